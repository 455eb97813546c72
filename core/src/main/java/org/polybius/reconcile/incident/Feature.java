package org.polybius.reconcile.incident;

import java.util.Locale;

/** What is compared of two occurrences; the weights are in {@code weights.tsv}. */
enum Feature {
  /** Always 1: how unlikely it is that two are the same when nothing is known. */
  PRIOR,
  /** Cosine of the words. */
  WORDS,
  /** Names of people it befell in both. */
  VICTIMS,
  /** Other names in both, as the logarithm of one more. */
  NAMES,
  /** 1 when both are dated to the day, and to the same. */
  SAME_DAY,
  /** Days between two of which one at least is undated, by publication, as logarithm. */
  GAP,
  /** 1 when both are placed in the same town. */
  SAME_PLACE,
  /** 1 when the places stated are not the same, though one may hold the other. */
  OTHER_PLACE,
  /** Ages in both, as logarithm of one more. */
  AGES,
  /** 1 when both tell ages and none is the same. */
  OTHER_AGES,
  /** 1 when both count the dead alike. */
  SAME_KILLED,
  /** 1 when they do not. */
  OTHER_KILLED,
  /** 1 when both count the injured alike. */
  SAME_INJURED,
  /** 1 when they do not. */
  OTHER_INJURED,
  /** Registered actors in both, as logarithm of one more. */
  ACTORS,
  /** 1 when the acts are of the same mode. */
  MODE;

  /** As the table and the reasons name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
