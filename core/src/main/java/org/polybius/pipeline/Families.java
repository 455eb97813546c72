package org.polybius.pipeline;

import org.polybius.annotate.AnnotatedText;
import org.polybius.extract.Actors;
import org.polybius.extract.AgreementExtractor;
import org.polybius.extract.ContactExtractor;
import org.polybius.extract.EventExtractor;
import org.polybius.extract.FigureExtractor;
import org.polybius.extract.Judgements;
import org.polybius.extract.Places;
import org.polybius.extract.Times;
import org.polybius.extract.Voices;
import org.polybius.model.Report;

/**
 * The extractors of one language, each a pure function of what stands before it.
 *
 * @param times reads times
 * @param recount counts the times inside statements from when those were made
 * @param places reads places
 * @param actors reads and resolves actors
 * @param voices reads statements
 * @param judgements judges predicates
 * @param events reads events
 * @param figures reads figures
 * @param agreements reads agreements
 * @param contacts reads contacts
 */
public record Families(
    TimesReader times,
    TimesRecount recount,
    PlacesReader places,
    ActorsReader actors,
    VoicesReader voices,
    JudgementsReader judgements,
    EventExtractor events,
    FigureExtractor figures,
    AgreementExtractor agreements,
    ContactExtractor contacts) {

  /** Reads the times of a report. */
  @FunctionalInterface
  public interface TimesReader {
    /** Reads the times of a report. */
    Times read(Report report, AnnotatedText text);
  }

  /** Counts the times inside statements from the days on which those were made. */
  @FunctionalInterface
  public interface TimesRecount {
    /** The times again; the same object where no statement changes them. */
    Times recount(Report report, AnnotatedText text, Times counted, Voices voices);
  }

  /** Reads the places of a report. */
  @FunctionalInterface
  public interface PlacesReader {
    /** Reads the places of a report. */
    Places read(Report report, AnnotatedText text);
  }

  /** Reads the actors of a report. */
  @FunctionalInterface
  public interface ActorsReader {
    /** Reads the actors of a report. */
    Actors read(Report report, AnnotatedText text);
  }

  /** Reads who says what in a report. */
  @FunctionalInterface
  public interface VoicesReader {
    /** Reads who says what in a report. */
    Voices read(Report report, AnnotatedText text, Actors actors, Times times, Places places);
  }

  /** Prepares the judging of a report's predicates. */
  @FunctionalInterface
  public interface JudgementsReader {
    /** Prepares the judging of a report's predicates. */
    Judgements read(Report report, AnnotatedText text, Times times);
  }
}
