package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Table;

/** The rules of {@code rules.tsv}, indexed by the symbols a match may open with. */
final class RuleBook {
  /** Number of passes. */
  static final int PASSES = 3;

  /** More words than any match has; looking back stops here. */
  static final int LONGEST = 32;

  /** The rules shipped with the program. */
  static final RuleBook ENGLISH =
      new RuleBook(Table.load(RuleBook.class, "rules.tsv"), Lexicon.ENGLISH);

  private static final List<String> KINDS = List.of("<date>", "<clock>", "<length>", "<point>");
  private static final Set<String> NUMBER_WORDS = Set.of("CARDINAL", "TENS", "ORDINAL_WORD");

  private final Lexicon lexicon;
  private final Numerals numerals;
  private final List<Map<String, List<Rule>>> byFirst = new ArrayList<>();
  private int size;

  RuleBook(Table table, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.numerals = new Numerals(lexicon);
    for (int i = 0; i < PASSES; i++) {
      byFirst.add(new HashMap<>());
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String name = row.get("rule");
      String pattern = expand(row.get("pattern"), parts);
      if (name.startsWith("@")) {
        parts.put(name, pattern);
      } else {
        add(rule(name, Pattern.parse(pattern), row));
      }
    }
  }

  private static String expand(String pattern, Map<String, String> parts) {
    String[] symbols = pattern.split("\\s+");
    for (int i = 0; i < symbols.length; i++) {
      boolean optional = symbols[i].startsWith("@") && symbols[i].endsWith("?");
      String name = optional ? symbols[i].substring(0, symbols[i].length() - 1) : symbols[i];
      String part = parts.get(name);
      if (part != null) {
        symbols[i] = "( " + part + (optional ? " )?" : " )");
      }
    }
    return String.join(" ", symbols);
  }

  private Rule rule(String name, Pattern pattern, Table.Row row) {
    String[] makes = row.get("makes").split(" ", 2);
    List<Guard> guards =
        Arrays.stream(row.get("guards").split(" "))
            .filter(g -> !g.isEmpty())
            .map(g -> Guard.valueOf(g.toUpperCase(Locale.ROOT)))
            .toList();
    return new Rule(
        size++,
        name,
        Integer.parseInt(row.get("pass")),
        pattern,
        Builders.valueOf(makes[0].toUpperCase(Locale.ROOT)),
        makes.length > 1 ? makes[1] : "",
        guards);
  }

  private void add(Rule rule) {
    for (String symbol : rule.pattern().first()) {
      byFirst.get(rule.pass() - 1).computeIfAbsent(symbol, s -> new ArrayList<>()).add(rule);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The rules of a pass that may match at a word, in file order. */
  Collection<Rule> candidates(int pass, List<Word> words, int at, @Nullable Found found) {
    Map<String, List<Rule>> rules = byFirst.get(pass - 1);
    Word word = words.get(at);
    List<Rule> all = new ArrayList<>(rules.getOrDefault(word.lower(), List.of()));
    boolean number = word.alphanumeric() && word.kind() != Word.Kind.LETTERS;
    for (String symbol : lexicon.classes(word)) {
      all.addAll(rules.getOrDefault(symbol, List.of()));
      number |= NUMBER_WORDS.contains(symbol);
    }
    if (number) {
      Numerals.SYMBOLS.stream()
          .filter(s -> rules.containsKey(s) && numerals.match(s, words, at).isPresent())
          .forEach(s -> all.addAll(rules.getOrDefault(s, List.of())));
    }
    if (found != null) {
      KINDS.forEach(k -> all.addAll(rules.getOrDefault(k, List.of())));
    }
    return all.size() < 2 ? all : inOrder(all);
  }

  private static Collection<Rule> inOrder(List<Rule> rules) {
    TreeMap<Integer, Rule> sorted = new TreeMap<>();
    rules.forEach(r -> sorted.put(r.order(), r));
    return sorted.values();
  }

  /** The value of a class at a position; empty when the words there do not belong to it. */
  Optional<Numerals.Hit> read(String symbol, List<Word> words, int at) {
    return Numerals.SYMBOLS.contains(symbol)
        ? numerals.match(symbol, words, at)
        : lexicon.value(words.get(at), symbol).map(v -> new Numerals.Hit(v, 1));
  }

  /** Whether an expression is of a kind as patterns name them. */
  static boolean isA(TimeExpression expression, String kind) {
    return switch (kind) {
      case "<date>" -> expression.kind() == TimeExpression.Kind.DATE;
      case "<clock>" -> expression instanceof Clock;
      case "<length>" -> expression instanceof Length;
      case "<point>" ->
          expression.kind() == TimeExpression.Kind.DATE
              || expression.kind() == TimeExpression.Kind.CLOCK;
      default -> throw new IllegalArgumentException("no kind of expression: " + kind);
    };
  }
}
