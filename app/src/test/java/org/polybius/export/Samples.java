package org.polybius.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.polybius.contract.ReadingJson;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Resolution;
import org.polybius.model.Run;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.pipeline.English;

/** Readings for the tests of this package. */
final class Samples {
  private Samples() {}

  /** Uses every field of the contract; over a text of our own. */
  static Reading everyField() {
    try (InputStream in = Samples.class.getResourceAsStream("reading.json")) {
      byte[] json = Objects.requireNonNull(in).readAllBytes();
      return ReadingJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the program reads in a text. */
  static Reading read(String text) {
    Report report =
        new Report(
            "r1",
            "0",
            null,
            null,
            null,
            List.of(),
            null,
            null,
            "2024-05-13",
            null,
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  /** A statement whose words, speaker, id and all else that a report decides are {@code evil}. */
  static Reading hostile(String evil) {
    String text = "He said " + evil + " yesterday.";
    Span words = Span.of(8, 8 + evil.length());
    ActorMention speaker =
        new ActorMention(
            words,
            "e1",
            null,
            evil,
            evil,
            null,
            List.of(),
            null,
            List.of(),
            null,
            Resolution.NAME,
            null);
    Claim claim =
        new StatementClaim(
            new Claim.Head(
                evil,
                List.of(speaker),
                new Evidence(evil, List.of(words)),
                null,
                List.of(words),
                Map.of()),
            speaker,
            null,
            List.of(words),
            StatementClaim.Form.DIRECT,
            null,
            words,
            null,
            null,
            null,
            List.of(evil + "x"));
    Report report =
        new Report(
            evil,
            "0",
            null,
            evil,
            evil,
            List.of(evil),
            evil,
            evil,
            evil,
            evil,
            "en",
            text,
            Map.of());
    return new Reading(report, new Run(evil, evil, evil), List.of(), List.of(claim));
  }
}
