/**
 * Measures names and relations against re3d (Dstl 2017), texts on Syria and Iraq; which relation an
 * event stands for is in {@code relations.tsv}.
 */
@NullMarked
package org.polybius.evaluation.re3d;

import org.jspecify.annotations.NullMarked;
