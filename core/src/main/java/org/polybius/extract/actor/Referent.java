package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/** One actor of a report, with all its mentions and what they say about it. */
final class Referent {
  final int order;
  final List<Draft> mentions = new ArrayList<>();

  /** Canonical roles it bears on the report's day, by report or register. */
  final Set<String> roles = new HashSet<>();

  @Nullable RegisterEntry entry;
  @Nullable ActorKind kind;
  @Nullable String name;
  @Nullable String role;

  /** Whether the report itself gives the role. */
  boolean roleStated;

  @Nullable String country;

  /** The words of the report that the country was concluded from, empty when it was not. */
  List<Span> countryInferredFrom = List.of();

  @Nullable String wingOf;
  @Nullable String sex;

  /** Id or country of the organisation it belongs to, for telling holders of one role apart. */
  @Nullable String ownerKey;

  /** Id, else name, of the body for which a person acts; null for none and for states. */
  @Nullable String actsFor;

  List<Sector> sectors = List.of();

  Referent(int order) {
    this.order = order;
  }

  /** The id within the report: e1, e2 … */
  String ref() {
    return "e" + (order + 1);
  }

  /** Gives it a country that follows from words of the report which are not its own. */
  void conclude(String code, Span from) {
    country = code;
    countryInferredFrom = List.of(from);
  }

  Draft last() {
    return mentions.get(mentions.size() - 1);
  }

  /** Its last mention by name, else its first mention. */
  Draft best() {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (mentions.get(i).is(Draft.Form.NAME)) {
        return mentions.get(i);
      }
    }
    return mentions.get(0);
  }

  boolean person() {
    return kind == ActorKind.PERSON;
  }
}
