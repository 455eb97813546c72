package org.polybius.read.html;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class names and the id of an element tell of its purpose. */
final class PartNames {
  private static final String FILE = "part-names.tsv";
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final Map<Verdict, Set<String>> listed = new EnumMap<>(Verdict.class);

  /** What a name tells of a part. */
  enum Verdict {
    NEVER,
    OTHER,
    PICTURE,
    ARTICLE
  }

  private PartNames(List<String[]> rows) {
    for (String[] row : rows) {
      listed.computeIfAbsent(Verdict.valueOf(row[0]), v -> new HashSet<>()).add(row[1]);
    }
  }

  /** The names that ship with the program. */
  static PartNames standard() {
    return new PartNames(Table.rows(FILE));
  }

  /** Whether a name of the element tells this of it. */
  boolean tell(Element element, Verdict verdict) {
    Set<String> words = listed.getOrDefault(verdict, Set.of());
    return names(element).stream().anyMatch(n -> holds(n, words));
  }

  private static Set<String> names(Element element) {
    Set<String> names = new HashSet<>(element.classNames());
    names.add(element.id());
    names.add(element.attr("data-component"));
    names.add(element.attr("data-testid"));
    return names;
  }

  /** Whether one to three neighbouring words of a name are listed. */
  private static boolean holds(String name, Set<String> listed) {
    String spread = CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    String[] words = NO_WORD.matcher(spread).replaceAll("-").split("-", -1);
    for (int i = 0; i < words.length; i++) {
      StringBuilder run = new StringBuilder();
      for (int j = i; j < Math.min(words.length, i + 3); j++) {
        run.append(j == i ? "" : "-").append(words[j]);
        if (listed.contains(run.toString())) {
          return true;
        }
      }
    }
    return false;
  }
}
