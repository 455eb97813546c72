/** Names the formats of exports, for the command, the pages and the interface alike. */
@NullMarked
package org.polybius.export.formats;

import org.jspecify.annotations.NullMarked;
