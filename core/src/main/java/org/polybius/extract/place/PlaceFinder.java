package org.polybius.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.NameMention;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.CalendarNames;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PlaceUse;
import org.polybius.model.Place.Precision;

/**
 * Names of places in a text: what the recogniser calls a place, countries, and known names after a
 * preposition of place; names that stand for actors are left out.
 */
final class PlaceFinder {
  private static final int LONGEST = 6;

  /** Letters up to which a second name is more likely an acronym of something else. */
  private static final int SHORT = 3;

  private static final int LARGE = 100_000;
  private static final int SMALLEST_UNRECOGNISED = 15_000;
  private static final Set<String> PARTS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north",
          "south",
          "east",
          "west",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "upper",
          "lower",
          "occupied",
          "mainland",
          "greater",
          "downtown");
  private static final Set<String> DIVISIONS =
      Set.of(
          "province",
          "region",
          "state",
          "governorate",
          "oblast",
          "department",
          "district",
          "county",
          "prefecture",
          "division");
  private static final Set<String> CALENDAR =
      CalendarNames.daysAndMonthsWith("ramadan", "easter", "christmas");
  private static final Set<String> LOCATIVE =
      Set.of("in", "near", "at", "from", "to", "around", "outside", "towards", "toward", "into");

  private final AnnotatedText text;
  private final Folding.Folded folded;
  private final Gazetteer gazetteer;
  private final Countries countries = Countries.standard();
  private final Map<Integer, NameMention> nameAt = new HashMap<>();

  PlaceFinder(AnnotatedText text, Folding.Folded folded, Gazetteer gazetteer) {
    this.text = text;
    this.folded = folded;
    this.gazetteer = gazetteer;
    for (NameMention name : text.names()) {
      for (int i = name.first(); i < name.end(); i++) {
        nameAt.put(i, name);
      }
    }
  }

  /** All names of places in text order, not overlapping; not yet resolved. */
  List<NamedPlace> find() {
    List<NamedPlace> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        NamedPlace place = at(i, sentence.end());
        if (place != null) {
          found.add(place);
        }
        i = place == null ? i + 1 : place.end;
      }
    }
    link(found);
    found.removeIf(this::standsForActor);
    return found;
  }

  private @Nullable NamedPlace at(int i, int limit) {
    String word = folded.word(i);
    boolean lower = word.isEmpty() || !Character.isUpperCase(word.codePointAt(0));
    if (folded.key(i).isEmpty() || (lower && !part(i, limit) && !particle(i, limit))) {
      return null;
    }
    NameMention name = nameAt.get(i);
    if (name != null && name.type() == NameMention.Type.PER) {
      return null;
    }
    for (int end = Math.min(limit, i + LONGEST); end > i; end--) {
      boolean partAlone = end == i + 1 && PARTS.contains(folded.key(i));
      if (!folded.key(end - 1).isEmpty() && !partAlone) {
        NamedPlace place = exactly(i, end);
        if (place != null && otherKind(place)) {
          return null;
        }
        if (place != null && allowed(place, name)) {
          return place;
        }
      }
    }
    return null;
  }

  /** "northern Israel": a part before a name. */
  private boolean part(int i, int limit) {
    return PARTS.contains(folded.key(i)) && i + 1 < limit && capital(i + 1);
  }

  private boolean capital(int i) {
    return Character.isUpperCase(folded.word(i).codePointAt(0));
  }

  /** "al-Tanf", "el-Fasher": the article of a name. */
  private boolean particle(int i, int limit) {
    return folded.key(i).matches("al|el|de|ad|as|ash")
        && i + 2 < limit
        && folded.word(i + 1).equals("-")
        && capital(i + 2);
  }

  private @Nullable NamedPlace exactly(int first, int end) {
    String key = key(first, end);
    List<Gazetteer.Entry> candidates = gazetteer.named(key);
    Optional<Countries.Country> country = country(first, end);
    if (key.length() <= SHORT) {
      candidates = candidates.stream().filter(Gazetteer.Entry::mainName).toList();
    }
    if (!candidates.isEmpty() || country.isPresent()) {
      NamedPlace place = place(first, first, end, key, candidates, country.orElse(null));
      place.division = end < folded.keys().size() && DIVISIONS.contains(folded.key(end));
      return place;
    }
    boolean parted = end > first + 1 && PARTS.contains(folded.key(first));
    NamedPlace whole = parted ? exactly(first + 1, end) : null;
    if (whole != null && whole.part == null && divisible(whole)) {
      NamedPlace part =
          place(whole.head.index(), first, end, whole.key, whole.candidates, whole.country);
      part.part = folded.word(first);
      return part;
    }
    return null;
  }

  /** What can have a north and a south that is spoken of: not a small town ("West Wing"). */
  private static boolean divisible(NamedPlace whole) {
    return whole.country != null
        || whole.candidates.stream()
            .anyMatch(
                e -> e.place().precision() == Precision.REGION || e.place().population() >= LARGE);
  }

  private NamedPlace place(
      int from,
      int first,
      int end,
      String key,
      List<Gazetteer.Entry> candidates,
      Countries.@Nullable Country country) {
    return new NamedPlace(head(from, end), first, end, key, candidates, country);
  }

  private Optional<Countries.Country> country(int first, int end) {
    return countries
        .at(folded, first, end)
        .filter(f -> f.end() == end)
        .flatMap(f -> f.as(Countries.Form.NAME));
  }

  private String key(int first, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (!folded.key(i).isEmpty()) {
        key.append(key.isEmpty() ? "" : " ").append(folded.key(i));
      }
    }
    return key.toString();
  }

  private Token head(int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      Token token = text.token(i);
      if ((token.head() < first || token.head() >= end) && !token.is(Upos.PUNCT, Upos.PART)) {
        return token;
      }
    }
    return text.token(end - 1);
  }

  /** A place by the recogniser, a country, one of our own, or a large one after a preposition. */
  private boolean allowed(NamedPlace place, @Nullable NameMention name) {
    boolean longer = name != null && name.end() > place.end && !closes(place, name);
    boolean inside = name != null && name.first() < place.first && place.part == null;
    if (longer
        || (inside && place.country == null)
        || !place.head.is(Upos.PROPN, Upos.NOUN, Upos.ADJ, Upos.X)) {
      return false;
    }
    boolean recognised = touches(place, NameMention.Type.LOC);
    boolean ours = place.candidates.stream().anyMatch(e -> e.place().ours());
    if (recognised || place.country != null || (ours && place.end - place.first > 1)) {
      return true;
    }
    if (afterComma(place) && place.candidates.stream().anyMatch(e -> e.place().isDivision())) {
      return true;
    }
    return located(place) && place.candidates.stream().anyMatch(PlaceFinder::sizable);
  }

  /** Whether the rest of a longer name only says what kind of place it is: "Kano State". */
  private boolean closes(NamedPlace place, NameMention name) {
    if (name.type() == NameMention.Type.ORG) {
      return false;
    }
    boolean kind = DIVISIONS.contains(folded.key(place.end)) || folded.key(place.end).isEmpty();
    boolean ours = place.candidates.stream().anyMatch(e -> e.place().ours());
    return kind || ours || place.country != null;
  }

  /** "Laurel County": a division that we do not know is not the town of that name. */
  private boolean otherKind(NamedPlace place) {
    if (place.country != null || !place.division || folded.key(place.end).equals("district")) {
      return false;
    }
    boolean county = folded.key(place.end).equals("county");
    return place.candidates.stream()
        .map(Gazetteer.Entry::place)
        .noneMatch(p -> p.ours() || (p.isDivision() && (!county || p.name().endsWith("County"))));
  }

  /** "Athens, Ga.": an abbreviation that the recogniser misses. */
  private boolean afterComma(NamedPlace place) {
    return place.first > 1
        && folded.word(place.first - 1).equals(",")
        && nameAt.containsKey(place.first - 2);
  }

  private boolean touches(NamedPlace place, NameMention.Type type) {
    for (int i = place.first; i < place.end; i++) {
      NameMention name = nameAt.get(i);
      if (name != null && name.type() == type) {
        return true;
      }
    }
    return false;
  }

  private static boolean sizable(Gazetteer.Entry entry) {
    return entry.mainName() && entry.place().population() >= SMALLEST_UNRECOGNISED;
  }

  private boolean located(NamedPlace place) {
    boolean target =
        place.head.isRel("obj")
            && text.head(place.head).filter(PlaceUse.standard()::spatial).isPresent();
    boolean calendar = CALENDAR.contains(place.key);
    return !calendar && (target || prepositional(place));
  }

  private boolean prepositional(NamedPlace place) {
    return text.child(place.head, "case")
        .filter(c -> LOCATIVE.contains(folded.key(c.index())))
        .isPresent();
  }

  /** "Springfield, Illinois": the second says which Springfield. */
  private void link(List<NamedPlace> found) {
    for (int i = 0; i + 1 < found.size(); i++) {
      NamedPlace place = found.get(i);
      NamedPlace next = found.get(i + 1);
      boolean comma = next.first == place.end + 1 && folded.word(place.end).equals(",");
      boolean in = next.first == place.end + 1 && folded.key(place.end).equals("in");
      if (comma || in) {
        place.within = next;
      }
    }
  }

  private boolean standsForActor(NamedPlace place) {
    if (place.within != null
        && place.within.candidates.stream().anyMatch(e -> e.place().isDivision())) {
      return false;
    }
    boolean country = place.country != null && place.part == null;
    boolean capital =
        countries
            .at(folded, place.first, place.end)
            .filter(f -> f.end() == place.end && f.as(Countries.Form.CAPITAL).isPresent())
            .isPresent();
    if (!country && !capital) {
      return false;
    }
    return !PlaceUse.standard().of(text, place.head, country).place();
  }
}
