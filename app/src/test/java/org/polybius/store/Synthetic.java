package org.polybius.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Sha256;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

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
    return report(id(n), "The army freed " + n + " people in Alderburg on Monday.", url(n));
  }

  static String url(int n) {
    return "https://news.example/" + n;
  }

  static Report report(String id, String text, @Nullable String url) {
    return new Report(
        id,
        Sha256.hex(text),
        null,
        null,
        "NNA",
        List.of(),
        null,
        null,
        "2023-11-24",
        url,
        "en",
        text,
        Map.of());
  }

  /** A reading with one statement, whose words are one of the text. */
  public static Reading reading(Report report, Run run, Failure... failures) {
    int at = report.text().indexOf(VERB);
    List<Span> words = List.of(Span.of(at, at + VERB.length()));
    Claim statement =
        new StatementClaim(
            new Claim.Head("s1", List.of(), new Evidence("test", words), null, List.of(), Map.of()),
            null,
            null,
            words,
            StatementClaim.Form.INDIRECT,
            null,
            null,
            null,
            null,
            null,
            List.of());
    return new Reading(report, run, List.of(failures), List.of(statement));
  }
}
