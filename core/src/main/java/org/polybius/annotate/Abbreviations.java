package org.polybius.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The word lists behind tokens and sentences; what each class means stands in the file's header.
 */
final class Abbreviations {
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Integer> fused = new HashMap<>();

  private Abbreviations() {}

  /** Reads lines of class, tab, forms separated by blanks. */
  static Abbreviations parse(List<String> entries) {
    Abbreviations result = new Abbreviations();
    for (String entry : entries) {
      int tab = entry.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no tab in: " + entry);
      }
      Set<String> forms =
          result.classes.computeIfAbsent(entry.substring(0, tab), k -> new HashSet<>());
      for (String form : entry.substring(tab + 1).split(" ")) {
        forms.add(form);
        forms.add(form.toUpperCase(Locale.ROOT));
      }
    }
    for (String form : result.classes.getOrDefault("fused", Set.of())) {
      result.fused.put(form.replace("|", "").toLowerCase(Locale.ROOT), form.indexOf('|'));
    }
    return result;
  }

  private boolean is(String kind, String form) {
    return classes.getOrDefault(kind, Set.of()).contains(form);
  }

  /** Keeps its stop and never ends a sentence. */
  boolean neverEnds(String form) {
    return is("never", form);
  }

  /** Keeps its stop when a digit follows. */
  boolean beforeDigit(String form) {
    return is("digit", form);
  }

  /** Keeps its stop and may end a sentence. */
  boolean mayEnd(String form) {
    return is("other", form);
  }

  /** Starts sentences when capitalised. */
  boolean startsSentence(String word) {
    return is("starter", word);
  }

  /** Continues a sentence behind a quoted question. */
  boolean isSpeech(String word) {
    return is("speech", word);
  }

  /** Where a word is split that shows no apostrophe ("cannot"), 0 for nowhere. */
  int fusedAt(String word) {
    return fused.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** Stays joined to the hyphen and word behind it. */
  boolean isPrefix(String word) {
    return is("prefix", word.toLowerCase(Locale.ROOT));
  }
}
