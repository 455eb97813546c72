/**
 * Benchmarks of the stages of a reading, on the reports in {@code examples/truce-2023}; leaves the
 * judging of readings to the suites and the process as a whole to {@code tools/bench}.
 */
@NullMarked
package org.polybius.evaluation.benchmark;

import org.jspecify.annotations.NullMarked;
