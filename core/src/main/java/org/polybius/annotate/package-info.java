/**
 * Sentences, tokens, lemmas, tags, Universal Dependencies and names of a text, as immutable values
 * behind one interface, {@link org.polybius.annotate.Annotator}; what they say about the world is
 * left to {@code extract}. ONNX Runtime and the model do not show outside this package.
 */
@NullMarked
package org.polybius.annotate;

import org.jspecify.annotations.NullMarked;
