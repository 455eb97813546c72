package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented crisis of some weeks between a country and those who fight it, of which some hundred
 * pages tell: what happens in it follows from its number.
 *
 * @param number from 0
 * @param country name
 * @param adjective of the country
 * @param towns of the country, at least one
 * @param group who fight it
 * @param helper the state that mediates: name, adjective, town of the talks
 * @param first its first day
 * @param happenings in the order of their days, at least one
 */
record Affair(
    int number,
    String country,
    String adjective,
    List<String> towns,
    String group,
    List<String> helper,
    LocalDate first,
    List<Happening> happenings) {
  private static final Table LANDS = new Table("lands.tsv");
  private static final Table HELPERS = new Table("helpers.tsv");
  private static final Table WORDS = new Table("words.tsv");
  private static final LocalDate BEGINNING = LocalDate.of(2031, 1, 6);
  private static final int HAPPENINGS = 60;
  private static final int A_DAY = 2;

  /** How many names of places in towns there are. */
  private static final int NAMES = 143;

  /** How many family names the people of one crisis have. */
  private static final int FAMILIES = 6;

  /** Most of a crisis is violence; the rest in turn. */
  private static final List<String> KINDS =
      List.of(
          "ATTACK", "STRIKE", "ATTACK", "ABDUCT", "STRIKE", "PROTEST", "ATTACK", "TALKS", "ACCUSE",
          "RELEASE", "STRIKE", "TRUCE");

  /** Days on which a crisis is in the news. */
  static final int LASTING = HAPPENINGS / A_DAY;

  /** Days from the beginning of one crisis to that of the next. */
  static final int APART = 4;

  /** Copies the lists. */
  Affair {
    towns = List.copyOf(towns);
    helper = List.copyOf(helper);
    happenings = List.copyOf(happenings);
  }

  /**
   * What happens.
   *
   * @param kind of the sentences that tell it
   * @param town where
   * @param day on which it happens
   * @param number of people whom it befalls, at least 1
   * @param site a place in the town, with its name
   * @param victims who they are
   * @param thing that plays a part in it
   * @param witness a person who does
   */
  record Happening(
      String kind,
      String town,
      LocalDate day,
      int number,
      String site,
      String victims,
      String thing,
      String witness) {}

  /** The nth crisis, from 0. */
  static Affair of(int n) {
    Random random = new Random(n * 7_919L + 11);
    List<String> land = LANDS.row(n);
    List<String> towns = List.of(land.get(2).split(", ", -1));
    LocalDate first = day(n * APART);
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < HAPPENINGS; i++) {
      happenings.add(
          new Happening(
              KINDS.get(random.nextInt(KINDS.size())),
              towns.get(random.nextInt(towns.size())),
              first.plusDays(i / A_DAY),
              1 + (int) Math.round(Math.exp(random.nextDouble() * 4)),
              "the " + Names.word(random.nextInt(NAMES)) + " " + WORDS.word("site", random),
              WORDS.word("victims", random),
              WORDS.word("thing", random),
              person(n, random)));
    }
    return new Affair(
        n,
        land.get(0),
        land.get(1),
        towns,
        Names.word(n) + " People's Army",
        HELPERS.row(random.nextInt(HELPERS.size())),
        first,
        happenings);
  }

  /** Somebody of a crisis: people of different crises have different family names. */
  private static String person(int crisis, Random random) {
    List<String> families = WORDS.row("family");
    int family = (crisis * FAMILIES + random.nextInt(FAMILIES)) % families.size();
    return WORDS.word("given", random) + " " + families.get(family);
  }

  /** Somebody whose name stands in a report of it. */
  String person(Random random) {
    return person(number, random);
  }

  /** So many days after the beginning of the first crisis. */
  static LocalDate day(int after) {
    return BEGINNING.plusDays(after);
  }

  /** What has happened by a day, the last first; at least what happened on the first day. */
  List<Happening> by(LocalDate day) {
    List<Happening> past = new ArrayList<>();
    happenings.stream().filter(h -> !h.day().isAfter(day)).forEach(h -> past.add(0, h));
    return past.isEmpty() ? List.of(happenings.get(0)) : past;
  }
}
