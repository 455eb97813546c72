/**
 * Takes the judgements of people: understands the words in which a decision is put, refuses what
 * cannot be meant, and appends it to the ledger. What decisions do is the concern of {@code
 * reconcile}; asking for them and showing them that of {@code cli} and {@code web}.
 */
@NullMarked
package org.polybius.review;

import org.jspecify.annotations.NullMarked;
