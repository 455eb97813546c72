/**
 * The situation room: pages and interface over HTTP. Each page is a {@link org.polybius.web.Routes
 * route}, asks the {@link org.polybius.query.Desk desk} by the filter in its address, and is laid
 * out by a template; what the ledger amounts to is worked out elsewhere. Words of reports reach a
 * page only as text.
 */
@NullMarked
package org.polybius.web;

import org.jspecify.annotations.NullMarked;
