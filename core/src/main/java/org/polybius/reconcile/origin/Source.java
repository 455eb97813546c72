package org.polybius.reconcile.origin;

/**
 * Somebody who says something.
 *
 * @param kind actor, medium or unnamed
 * @param key the same for the same source in all reports
 * @param name in words
 */
record Source(Origin.Kind kind, String key, String name) {}
