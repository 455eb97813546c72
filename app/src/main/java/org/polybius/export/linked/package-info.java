/**
 * Writes claims as linked data: schema.org says what they tell, PROV-O where they come from, the
 * Web Annotation vocabulary which words say so.
 */
@NullMarked
package org.polybius.export.linked;

import org.jspecify.annotations.NullMarked;
