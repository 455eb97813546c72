package org.polybius.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.polybius.query.Numbers;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Standing;

/** Sorts kinds of act into the few groups that a picture can colour. */
public final class Acts {
  /** After PLOVER's quad classes: material and verbal, conflict and cooperation. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("violence", "harm"),
          Map.entry("abduction", "harm"),
          Map.entry("arrest", "harm"),
          Map.entry("assault", "harm"),
          Map.entry("coerce", "harm"),
          Map.entry("mobilize", "press"),
          Map.entry("sanction", "press"),
          Map.entry("protest", "press"),
          Map.entry("threaten", "press"),
          Map.entry("accuse", "press"),
          Map.entry("reject", "press"),
          Map.entry("request", "press"),
          Map.entry("release", "relief"),
          Map.entry("evacuation", "relief"),
          Map.entry("aid", "relief"),
          Map.entry("retreat", "relief"),
          Map.entry("concede", "relief"),
          Map.entry("consult", "talk"),
          Map.entry("agree", "talk"),
          Map.entry("support", "talk"),
          Map.entry("cooperate", "talk"));

  private Acts() {}

  /** harm, press, relief or talk. */
  public static String group(String kind) {
    String base = kind.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
    return GROUPS.getOrDefault(base, "talk");
  }

  /** Whether an act is hostile rather than cooperative. */
  static boolean isHostile(String kind) {
    String group = group(kind);
    return group.equals("harm") || group.equals("press");
  }

  /** Whether it is planned, demanded or threatened only. */
  public static boolean isAhead(Incident incident) {
    return incident.standing() == Standing.AHEAD && incident.realisedBy().isEmpty();
  }

  /** Who did it to whom, in one line; "" when neither is stated. */
  public static String who(Incident incident) {
    String actors = names(incident.actors());
    String recipients = names(incident.recipients());
    if (recipients.isEmpty()) {
      return actors;
    }
    return (actors.isEmpty() ? "not stated" : actors) + " → " + recipients;
  }

  private static String names(List<Incident.Who> people) {
    return Show.list(people.stream().map(Incident.Who::name).toList(), 3);
  }

  /** What it was and when. */
  public static String title(Incident incident) {
    String days = Show.days(incident.from(), incident.to());
    return days.isEmpty() ? incident.kind() : incident.kind() + ", " + days;
  }

  /** Where it was, as most reports have it; "" when not stated. */
  public static String where(Incident incident) {
    return incident.places().stream()
        .limit(1)
        .map(w -> w.place().name() == null ? w.place().country() : w.place().name())
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** How many people, by fate: "13 released, 2 to 4 killed". */
  public static String people(Incident incident) {
    return incident.figures().stream().map(Acts::figure).collect(Collectors.joining(", "));
  }

  /** One number of people with its range. */
  public static String figure(Incident.Figure f) {
    String best = f.best() == null ? "" : Show.number(f.best());
    String range = Numbers.range(f.low(), f.high());
    String number =
        best.isEmpty()
            ? range
            : range.equals(String.valueOf(f.best())) ? best : best + " (" + range + ")";
    return number + " " + Show.word(f.fate());
  }
}
