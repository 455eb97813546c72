package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.polybius.evaluation.growth.InventedReport.Saying;
import org.polybius.model.Claim;

/**
 * An invented crisis without end: two hundred reports a day on twenty new incidents, every third a
 * reprint, some of them recalling an old incident. The nth report is the same whoever asks.
 */
public final class Crisis {
  static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final int REPORTS_A_DAY = 200;
  private static final int REPORTS_AN_INCIDENT = 10;

  /** For how many reports after its beginning an incident is news. */
  private static final int NEWS = 400;

  private static final int ACTORS = 300;
  private static final int TOWNS = 500;
  private static final String[] OUTLETS = {"Gazette", "Herald", "Courier", "Mail", "Post", "Star"};

  private Crisis() {}

  /** The nth report, from 0. */
  public static InventedReport report(int n) {
    Random random = new Random(n * 31L + 7);
    if (n > NEWS && random.nextInt(3) == 0) {
      InventedReport original = original(n - 1 - random.nextInt(REPORTS_A_DAY));
      return original.reprinted(id(n), day(n), OUTLETS[random.nextInt(OUTLETS.length)]);
    }
    return original(n);
  }

  private static InventedReport original(int n) {
    Random random = new Random(n * 17L + 3);
    List<Saying> sayings = new ArrayList<>(about(recent(n, random), random));
    if (random.nextInt(20) == 0) {
      sayings.addAll(about(random.nextInt(n / REPORTS_AN_INCIDENT + 1), random));
    }
    return new InventedReport(
        id(n), day(n), OUTLETS[n % OUTLETS.length], n % 4 == 0 ? "Wire" : null, sayings, n + 1L);
  }

  private static int recent(int n, Random random) {
    int last = n / REPORTS_AN_INCIDENT;
    return Math.max(0, last - random.nextInt(NEWS / REPORTS_AN_INCIDENT));
  }

  /** What a report says of an incident. */
  private static List<Saying> about(int incident, Random random) {
    Random facts = new Random(incident * 13L + 5);
    int what = facts.nextInt(60);
    int who = facts.nextInt(ACTORS);
    int whom = (who + 1 + facts.nextInt(5)) % ACTORS;
    int where = facts.nextInt(TOWNS);
    LocalDate day = day(incident * REPORTS_AN_INCIDENT);
    long number = 1L + facts.nextInt(40) + random.nextInt(3);
    List<Saying> sayings = new ArrayList<>();
    sayings.add(new Saying(Claim.Kind.EVENT, what, who, whom, where, day, number));
    sayings.add(new Saying(Claim.Kind.FIGURE, what, who, whom, where, day, number));
    if (random.nextInt(2) == 0) {
      sayings.add(new Saying(Claim.Kind.STATEMENT, what, who, whom, where, day, number));
    }
    if (incident % 10 == 0) {
      sayings.add(new Saying(Claim.Kind.AGREEMENT, what, who, whom, where, day, number));
      sayings.add(new Saying(Claim.Kind.CONTACT, what, who, whom, where, day, number));
    }
    return sayings;
  }

  private static LocalDate day(int n) {
    return FIRST.plusDays(n / REPORTS_A_DAY);
  }

  private static String id(int n) {
    return String.format(Locale.ROOT, "g%07d", n);
  }
}
