package org.polybius.evaluation.situation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.evaluation.situation.Accord.Fact;
import org.polybius.evaluation.situation.Accord.Kind;
import org.polybius.extract.Countries;

/** The agreements of an expected situation as facts. */
final class ExpectedAccords {
  private static final int DAY = "2023-12-11".length();

  private static final int WEEK = 7;

  /** The first word of a term that names what is counted; "a day" and "per day" count nothing. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<!\\b(?:a|per|each|every)"
              + " )\\b(truck(?:load)?|tanker|convoy|ship|vessel|flight|tonne|litre|barrel"
              + "|kilometre|mile|hour|day|week|month|hostage|prisoner|detainee|captive"
              + "|soldier|civilian|wom[ae]n|child|citizen|people)(?:s|ren)?\\b");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Units that count things or time; all others count people. */
  private static final Set<String> THINGS =
      Set.of(
          "truck",
          "truckload",
          "tanker",
          "convoy",
          "ship",
          "vessel",
          "flight",
          "tonne",
          "litre",
          "barrel",
          "kilometre",
          "mile",
          "hour",
          "day",
          "week",
          "month");

  private ExpectedAccords() {}

  /** The facts of one agreement. */
  static Accord accord(JsonNode a) {
    List<Fact> facts = new ArrayList<>();
    a.path("parties").forEach(p -> facts.add(new Fact(Kind.PARTY, "", p.asText(), null)));
    a.path("thirdParties")
        .forEach(
            t ->
                facts.add(
                    new Fact(
                        Kind.THIRD_PARTY, t.path("role").asText(), t.path("name").asText(), null)));
    Map.of("declared", Kind.DECLARED, "from", Kind.FROM, "to", Kind.TO)
        .forEach((field, kind) -> date(a, field, kind, facts));
    a.path("terms").forEach(t -> term(t, facts));
    a.path("stages")
        .forEach(
            s ->
                facts.add(
                    new Fact(Kind.STAGE, s.path("stage").asText(), s.path("date").asText(), null)));
    a.path("fulfilment").forEach(f -> fulfilment(f, facts));
    return new Accord(a.path("id").asText(), facts);
  }

  private static void date(JsonNode a, String field, Kind kind, List<Fact> facts) {
    if (a.path(field).isTextual()) {
      String date = a.path(field).asText();
      facts.add(new Fact(kind, "", date.substring(0, Math.min(DAY, date.length())), null));
    }
  }

  /** A term is its number and what it is a number of; one without a number is what it is about. */
  private static void term(JsonNode t, List<Fact> facts) {
    String words = t.path("term").asText();
    boolean number = t.path("value").isIntegralNumber();
    String unit = unit(words, number);
    boolean weeks = unit.equals("weeks");
    Long value = number ? (Long) (t.path("value").asLong() * (weeks ? WEEK : 1)) : null;
    facts.add(new Fact(Kind.TERM, weeks ? "days" : unit, words, value));
  }

  /**
   * Of what a term has a number: days, hours, trucks …, else people; without one, what it is about.
   */
  static String unit(String words, boolean number) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (!number) {
      return lower.matches(".*(cease-?fire|truce|pause).*")
          ? "ceasefire"
          : lower.matches(".*(aid|fuel|truck).*") ? "aid" : "other";
    }
    if (lower.contains("for every")) {
      return "people";
    }
    Matcher first = UNIT.matcher(lower);
    boolean things = first.find() && THINGS.contains(first.group(1));
    return things && first.start() < people(words) ? first.group(1) + "s" : "people";
  }

  /** Where the first word for a country's people stands ("two Ukrainians in four days"). */
  private static int people(String words) {
    Set<String> peoples = Countries.standard().peoples().keySet();
    return WORD.matcher(words)
        .results()
        .filter(w -> peoples.contains(w.group()))
        .mapToInt(MatchResult::start)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** Who was released on a day: a number for each side or nationality. */
  private static void fulfilment(JsonNode f, List<Fact> facts) {
    String day = f.path("day").asText();
    f.properties()
        .forEach(
            e -> {
              JsonNode value = e.getValue();
              if (value.isObject() && value.path("released").isIntegralNumber()) {
                facts.add(new Fact(Kind.FULFILMENT, "", day, value.path("released").asLong()));
              } else if (value.isObject()) {
                value.forEach(n -> released(day, n, facts));
              } else if (e.getKey().equals("released")) {
                released(day, value, facts);
              }
            });
  }

  /** A number; notes beside the numbers count for nothing. */
  private static void released(String day, JsonNode number, List<Fact> facts) {
    if (number.isIntegralNumber()) {
      facts.add(new Fact(Kind.FULFILMENT, "", day, number.asLong()));
    }
  }
}
