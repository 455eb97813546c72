package org.polybius.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Annotator;
import org.polybius.extract.Actors;
import org.polybius.extract.AgreementExtractor;
import org.polybius.extract.Judgements;
import org.polybius.extract.Places;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Times;
import org.polybius.extract.Voices;
import org.polybius.extract.fingerprint.Fingerprints;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Failure;
import org.polybius.model.FigureClaim;
import org.polybius.model.Fingerprint;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.text.Paragraphs;

/** From a report to its reading. Thread-safe; the same report gives the same reading. */
public final class Pipeline {
  private final Annotator annotator;
  private final Function<Report, Paragraphs> prose;
  private final Families families;
  private final Run run;
  private final Set<String> languages;

  /**
   * A pipeline of given parts.
   *
   * @param annotator annotates the prose
   * @param prose which stretches of a report are running prose
   * @param families the extractors
   * @param run what the readings are stamped with
   * @param languages ISO 639-1 codes that the annotator understands
   */
  public Pipeline(
      Annotator annotator,
      Function<Report, Paragraphs> prose,
      Families families,
      Run run,
      Set<String> languages) {
    this.annotator = annotator;
    this.prose = prose;
    this.families = families;
    this.run = run;
    this.languages = Set.copyOf(languages);
  }

  /** What every reading is stamped with. */
  public Run run() {
    return run;
  }

  /**
   * Reads one report. A report in a language that is not understood, or one that a stage cannot
   * take, gives a reading with a failure and without claims, but with a fingerprint.
   */
  public Reading read(Report report) {
    Fingerprint print = null;
    try {
      print = Fingerprints.of(report, prose.apply(report));
      String language = report.language();
      if (language != null && !languages.contains(language)) {
        String message = "the text is in language '" + language + "', understood are " + languages;
        return failed(report, print, "annotate", "LANGUAGE_UNSUPPORTED", message);
      }
      return new Reading(report, run, List.of(), claims(report), print);
    } catch (RuntimeException | StackOverflowError e) { // one report never stops the others
      return failed(
          report,
          print,
          "extract",
          "EXTRACTION_FAILED",
          e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Reading failed(
      Report report, @Nullable Fingerprint print, String stage, String code, String message) {
    Failure failure = new Failure(stage, code, message, null);
    return new Reading(report, run, List.of(failure), List.of(), print);
  }

  /**
   * What the extractors see of a report: its annotated text and the services, without claims other
   * than statements. Nothing is caught here; {@link #read} is what users call.
   */
  public ReportContext context(Report report) {
    AnnotatedText text = annotator.annotate(report.text(), prose.apply(report));
    Times counted = families.times().read(report, text);
    Places places = families.places().read(report, text);
    Actors actors = families.actors().read(report, text);
    Voices said = families.voices().read(report, text, actors, counted, places);
    Times times = families.recount().recount(report, text, counted, said);
    Voices voices =
        times == counted ? said : families.voices().read(report, text, actors, times, places);
    Judgements judgements = families.judgements().read(report, text, times);
    return new ReportContext(report, text, actors, times, places, voices, judgements);
  }

  private List<Claim> claims(Report report) {
    ReportContext context = context(report);
    List<EventClaim> events = families.events().extract(context);
    List<FigureClaim> figures = families.figures().extract(context, events);
    AgreementExtractor.Result result = families.agreements().extract(context, events, figures);
    List<AgreementClaim> agreements = result.agreements();
    List<Claim> claims = new ArrayList<>(context.voices().statements());
    claims.addAll(events);
    claims.addAll(result.figures());
    claims.addAll(agreements);
    claims.addAll(families.contacts().extract(context, events, agreements));
    return claims;
  }
}
