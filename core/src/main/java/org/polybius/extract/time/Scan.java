package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the rules of one pass to a run of words, the longest match first. */
final class Scan {
  private final RuleBook book;
  private final List<Word> words;
  private @Nullable Found[] at;

  Scan(RuleBook book, List<Word> words) {
    this.book = book;
    this.words = words;
    this.at = new Found[words.size()];
  }

  /** A match before its expression is made. */
  private record Match(Rule rule, int to, Captures captures) {}

  /** Receives the ways a pattern matches. */
  private interface Sink {
    void accept(int to, Captures captures);
  }

  /** All expressions, not overlapping, in text order. */
  List<Found> run() {
    for (int pass = 1; pass <= RuleBook.PASSES; pass++) {
      pass(pass);
    }
    List<Found> all = new ArrayList<>();
    for (Found f : at) {
      if (f != null) {
        all.add(f);
      }
    }
    return all;
  }

  private void pass(int pass) {
    Found[] next = new Found[words.size()];
    int p = 0;
    while (p < words.size()) {
      Found found = find(pass, p).orElse(at[p]);
      if (found == null) {
        p++;
      } else {
        next[p] = found;
        p = found.to();
      }
    }
    at = next;
  }

  private Optional<Found> find(int pass, int from) {
    List<Match> matches = new ArrayList<>();
    for (Rule rule : book.candidates(pass, words, from, at[from])) {
      match(rule.pattern(), from, Captures.NONE, (to, c) -> matches.add(new Match(rule, to, c)));
    }
    matches.sort(Comparator.comparingInt(Match::to).reversed());
    return matches.stream().flatMap(m -> build(from, m).stream()).findFirst();
  }

  private Optional<Found> build(int from, Match m) {
    if (m.to <= from || cuts(m.to) || !allowed(from, m)) {
      return Optional.empty();
    }
    return m.rule
        .builder()
        .build(m.captures, m.rule.argument())
        .map(e -> new Found(from, m.to, e, m.rule.name(), m.captures.found()));
  }

  /** Whether a position lies inside an expression found before. */
  private boolean cuts(int position) {
    for (int p = position - 1; p >= 0 && p > position - RuleBook.LONGEST; p--) {
      Found f = at[p];
      if (f != null) {
        return f.to() > position;
      }
    }
    return false;
  }

  private boolean allowed(int from, Match m) {
    for (Guard guard : m.rule.guards()) {
      if (!guard.allows(words, from, m.to, book.lexicon())) {
        return false;
      }
    }
    return Guard.EDGES.allows(words, from, m.to, book.lexicon());
  }

  private void match(Pattern pattern, int p, Captures captures, Sink sink) {
    if (pattern instanceof Pattern.Atom atom) {
      atom(atom.symbol(), p, captures, sink);
    } else if (pattern instanceof Pattern.Choice choice) {
      choice.options().forEach(o -> match(o, p, captures, sink));
    } else if (pattern instanceof Pattern.Optional optional) {
      match(optional.part(), p, captures, sink);
      sink.accept(p, captures);
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence(sequence.parts(), p, captures, sink);
    }
  }

  private void sequence(List<Pattern> parts, int p, Captures captures, Sink sink) {
    if (parts.isEmpty()) {
      sink.accept(p, captures);
      return;
    }
    List<Pattern> rest = parts.subList(1, parts.size());
    match(parts.get(0), p, captures, (to, c) -> sequence(rest, to, c, sink));
  }

  private void atom(String symbol, int p, Captures captures, Sink sink) {
    if (p >= words.size()) {
      return;
    }
    Found found = at[p];
    if (symbol.startsWith("<")) {
      if (found != null && RuleBook.isA(found.expression(), symbol)) {
        sink.accept(found.to(), captures.with(found));
      }
    } else if (Character.isUpperCase(symbol.charAt(0))) {
      book.read(symbol, words, p)
          .ifPresent(hit -> sink.accept(p + hit.length(), captures.with(symbol, hit.value())));
    } else if (words.get(p).lower().equals(symbol)) {
      sink.accept(p + 1, captures);
    }
  }
}
