package org.polybius.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity.Bound;
import org.polybius.query.Numbers;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.Tally;

/** Values in the words of a page. */
public final class Show {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private static final Pattern THOUSANDS = Pattern.compile("\\d{4,18}");

  private static final Map<String, String> COUNTRIES = countries();

  private Show() {}

  /** A constant as a word. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A word that opens a line. */
  public static String upper(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A day as people write it; what is no day stays as it is, what is not known is "". */
  public static String day(@Nullable String iso) {
    if (iso == null) {
      return "";
    }
    return iso.matches("\\d{4}-\\d\\d-\\d\\d.*")
        ? LocalDate.parse(iso.substring(0, 10)).format(DAY)
        : iso;
  }

  /** A day without its year. */
  public static String shortDay(@Nullable String iso) {
    return iso != null && iso.matches("\\d{4}-\\d\\d-\\d\\d.*")
        ? LocalDate.parse(iso.substring(0, 10)).format(SHORT)
        : day(iso);
  }

  /** From one day to another: "24 Nov 2023", "24 Nov to 1 Dec 2023". */
  public static String days(@Nullable String from, @Nullable String to) {
    if (from == null || to == null || from.equals(to)) {
      return day(from == null ? to : from);
    }
    boolean oneYear = from.substring(0, 4).equals(to.substring(0, 4));
    return (oneYear ? shortDay(from) : day(from)) + " to " + day(to);
  }

  /** A number with thousands apart. */
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** "1 report", "2 reports". */
  public static String count(long number, String noun) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number(number) + " " + (number == 1 ? noun : plural);
  }

  /** The value of a tally to be used; its range where the reports allow no choice. */
  public static String best(Tally tally) {
    Long best = tally.best();
    String range = Numbers.range(tally.low(), tally.high());
    return best == null ? (range.isEmpty() ? "not known" : apart(range)) : number(best);
  }

  /** The range of a tally where it says more than the value; "" else. */
  public static String range(Tally tally) {
    Long best = tally.best();
    String range = Numbers.range(tally.low(), tally.high());
    return best == null || range.equals(String.valueOf(best)) ? "" : apart(range);
  }

  /** Words with the thousands of their numbers apart: "17,700 or more". */
  private static String apart(String words) {
    return THOUSANDS.matcher(words).replaceAll(m -> number(Long.parseLong(m.group())));
  }

  /** One of the things of a matter: "a figure". */
  static final Map<String, String> THINGS =
      Map.of(
          "incidents", "an incident",
          "tallies", "a figure",
          "agreements", "an agreement",
          "channels", "a contact");

  /** What a thing of a matter is: "a figure". */
  public static String matter(String matter) {
    return THINGS.getOrDefault(matter, matter);
  }

  /** What an agreement is called; with what it is about where that is one thing and short. */
  public static String agreement(Agreement agreement) {
    String name = upper(agreement.name());
    boolean bare = !name.contains(" ") && agreement.terms().size() == 1;
    return bare ? name + ": " + shortened(term(agreement.terms().get(0)), 60) : name;
  }

  /** What a tally counts: "Israelis", "hostages, women". */
  public static String people(Tally tally) {
    String who = tally.population().isEmpty() ? "people" : tally.population();
    String part = word(tally.people().part());
    boolean said = part.equals("all") || who.toLowerCase(Locale.ROOT).contains(part);
    return said ? who : who + ", " + part;
  }

  /** How a tally adds up: "in all", "at the time", "that day". */
  public static String kind(Kind kind) {
    return switch (kind) {
      case INCREMENT -> "on the day";
      case CUMULATIVE -> "in all by then";
      case STOCK -> "at that time";
      case PLANNED -> "planned";
      case OFFERED -> "offered or demanded";
    };
  }

  /** Words joined by commas, at most some of them. */
  public static String list(Collection<String> words, int most) {
    String shown = words.stream().limit(most).collect(Collectors.joining(", "));
    return words.size() > most ? shown + " and " + (words.size() - most) + " more" : shown;
  }

  /** The first of a list. */
  public static <T> List<T> first(List<T> list, int most) {
    return list.size() <= most ? list : list.subList(0, most);
  }

  /** The last of a list, in its order. */
  public static <T> List<T> last(List<T> list, int most) {
    return list.size() <= most ? list : list.subList(list.size() - most, list.size());
  }

  /** How many of a list are not among the first; "" when all are. */
  public static String more(List<?> list, int most) {
    return list.size() <= most ? "" : "and " + number(list.size() - most) + " more";
  }

  /** Pieces of a line with points between them; those that are empty are left out. */
  public static String facts(@Nullable String... pieces) {
    return Stream.of(pieces)
        .filter(p -> p != null && !p.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** A share in whole percent, between 0 and 100. */
  public static int percent(long part, long whole) {
    return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, Math.round(100.0 * part / whole)));
  }

  /** The first letters of a long id, by which people compare. */
  public static String brief(String id) {
    return id.length() <= 10 ? id : id.substring(0, 10) + "…";
  }

  /** The beginning of a text, cut between words where it is longer than some characters. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    return text.substring(0, space < most / 2 ? text.offsetByCodePoints(0, most / 2) : space) + "…";
  }

  /** What spoke for bringing two together: "place: Doha". */
  public static String reason(Match.Reason reason) {
    return reason.found().isEmpty() ? reason.feature() : reason.feature() + ": " + reason.found();
  }

  /** A term with its number, where its words leave that out. */
  public static String term(Agreement.Term term) {
    Long value = term.value();
    Bound bound = term.bound();
    if (value == null || bound == null || term.what().matches(".*\\d.*")) {
      return term.what();
    }
    String number = Numbers.words(term.low(), term.high(), term.point(), bound);
    return "people".equals(term.unit()) ? number + " " + term.what() : number + " " + term.unit();
  }

  /** The English name of a country by its ISO 3166-1 alpha-3 code; else the code; "" for none. */
  public static String country(@Nullable String code) {
    return code == null ? "" : COUNTRIES.getOrDefault(code, code);
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new TreeMap<>();
    for (String two : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(two).build();
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.UK));
    }
    return Map.copyOf(names);
  }
}
