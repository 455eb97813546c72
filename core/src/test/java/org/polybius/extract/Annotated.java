package org.polybius.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Annotator;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.model.Report;
import org.polybius.text.Paragraphs;

/** A short report for tests, annotated by the annotator that ships. */
public record Annotated(Report report, AnnotatedText text) {
  private static final Annotator ENGLISH = EncoderAnnotator.english();

  /** A report published on a day, or on an unknown one. */
  public static Annotated on(@Nullable String day, String text) {
    Report report =
        new Report(
            "test",
            "0".repeat(64),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            day,
            null,
            "en",
            text,
            Map.of());
    return new Annotated(report, ENGLISH.annotate(text, Paragraphs.of(text, 0)));
  }

  /** The first token that is written so. */
  public Token token(String word) {
    return text.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
  }
}
