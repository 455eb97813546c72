/**
 * Which reports are about one affair over some days; works on what reports open with and whom and
 * which places they name, and leaves single events to {@code incident} and the same text to {@code
 * copies}.
 */
@NullMarked
package org.polybius.reconcile.story;

import org.jspecify.annotations.NullMarked;
