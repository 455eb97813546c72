/**
 * Measures the readings against gold sets: one sub-package per set, with its adapter, its scorer
 * and the mapping to its labels; nothing of a set is kept here, and nothing depends on this module.
 */
@NullMarked
package org.polybius.evaluation;

import org.jspecify.annotations.NullMarked;
