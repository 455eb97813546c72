/**
 * What sentences mean, by a model: bge-small (Xiao and others 2023, "C-Pack: Packaged Resources To
 * Advance General Chinese Embedding"), an encoder of 33 million parameters for English, in eight
 * bits. It stands behind the port {@code org.polybius.search.Meaning}; what is done with vectors is
 * left to search.
 */
@NullMarked
package org.polybius.similar;

import org.jspecify.annotations.NullMarked;
