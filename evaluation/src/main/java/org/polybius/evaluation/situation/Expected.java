package org.polybius.evaluation.situation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.GoldFiles;

/**
 * What a perfect reader of all reports would hold at the end.
 *
 * @param tallies numbers of people by population, fate and day
 * @param accords agreements as facts: parties, third parties, dates, terms, stages, deliveries
 * @param copies groups of reports that are copies of each other
 * @param channels who is in contact with whom
 */
public record Expected(
    List<Tally> tallies,
    List<Accord> accords,
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
      return key.startsWith("cum.") || aggregation.equals("CUMULATIVE") || from.isEmpty();
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
  public Expected {
    tallies = List.copyOf(tallies);
    accords = List.copyOf(accords);
    copies = List.copyOf(copies);
    channels = List.copyOf(channels);
  }

  /**
   * Reads a file in the form of {@code examples/truce-2023/expected.json}.
   *
   * @param broken takes a line per tally, agreement, channel or group of copies that lacks what it
   *     is known by
   * @throws IOException if the file cannot be read or is no JSON object, naming file and place
   */
  public static Expected read(Path file, List<String> broken) throws IOException {
    Source source = new Source(file, GoldFiles.object(file), broken);
    return new Expected(
        source.all("tallies", Expected::isTally, Expected::tally),
        source.all("agreements", a -> !text(a, "id").isEmpty(), ExpectedAccords::accord),
        source.all("copies", c -> words(c.path("reports")).size() > 1, Expected::copies),
        source.all("channels", c -> words(c.path("parties")).size() > 1, Expected::channel));
  }

  /** A file as far as it is JSON. */
  private record Source(Path file, JsonNode root, List<String> broken) {
    <T> List<T> all(String list, Predicate<JsonNode> whole, Function<JsonNode, T> read) {
      List<T> all = new ArrayList<>();
      JsonNode entries = root.path(list);
      if (!entries.isArray() && !entries.isMissingNode()) {
        broken.add(file.getFileName() + ": " + list + " is no list");
      }
      for (int i = 0; entries.isArray() && i < entries.size(); i++) {
        if (whole.test(entries.get(i))) {
          all.add(read.apply(entries.get(i)));
        } else {
          broken.add(file.getFileName() + ": " + list + " " + (i + 1) + " is not whole");
        }
      }
      return all;
    }
  }

  private static boolean isTally(JsonNode t) {
    return !text(t, "fate").isEmpty() && !text(t, "to").isEmpty();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : "";
  }

  private static Set<String> copies(JsonNode c) {
    return words(c.path("reports"));
  }

  private static ExpectedChannel channel(JsonNode c) {
    return new ExpectedChannel(
        c.path("id").asText(),
        words(c.path("parties")),
        words(c.path("via")),
        c.path("polarity").asText("EXISTS"));
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
}
