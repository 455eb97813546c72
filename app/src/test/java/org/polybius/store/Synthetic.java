package org.polybius.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Readings of reports that are made up by number, for tests of storing. */
public final class Synthetic {
  public static final Run RUN = new Run("polybius test", "rules-1", "models-1");
  static final Run LATER_RUN = new Run("polybius test", "rules-2", "models-1");

  private static final String VERB = "freed";

  private Synthetic() {}

  /** Reports from a number on. */
  static List<Reading> readings(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(n -> reading(report(n), RUN)).toList();
  }

  public static String id(int n) {
    return String.format(Locale.ROOT, "r%06d", n);
  }

  public static Report report(int n) {
    String day = LocalDate.of(2000, 1, 1).plusDays(n).toString();
    return report(id(n), "The army freed " + n + " people in Alderburg on Monday.", url(n), day);
  }

  static String url(int n) {
    return "https://news.example/" + n;
  }

  static Report report(String id, String text, String url) {
    return report(id, text, url, "2023-11-24");
  }

  /** Reports of different days speak of different events. */
  private static Report report(String id, String text, String url, String day) {
    return new Report(
        id,
        Words.hash(text),
        null,
        "People freed in Alderburg",
        "NNA",
        List.of(),
        null,
        null,
        day,
        url,
        "en",
        text,
        Map.of());
  }

  /** A reading with one event, whose trigger is a word of the text. */
  public static Reading reading(Report report, Run run, Failure... failures) {
    int at = report.text().indexOf(VERB);
    Span trigger = Span.of(at, at + VERB.length());
    Claim event =
        new EventClaim(
            new Claim.Head(
                "e1",
                List.of(),
                new Evidence("test", List.of(trigger)),
                trigger,
                List.of(),
                Map.of()),
            EventType.RETREAT,
            null,
            new EventClaim.Act(EventType.RETREAT, null),
            Status.HAPPENED,
            Certainty.CERTAIN,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of());
    return new Reading(report, run, List.of(failures), List.of(event));
  }
}
