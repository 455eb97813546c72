/**
 * Measures the number grammar on NewsQuant (Almasian et al. 2023, CQE): sentences of news with
 * their quantities, of money, time and measures as well as of people.
 */
@NullMarked
package org.polybius.evaluation.newsquant;

import org.jspecify.annotations.NullMarked;
