package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern over words: {@code literal}, {@code CLASS}, {@code <kind>} (an expression found
 * before), {@code ( … )}, {@code |} and {@code ?}. There is no repetition, so a match is bounded
 * and finding all of them is linear in the text.
 */
sealed interface Pattern {

  /** One symbol. */
  record Atom(String symbol) implements Pattern {}

  /** One after the other. */
  record Sequence(List<Pattern> parts) implements Pattern {}

  /** One of several. */
  record Choice(List<Pattern> options) implements Pattern {}

  /** With or without. */
  record Optional(Pattern part) implements Pattern {}

  /** The symbols a match may open with; holds "" when it may be empty. */
  default Set<String> first() {
    Set<String> set = new TreeSet<>();
    if (this instanceof Atom a) {
      set.add(a.symbol);
    } else if (this instanceof Choice c) {
      c.options.forEach(o -> set.addAll(o.first()));
    } else if (this instanceof Optional o) {
      set.addAll(o.part.first());
      set.add("");
    } else if (this instanceof Sequence s) {
      set.add("");
      for (int i = 0; i < s.parts.size() && set.remove(""); i++) {
        set.addAll(s.parts.get(i).first());
      }
    }
    return set;
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException naming the pattern, where a bracket or an option is amiss
   */
  static Pattern parse(String written) {
    Parser parser = new Parser(written);
    Pattern pattern = parser.choice();
    if (parser.at < parser.symbols.length) {
      throw new IllegalArgumentException("pattern ends early: " + written);
    }
    return pattern;
  }

  /** Recursive descent over the blank-separated symbols of a pattern. */
  final class Parser {
    private final String written;
    private final String[] symbols;
    private int at;

    private Parser(String written) {
      this.written = written;
      this.symbols = written.strip().split("\\s+");
    }

    private Pattern choice() {
      List<Pattern> options = new ArrayList<>(List.of(sequence()));
      while (at < symbols.length && symbols[at].equals("|")) {
        at++;
        options.add(sequence());
      }
      return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private Pattern sequence() {
      List<Pattern> parts = new ArrayList<>();
      while (at < symbols.length && !symbols[at].equals("|") && !symbols[at].startsWith(")")) {
        parts.add(part());
      }
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("empty option in pattern: " + written);
      }
      return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Pattern part() {
      String symbol = symbols[at++];
      if (!symbol.equals("(")) {
        boolean optional = symbol.length() > 1 && symbol.endsWith("?");
        Atom atom = new Atom(optional ? symbol.substring(0, symbol.length() - 1) : symbol);
        return optional ? new Optional(atom) : atom;
      }
      Pattern inner = choice();
      if (at == symbols.length) {
        throw new IllegalArgumentException("open bracket in pattern: " + written);
      }
      return symbols[at++].equals(")?") ? new Optional(inner) : inner;
    }
  }
}
