/**
 * The form {@code polybius/1} in which a reading leaves the program and comes back: one JSON object
 * per report, whose schema is the resource {@code polybius-1.schema.json}. Whether what such an
 * object says agrees with its report is left to {@code verify}; where it is kept, to the stores.
 */
@NullMarked
package org.polybius.contract;

import org.jspecify.annotations.NullMarked;
