package org.polybius.evaluation.muc4;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.evaluation.muc4.Answer.Role;

/** Reads the templates of a report; those of one report count together. */
final class Templates {
  private static final Map<String, Role> SLOTS =
      Map.of(
          "PERP: INDIVIDUAL ID", Role.PERP_IND,
          "PERP: ORGANIZATION ID", Role.PERP_ORG,
          "HUM TGT: NAME", Role.VICTIM,
          "HUM TGT: DESCRIPTION", Role.VICTIM,
          "PHYS TGT: ID", Role.TARGET,
          "INCIDENT: INSTRUMENT ID", Role.INSTRUMENT);

  private final Set<String> types = new TreeSet<>();
  private final Set<String> optionalTypes = new TreeSet<>();
  private final Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
  private final List<Answer.Counted> numbers = new ArrayList<>();
  private final List<Answer.Named> confidence = new ArrayList<>();

  /** The answer of a record's {@code templates}. */
  static Answer read(JsonNode templates) {
    Templates all = new Templates();
    templates.forEach(t -> all.add(t.path("slots"), t.path("optional").asBoolean()));
    return new Answer(all.types, all.optionalTypes, all.roles, all.numbers, all.confidence);
  }

  private void add(JsonNode slots, boolean optional) {
    for (JsonNode type : slots.path("INCIDENT: TYPE")) {
      boolean free = optional || type.path("optional").asBoolean();
      (free ? optionalTypes : types).addAll(words(type.path("values")));
    }
    SLOTS.forEach((slot, role) -> slots.path(slot).forEach(v -> filler(role, v, optional)));
    for (JsonNode number : slots.path("HUM TGT: NUMBER")) {
      Filler who = filler(number.path("of"), number, optional);
      words(number.path("values")).stream()
          .findFirst()
          .flatMap(Headcount::parse)
          .filter(n -> !who.alternatives().isEmpty())
          .ifPresent(n -> numbers.add(new Answer.Counted(n, who)));
    }
    for (JsonNode level : slots.path("PERP: ORGANIZATION CONFIDENCE")) {
      Filler who = filler(level.path("of"), level, optional);
      if (!who.alternatives().isEmpty()) {
        confidence.add(new Answer.Named(who, Set.copyOf(words(level.path("values")))));
      }
    }
  }

  /** A description that only adds to a name gives further wordings of it, not a second victim. */
  private void filler(Role role, JsonNode value, boolean optional) {
    List<String> alternatives = new ArrayList<>(words(value.path("values")));
    List<String> of = words(value.path("of"));
    List<Filler> fillers = roles.computeIfAbsent(role, r -> new ArrayList<>());
    boolean free = optional || value.path("optional").asBoolean();
    if (!of.isEmpty()) {
      fillers.removeIf(f -> f.alternatives().stream().anyMatch(of::contains));
      alternatives.addAll(of);
    } else if (fillers.stream().anyMatch(f -> sharesWording(f, alternatives))) {
      return;
    }
    if (!alternatives.isEmpty()) {
      fillers.add(new Filler(alternatives, free));
    }
  }

  private static boolean sharesWording(Filler filler, List<String> alternatives) {
    return filler.alternatives().stream().anyMatch(alternatives::contains);
  }

  private static Filler filler(JsonNode wordings, JsonNode value, boolean optional) {
    return new Filler(words(wordings), optional || value.path("optional").asBoolean());
  }

  private static List<String> words(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(v -> words.add(v.asText().strip()));
    words.removeIf(w -> w.isEmpty() || w.equals("-") || w.equals("*"));
    return words;
  }
}
