package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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

  private final Lexicon lexicon;
  private final Numerals numerals;
  private final List<Map<String, List<Rule>>> byFirst = new ArrayList<>();
  private final Map<Rule, Integer> order = new HashMap<>();

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

  private static Rule rule(String name, Pattern pattern, Table.Row row) {
    String[] makes = row.get("makes").split(" ", 2);
    List<Guard> guards =
        Arrays.stream(row.get("guards").split(" "))
            .filter(g -> !g.isEmpty())
            .map(g -> Guard.valueOf(g.toUpperCase(Locale.ROOT)))
            .toList();
    return new Rule(
        name,
        Integer.parseInt(row.get("pass")),
        pattern,
        Builders.valueOf(makes[0].toUpperCase(Locale.ROOT)),
        makes.length > 1 ? makes[1] : "",
        guards);
  }

  private void add(Rule rule) {
    order.put(rule, order.size());
    for (String symbol : rule.pattern().first()) {
      byFirst
          .get(rule.pass() - 1)
          .computeIfAbsent(symbol, s -> new ArrayList<>())
          .add(rule);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The rules of a pass that may match at a word, in file order. */
  List<Rule> candidates(int pass, Word word, @Nullable Found found) {
    Map<String, List<Rule>> rules = byFirst.get(pass - 1);
    TreeSet<Rule> all = new TreeSet<>((a, b) -> Integer.compare(order(a), order(b)));
    all.addAll(rules.getOrDefault(word.lower(), List.of()));
    for (String symbol : lexicon.classes(word)) {
      all.addAll(rules.getOrDefault(symbol, List.of()));
      addNumerals(rules, all);
    }
    if (word.kind() != Word.Kind.LETTERS && word.kind() != Word.Kind.PUNCTUATION) {
      addNumerals(rules, all);
    }
    if (found != null) {
      rules.forEach((symbol, list) -> addIf(symbol.startsWith("<"), list, all));
    }
    return List.copyOf(all);
  }

  private static void addNumerals(Map<String, List<Rule>> rules, TreeSet<Rule> all) {
    Numerals.SYMBOLS.forEach(s -> all.addAll(rules.getOrDefault(s, List.of())));
  }

  private static void addIf(boolean wanted, List<Rule> list, TreeSet<Rule> all) {
    if (wanted) {
      all.addAll(list);
    }
  }

  private int order(Rule rule) {
    return order.getOrDefault(rule, 0);
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
