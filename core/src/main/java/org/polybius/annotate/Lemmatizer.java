package org.polybius.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms from the tag, a list of irregular forms and rules for suffixes and stems, with
 * the conventions of UD English EWT. Proper nouns keep their case, all else is lower-cased but for
 * adjectives of nations and creeds.
 */
final class Lemmatizer {
  private static final int MAX_STEM = 40;

  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private final List<StemRule> stems = new ArrayList<>();
  private final List<StemRule> capitals = new ArrayList<>();

  /** How a stem that matches is spelled. */
  private record StemRule(String kind, Pattern stem) {
    String apply(String word) {
      return switch (kind) {
        case "e" -> word + "e";
        case "single" -> word.substring(0, word.length() - 1);
        default -> word;
      };
    }
  }

  private Lemmatizer() {}

  /** Reads the lines of lemmas.tsv; the classes are explained there. */
  static Lemmatizer parse(List<String> entries) {
    Lemmatizer result = new Lemmatizer();
    for (String entry : entries) {
      int tab = entry.indexOf('\t');
      String kind = entry.substring(0, Math.max(tab, 0));
      switch (kind) {
        case "" -> throw new IllegalArgumentException("no tab in: " + entry);
        case "keep", "e", "single" ->
            result.stems.add(new StemRule(kind, Pattern.compile(entry.substring(tab + 1))));
        case "proper", "common" ->
            result.capitals.add(new StemRule(kind, Pattern.compile(entry.substring(tab + 1))));
        default -> result.table(kind, entry.substring(tab + 1));
      }
    }
    return result;
  }

  private void table(String kind, String forms) {
    Map<String, String> table = tables.computeIfAbsent(kind, k -> new HashMap<>());
    for (String pair : forms.split(" ")) {
      int equals = pair.indexOf('=');
      table.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  /**
   * The lemma of a word.
   *
   * @param form as it stands in the text
   * @param upos its universal tag
   * @param xpos its Penn tag
   * @return never empty
   */
  String lemma(String form, Upos upos, String xpos) {
    String visible = WordForms.visible(form);
    if (visible.isEmpty()) {
      return form;
    }
    if (upos == Upos.PUNCT || upos == Upos.SYM) {
      return form.equals("…") ? form : symbol(visible);
    }
    if (xpos.startsWith("NNP") || xpos.equals("ADD")) {
      return proper(visible, xpos);
    }
    String lower = visible.toLowerCase(Locale.ROOT);
    String listed = lookUp(xpos, lower);
    if (listed != null) {
      return listed;
    }
    if (xpos.equals("PRP") && lower.equals("i")) {
      return "I";
    }
    return keepsCase(visible, upos, xpos) ? visible : inflected(lower, upos, xpos);
  }

  private @Nullable String lookUp(String kind, String form) {
    return tables.getOrDefault(kind, Map.of()).get(form);
  }

  private static String symbol(String form) {
    return switch (form) {
      case "–" -> "-";
      default -> form;
    };
  }

  private String proper(String form, String xpos) {
    String listed = lookUp(xpos, form);
    if (listed != null) {
      return listed;
    }
    String name = xpos.equals("NNPS") ? properPlural(form) : form;
    boolean careless = xpos.equals("NNP") && name.matches("\\p{Ll}{2,40}");
    return careless ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
  }

  private String properPlural(String form) {
    String lemma = plural(form.toLowerCase(Locale.ROOT));
    return form.regionMatches(true, 0, lemma, 0, lemma.length())
        ? form.substring(0, lemma.length())
        : form.substring(0, 1) + lemma.substring(1);
  }

  /** Adjectives of nations and creeds keep their capital; other adjectives owe it to a title. */
  private boolean keepsCase(String form, Upos upos, String xpos) {
    if (upos != Upos.ADJ
        || !xpos.equals("JJ")
        || form.length() > MAX_STEM
        || !Character.isUpperCase(form.codePointAt(0))
        || form.chars().noneMatch(Character::isLowerCase)) {
      return false;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    return capitals.stream()
        .filter(rule -> rule.stem().matcher(lower).matches())
        .findFirst()
        .filter(rule -> rule.kind().equals("proper"))
        .isPresent();
  }

  private String inflected(String lower, Upos upos, String xpos) {
    return switch (xpos) {
      case "CD" -> lower.replaceAll("(?<=\\d),(?=\\d)", "");
      case "NNS" -> plural(lower);
      case "VBZ" -> verb(lower, this::thirdPerson);
      case "VBD", "VBN" -> verb(lower, w -> suffixed(w, "ed"));
      case "VBG" -> verb(lower, w -> suffixed(w, "ing"));
      case "VBP", "VB" -> upos == Upos.AUX ? verb(lower, w -> w) : lower;
      case "JJR", "RBR" -> degree(lower, "er");
      case "JJS", "RBS" -> degree(lower, "est");
      default -> lower;
    };
  }

  private String verb(String word, java.util.function.UnaryOperator<String> regular) {
    String listed = lookUp("verb", word);
    if (listed != null) {
      return listed;
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      return word.substring(0, hyphen + 1) + verb(word.substring(hyphen + 1), regular);
    }
    for (String prefix :
        List.of("re", "un", "over", "out", "under", "fore", "mis", "up", "inter")) {
      String rest =
          word.startsWith(prefix) ? lookUp("verb", word.substring(prefix.length())) : null;
      if (rest != null && word.length() > prefix.length() + 2) {
        return prefix + rest;
      }
    }
    return regular.apply(word);
  }

  private String thirdPerson(String word) {
    return stripS(word, "(?:s?sh|ch|ss|x|zz|o)es");
  }

  private String plural(String word) {
    String listed = lookUp("noun", word);
    if (listed != null) {
      return listed;
    }
    if (word.endsWith("men") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "man";
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      return word.substring(0, hyphen + 1) + plural(word.substring(hyphen + 1));
    }
    return stripS(word, "(?:sh|ch|ss|x|zz|[^aeiou]o)es");
  }

  private static String stripS(String word, String sibilant) {
    int n = word.length();
    if (n > 0 && Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && word.substring(Math.max(0, n - 5)).matches(".*" + sibilant)) {
      return word.substring(0, n - 2);
    }
    boolean plain = n > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    String stem = plain ? word.substring(0, n - 1) : word;
    return stem.endsWith("'") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private String suffixed(String word, String suffix) {
    int n = word.length() - suffix.length();
    if (n < 2 || !word.endsWith(suffix)) {
      return word;
    }
    if (suffix.equals("ed") && word.charAt(n - 1) == 'i') {
      return word.substring(0, n - 1) + "y";
    }
    return stem(word.substring(0, n));
  }

  private String degree(String word, String suffix) {
    String listed = lookUp("degree", word);
    int n = word.length() - suffix.length();
    if (listed != null || n < 2 || !word.endsWith(suffix)) {
      return listed != null ? listed : word;
    }
    if (word.charAt(n - 1) == 'i') {
      return word.substring(0, n - 1) + "y";
    }
    return stem(word.substring(0, n));
  }

  private String stem(String stem) {
    if (stem.length() > MAX_STEM) {
      return stem;
    }
    for (StemRule rule : stems) {
      Matcher m = rule.stem().matcher(stem);
      if (m.matches()) {
        return rule.apply(stem);
      }
    }
    return stem;
  }
}
