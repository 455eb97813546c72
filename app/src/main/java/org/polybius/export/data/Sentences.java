package org.polybius.export.data;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Field;
import org.polybius.model.Report;
import org.polybius.model.Span;

/**
 * The sentences in which words stand, for people to read: bounded by the JDK's rules (Unicode
 * Standard Annex 29), and cut where they run on too long. No claim rests on these bounds.
 */
public final class Sentences {
  /** Code units on either side of the words beyond which no sentence is followed. */
  private static final int FAR = 500;

  private Sentences() {}

  /** The sentence around the first and the last of some words, on one line. */
  public static String around(Report report, List<Span> spans) {
    Span first = spans.get(0);
    String title = report.title() == null ? "" : report.title();
    String text = first.field() == Field.TITLE ? title : report.text();
    int end =
        spans.stream().filter(s -> s.field() == first.field()).mapToInt(Span::end).max().orElse(0);
    int from = Math.max(0, first.start() - FAR);
    String near = text.substring(from, Math.min(text.length(), end + FAR));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(near);
    int begins = sentences.preceding(Math.min(near.length(), first.start() - from + 1));
    int ends = sentences.following(Math.max(0, end - from - 1));
    String sentence =
        near.substring(
            begins == BreakIterator.DONE ? 0 : begins,
            ends == BreakIterator.DONE ? near.length() : ends);
    return sentence.replaceAll("\\s+", " ").strip();
  }
}
