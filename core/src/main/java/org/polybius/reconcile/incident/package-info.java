/**
 * The same event across reports: what each report tells of one event ({@link
 * org.polybius.reconcile.incident.Occurrence}), when two reports tell of the same ({@link
 * org.polybius.reconcile.incident.Comparison}), and what they come to together ({@link
 * org.polybius.reconcile.incident.Incident}). Series of figures over time, agreements and contacts
 * are left to their own matters.
 */
@NullMarked
package org.polybius.reconcile.incident;

import org.jspecify.annotations.NullMarked;
