package org.polybius.extract.fingerprint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.extract.Table;
import org.polybius.extract.actor.Register;
import org.polybius.extract.actor.RegisterEntry;
import org.polybius.model.Report;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * Agencies and outlets that a report credits: in the fields of the report, in brackets, or with a
 * word of crediting beside a name of the register ("AFP reported", "told Reuters").
 */
final class Credits {
  private static final Table CUES = Table.load(Credits.class, "credits.tsv");
  private static final Pattern BRACKET = Pattern.compile("[()]");
  private static final Set<String> BEFORE = cues("BEFORE");
  private static final Set<String> AFTER = cues("AFTER");

  private final Folding.Folded words;
  private final Set<String> names = new LinkedHashSet<>();

  private Credits(String prose) {
    this.words = Folding.ofWords(BRACKET.matcher(prose).replaceAll(" $0 "));
  }

  /** The names, canonical where the register knows them, each once, in text order. */
  static List<String> of(Report report, Paragraphs prose) {
    Set<String> names = new LinkedHashSet<>();
    report.agencies().forEach(a -> names.add(canonical(a)));
    for (Span paragraph : prose.spans()) {
      Credits credits = new Credits(paragraph.in(report.text()));
      credits.find();
      names.addAll(credits.names);
    }
    return List.copyOf(names);
  }

  private void find() {
    int end = words.words().size();
    int at = 0;
    while (at < end) {
      PhraseIndex.Match<Register.Name> match =
          Register.standard().at(words, at, end).filter(Credits::isPress).orElse(null);
      if (match == null) {
        at++;
      } else {
        if (credited(match.first(), match.end())) {
          names.add(press(match).name());
        }
        at = match.end();
      }
    }
  }

  private boolean credited(int first, int end) {
    boolean article = first > 0 && words.key(first - 1).equals("the");
    String before = article ? key(first - 2) : key(first - 1);
    boolean brackets = word(first - 1).equals("(") && word(end).equals(")");
    return BEFORE.contains(before) || AFTER.contains(key(end)) || brackets;
  }

  private String key(int at) {
    return at >= 0 && at < words.keys().size() ? words.key(at) : "";
  }

  private String word(int at) {
    return at >= 0 && at < words.words().size() ? words.word(at) : "";
  }

  private static boolean isPress(PhraseIndex.Match<Register.Name> match) {
    return match.values().stream().map(Register.Name::entry).anyMatch(Credits::prints);
  }

  private static RegisterEntry press(PhraseIndex.Match<Register.Name> match) {
    return match.values().stream()
        .map(Register.Name::entry)
        .filter(Credits::prints)
        .findFirst()
        .orElseThrow();
  }

  private static boolean prints(RegisterEntry entry) {
    return entry.sectors().contains(Sector.JRN);
  }

  private static String canonical(String agency) {
    List<String> known = new ArrayList<>();
    Register.standard().named(agency).stream()
        .map(Register.Name::entry)
        .filter(Credits::prints)
        .forEach(e -> known.add(e.name()));
    return known.isEmpty() ? agency : known.get(0);
  }

  private static Set<String> cues(String side) {
    return CUES.rows().stream()
        .filter(r -> r.get("side").equals(side))
        .map(r -> r.get("cue").toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
