/**
 * Measures who does and who undergoes an event against sentences with tagged sources and targets;
 * what the event is is measured with the same sentences in {@code cameoclass}.
 */
@NullMarked
package org.polybius.evaluation.cameoner;

import org.jspecify.annotations.NullMarked;
