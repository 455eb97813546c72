package org.polybius.extract.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Fingerprint;
import org.polybius.model.Report;
import org.polybius.text.Paragraphs;

/** Takes fingerprints (codebook, "Fingerprints"). */
public final class Fingerprints {
  /** Words of a shingle. */
  static final int RUN = 5;

  /** Most quotations that are kept: the smallest hashes. */
  static final int QUOTES = 64;

  private Fingerprints() {}

  /**
   * The fingerprint of a report.
   *
   * @param prose its paragraphs without headline, dateline, byline, credits and boilerplate
   */
  public static Fingerprint of(Report report, Paragraphs prose) {
    Paragraphs body = Notes.without(report.text(), prose);
    Masked masked = Masked.of(report.text(), body);
    return new Fingerprint(
        Hashes.smallest(shingles(masked.words()), Fingerprint.MOST_SHINGLES),
        Hashes.smallest(masked.quotations().stream().map(Hashes::of).toList(), QUOTES),
        Credits.of(report, body),
        Lead.terms(report.title(), report.text(), body));
  }

  private static List<Long> shingles(List<String> words) {
    List<Long> shingles = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      shingles.add(Hashes.of(words.subList(i, i + RUN)));
    }
    return shingles;
  }
}
