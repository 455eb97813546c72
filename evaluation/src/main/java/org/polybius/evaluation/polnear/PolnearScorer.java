package org.polybius.evaluation.polnear;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Span;

/**
 * Counts of one article. A stretch is right when it equals one of the gold, punctuation and blanks
 * at its edges left out; each stretch of an interrupted content counts by itself, and one that
 * several attributions share counts once.
 */
final class PolnearScorer {
  private final String text;

  private PolnearScorer(String text) {
    this.text = text;
  }

  /** The counts of one article by metric. */
  static Map<String, Counts> score(String text, List<SpanTriple> gold, List<SpanTriple> read) {
    PolnearScorer scorer = new PolnearScorer(text);
    Map<String, Counts> counts = new TreeMap<>();
    counts.put("cue-exact-f1", scorer.exact(gold, read, SpanTriple::cue));
    counts.put("source-exact-f1", scorer.exact(gold, read, SpanTriple::source));
    counts.put("content-exact-f1", scorer.exact(gold, read, SpanTriple::content));
    counts.put("content-token-f1", scorer.tokens(gold, read));
    counts.put("triple-f1", triples(gold, read));
    return counts;
  }

  /** The same of the attributions of each form alone: {@code direct-cue-exact-f1} and so on. */
  static Map<String, Counts> byForm(String text, List<SpanTriple> gold, List<SpanTriple> read) {
    Forms forms = Forms.of(text);
    Map<String, Counts> counts = new TreeMap<>();
    for (Forms.Form form : Forms.Form.values()) {
      score(text, forms.only(form, gold), forms.only(form, read))
          .forEach((metric, c) -> counts.put(form.prefix() + metric, c));
    }
    return counts;
  }

  /**
   * One line per attribution of the gold without a counterpart, and per one read without; beside it
   * those of the other side that touch it.
   */
  static List<String> errors(
      String name, String text, List<SpanTriple> gold, List<SpanTriple> read) {
    List<String> lines = new ArrayList<>();
    for (SpanTriple g : gold) {
      if (read.stream().noneMatch(r -> matches(g, r))) {
        lines.add(
            Wrong.line("MISSED " + name, show(text, g), touching(text, g, read), words(text, g)));
      }
    }
    for (SpanTriple r : read) {
      if (gold.stream().noneMatch(g -> matches(g, r))) {
        lines.add(
            Wrong.line("EXTRA " + name, touching(text, r, gold), show(text, r), words(text, r)));
      }
    }
    return lines;
  }

  private static String touching(String text, SpanTriple one, List<SpanTriple> others) {
    List<String> touching =
        others.stream()
            .filter(o -> overlap(one.cue(), o.cue()) || overlap(one.content(), o.content()))
            .map(o -> show(text, o))
            .toList();
    return touching.isEmpty() ? "nothing" : touching.toString();
  }

  private static String words(String text, SpanTriple t) {
    List<Span> spans = t.cue().isEmpty() ? t.content() : t.cue();
    return spans.isEmpty() ? "" : Wrong.around(text, spans.get(0));
  }

  private static String show(String text, SpanTriple t) {
    return (words(text, t.source())
            + " | "
            + words(text, t.cue())
            + " | "
            + words(text, t.content()))
        .replace('\n', ' ');
  }

  private static List<String> words(String text, List<Span> spans) {
    return spans.stream().map(s -> s.in(text)).toList();
  }

  private Counts exact(
      List<SpanTriple> gold, List<SpanTriple> read, Function<SpanTriple, List<Span>> part) {
    Set<Span> wanted = trimmed(gold, part);
    Set<Span> produced = trimmed(read, part);
    Set<Span> right = new HashSet<>(wanted);
    right.retainAll(produced);
    return new Counts(right.size(), produced.size(), wanted.size());
  }

  private Set<Span> trimmed(List<SpanTriple> triples, Function<SpanTriple, List<Span>> part) {
    Set<Span> spans = new TreeSet<>();
    for (SpanTriple t : triples) {
      for (Span s : part.apply(t)) {
        trim(s, spans);
      }
    }
    return spans;
  }

  private void trim(Span span, Set<Span> into) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      into.add(Span.of(start, end));
    }
  }

  private Counts tokens(List<SpanTriple> gold, List<SpanTriple> read) {
    Set<Integer> wanted = words(gold);
    Set<Integer> produced = words(read);
    Set<Integer> right = new HashSet<>(wanted);
    right.retainAll(produced);
    return new Counts(right.size(), produced.size(), wanted.size());
  }

  /** Where the words of all contents start. */
  private Set<Integer> words(List<SpanTriple> triples) {
    Set<Integer> starts = new HashSet<>();
    for (SpanTriple t : triples) {
      for (Span s : t.content()) {
        for (int i = s.start(); i < s.end(); i++) {
          boolean fresh = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
          if (fresh && Character.isLetterOrDigit(text.charAt(i))) {
            starts.add(i);
          }
        }
      }
    }
    return starts;
  }

  /** Attributions of which cue, source and content all overlap, one to one. */
  private static Counts triples(List<SpanTriple> gold, List<SpanTriple> read) {
    Set<SpanTriple> free = new HashSet<>(read);
    int right = 0;
    for (SpanTriple g : gold) {
      SpanTriple match =
          free.stream().filter(r -> matches(g, r)).min(PolnearScorer::byPlace).orElse(null);
      if (match != null) {
        free.remove(match);
        right++;
      }
    }
    return new Counts(right, read.size(), gold.size());
  }

  private static int byPlace(SpanTriple a, SpanTriple b) {
    return a.content().get(0).compareTo(b.content().get(0));
  }

  private static boolean matches(SpanTriple a, SpanTriple b) {
    boolean sources = a.source().isEmpty() ? b.source().isEmpty() : overlap(a.source(), b.source());
    return sources && overlap(a.content(), b.content()) && overlap(a.cue(), b.cue());
  }

  private static boolean overlap(List<Span> a, List<Span> b) {
    return a.stream().anyMatch(s -> b.stream().anyMatch(s::overlaps));
  }
}
