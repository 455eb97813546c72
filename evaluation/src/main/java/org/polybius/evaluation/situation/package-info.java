/**
 * Measures the situation reconciled from many reports against an expected one: tallies, facts of
 * agreements, and which reports are copies; what single reports claim is measured in {@code truce}.
 */
@NullMarked
package org.polybius.evaluation.situation;

import org.jspecify.annotations.NullMarked;
