/**
 * Cases that any reader of news must get right: one JSON line each, with the claims that must and
 * those that must not come out; here they are loaded and compared. The reading itself is the
 * pipeline's.
 */
@NullMarked
package org.polybius.cases;

import org.jspecify.annotations.NullMarked;
