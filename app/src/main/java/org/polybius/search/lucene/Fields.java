package org.polybius.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.search.Level;

/** Fields of the index. */
final class Fields {
  /** What a document is: a {@link org.polybius.search.Level}. */
  static final String LEVEL = "level";

  /** Number of a report or sentence within the index. */
  static final String KEY = "key";

  /** Keys of the report and the sentences that a claim stands in. */
  static final String WITHIN = "within";

  /** There when a report or sentence has no claims. */
  static final String BARE = "bare";

  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String ACTOR = "actor";
  static final String PLACE = "place";
  static final String VOICE = "voice";
  static final String OUTLET = "outlet";
  static final String KIND = "kind";
  static final String TYPE = "type";
  static final String STATUS = "status";
  static final String COUNTRY = "country";
  static final String DAY = "day";
  static final String REPORT = "report";

  static final String ID = "id";
  static final String CLAIM = "claim";
  static final String FIELD = "field";
  static final String START = "start";
  static final String END = "end";
  static final String PUBLISHED = "published";

  static final String ACTOR_IS = "actor-is";
  static final String PLACE_IS = "place-is";
  static final String OUTLET_IS = "outlet-is";
  static final String ORIGIN_IS = "origin-is";
  static final String STORY_IS = "story-is";
  static final String FROM = "from";
  static final String TO = "to";

  /** Hash of the words that a vector stands for. */
  static final String SAID = "said";

  /** Day by whose end the report was certainly known. */
  static final String KNOWN = "known";

  /** Fields that a person may name in a query. */
  static final List<String> ASKED =
      List.of(TEXT, TITLE, ACTOR, PLACE, VOICE, OUTLET, KIND, TYPE, STATUS, COUNTRY, DAY, REPORT);

  /** Those of them that are one word as a whole. */
  static final Set<String> WHOLE = Set.of(KIND, TYPE, STATUS, COUNTRY, DAY, REPORT);

  /** What hits are counted by. */
  static final List<String> FACETS = List.of(KIND, TYPE, OUTLET, COUNTRY);

  /** Characters of a term: no name has more, and Lucene refuses terms of 32766 bytes. */
  private static final int LONGEST = 1000;

  private Fields() {}

  /** A level as it stands in the field for it. */
  static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The field with the vectors of a level: one for each, so that the nearest of one are found
   * without passing the others by.
   */
  static String vector(String level) {
    return "meaning-" + level;
  }

  /** A value as a term. */
  static String term(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
