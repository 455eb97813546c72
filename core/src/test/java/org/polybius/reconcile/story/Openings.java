package org.polybius.reconcile.story;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Fingerprint;
import org.polybius.reconcile.Reconciler;

/** Reports of which only the terms of the opening are known. */
final class Openings {
  private Openings() {}

  static Account report(String id, @Nullable String day, String... terms) {
    Fingerprint print =
        new Fingerprint(
            List.of(), List.of(), List.of(), List.copyOf(new TreeSet<>(List.of(terms))));
    return new Account(
        id, "0", id + ".example", List.of(), day, null, null, print, List.of(), Map.of());
  }

  static List<List<String>> stories(List<Account> accounts) {
    return Reconciler.reconcile(new Stories(), accounts).stream()
        .map(s -> s.chapters().stream().map(Story.Chapter::report).toList())
        .toList();
  }
}
