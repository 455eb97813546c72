package org.polybius.evaluation.situation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a perfect reader of all reports would hold at the end.
 *
 * @param tallies numbers of people by population, fate and day
 * @param facts facts of agreements: parties, third parties, kinds, dates, terms, stages
 * @param copies groups of reports that are copies of each other
 * @param channels who is in contact with whom
 */
record Expected(
    List<Tally> tallies,
    Set<String> facts,
    List<Set<String>> copies,
    List<ExpectedChannel> channels) {

  /**
   * A tally.
   *
   * @param key names it
   * @param aggregation how it adds up with others; "" when not told
   * @param fate what became of the people
   * @param from first day, EDTF; "" when not told
   * @param to last day of the fate, or the day as of which it holds; EDTF
   * @param nationality ISO 3166-1 alpha-3 codes; empty for all
   * @param parts the parts of a population that may be meant: women, children …; {@link #ALL}
   * @param low lowest number; null when open
   * @param best the number to be used; null when there is no choice
   * @param high highest number; null when open
   * @param about whether the numbers may be a tenth off
   */
  record Tally(
      String key,
      String aggregation,
      String fate,
      String from,
      String to,
      Set<String> nationality,
      Set<String> parts,
      @Nullable Long low,
      @Nullable Long best,
      @Nullable Long high,
      boolean about) {
    /** All of a population. */
    static final String ALL = "all";

    /** Copies the sets. */
    Tally {
      nationality = Set.copyOf(nationality);
      parts = Set.copyOf(parts);
    }

    /** Whether both count the same people: population, nationality, fate and day agree. */
    boolean sameAs(Tally found) {
      return fate.equals(found.fate)
          && nationality.equals(found.nationality)
          && !Collections.disjoint(parts, found.parts)
          && (dayAgrees(found.to) || (!total() && dayAgrees(found.from)));
    }

    private boolean total() {
      return key.startsWith("cum.") || from.isEmpty();
    }

    /** A running total holds as of its last day; anything else may be dated within its period. */
    private boolean dayAgrees(String day) {
      String first = total() ? to : from;
      return first.compareTo(day.substring(0, Math.min(first.length(), day.length()))) <= 0
          && day.substring(0, Math.min(to.length(), day.length())).compareTo(to) <= 0;
    }

    /** Whether the numbers found agree with these. */
    boolean accepts(Tally found) {
      return near(low, found.low) && near(high, found.high);
    }

    /** Whether the number to be used agrees too. */
    boolean choosesAs(Tally found) {
      return near(best, found.best);
    }

    /** How many of the three numbers are the very same, none a tenth off. */
    int equalNumbers(Tally found) {
      return (Objects.equals(low, found.low) ? 1 : 0)
          + (Objects.equals(best, found.best) ? 1 : 0)
          + (Objects.equals(high, found.high) ? 1 : 0);
    }

    private boolean near(@Nullable Long wanted, @Nullable Long found) {
      if (wanted == null || found == null) {
        return wanted == null && found == null;
      }
      return about ? Math.abs(wanted - found) * 10 <= wanted : wanted.equals(found);
    }
  }

  /** Copies the collections. */
  Expected {
    tallies = List.copyOf(tallies);
    facts = Set.copyOf(facts);
    copies = List.copyOf(copies);
    channels = List.copyOf(channels);
  }

  /** Reads a file in the form of {@code examples/truce-2023/expected.json}. */
  static Expected read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    List<Tally> tallies = new ArrayList<>();
    root.path("tallies").forEach(t -> tallies.add(tally(t)));
    Set<String> facts = new TreeSet<>();
    root.path("agreements").forEach(a -> facts(a, facts));
    List<Set<String>> copies = new ArrayList<>();
    root.path("copies").forEach(c -> copies.add(words(c.path("reports"))));
    List<ExpectedChannel> channels = new ArrayList<>();
    root.path("channels").forEach(c -> channels.add(channel(c)));
    return new Expected(tallies, facts, copies, channels);
  }

  private static ExpectedChannel channel(JsonNode c) {
    return new ExpectedChannel(
        c.path("id").asText(),
        words(c.path("parties")),
        words(c.path("via")),
        c.path("polarity").asText());
  }

  private static Tally tally(JsonNode t) {
    boolean about = false;
    for (JsonNode said : t.path("says")) {
      about |= said.path("bound").asText().equals("ABOUT");
    }
    String key = t.path("key").asText();
    return new Tally(
        key,
        t.path("aggregation").asText(),
        t.path("fate").asText(),
        t.path("from").isTextual() ? t.path("from").asText() : "",
        t.path("to").asText(),
        nationality(t),
        Parts.of(key, t.path("population").asText()),
        number(t.path("low")),
        number(t.path("best")),
        number(t.path("high")),
        about);
  }

  /** People of several nationalities that are not told one by one are all of them. */
  private static Set<String> nationality(JsonNode t) {
    Set<String> codes = words(t.path("nationality"));
    return codes.equals(Set.of("MULTIPLE")) ? Set.of() : codes;
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isIntegralNumber() ? node.asLong() : null;
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(w -> words.add(w.asText()));
    return words;
  }

  private static void facts(JsonNode agreement, Set<String> facts) {
    String id = agreement.path("id").asText() + " ";
    words(agreement.path("parties")).forEach(p -> facts.add(id + "party " + p));
    words(agreement.path("kinds")).forEach(k -> facts.add(id + "kind " + k));
    for (String date : List.of("declared", "from", "to")) {
      if (agreement.path(date).isTextual()) {
        facts.add(id + date + " " + agreement.path(date).asText());
      }
    }
    for (JsonNode third : agreement.path("thirdParties")) {
      facts.add(id + third.path("role").asText() + " " + third.path("name").asText());
    }
    for (JsonNode term : agreement.path("terms")) {
      facts.add(id + "term " + term.path("value").asText() + " " + term.path("term").asText());
    }
    for (JsonNode stage : agreement.path("stages")) {
      facts.add(id + stage.path("stage").asText() + " " + stage.path("date").asText());
    }
  }
}
