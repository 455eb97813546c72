package org.polybius.reconcile.story;

import org.jspecify.annotations.Nullable;

/**
 * One place of a report that names a happening of any kind, also of those that no claim covers.
 *
 * @param id unique among those compared
 * @param report id of the report
 * @param lemma dictionary form of the word that names it
 * @param noun whether that word is a noun
 * @param doer dictionary form of the head word of who does it, where a verb has a subject
 */
public record Naming(String id, String report, String lemma, boolean noun, @Nullable String doer) {}
