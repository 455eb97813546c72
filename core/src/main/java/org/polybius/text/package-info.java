/**
 * Original text, its views, and the alignment back; what the words mean is left to the packages
 * above.
 */
@NullMarked
package org.polybius.text;

import org.jspecify.annotations.NullMarked;
