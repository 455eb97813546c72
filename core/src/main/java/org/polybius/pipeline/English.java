package org.polybius.pipeline;

import java.util.Set;
import org.polybius.annotate.Annotator;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.extract.RuleFiles;
import org.polybius.extract.actor.ActorReader;
import org.polybius.extract.agreement.AgreementReader;
import org.polybius.extract.attribution.StatementReader;
import org.polybius.extract.contact.ContactReader;
import org.polybius.extract.event.EventReader;
import org.polybius.extract.factuality.Factuality;
import org.polybius.extract.figure.FigureReader;
import org.polybius.extract.place.PlaceReader;
import org.polybius.extract.time.TimeReader;
import org.polybius.model.Run;
import org.polybius.read.Prose;

/** The pipeline for English reports: the one place where its parts are chosen. */
public final class English {
  private English() {}

  /** A pipeline with the encoder and the tables that ship with the program. */
  public static Pipeline pipeline() {
    Annotator annotator = EncoderAnnotator.english();
    Run run = new Run("polybius 0.1.0", RuleFiles.hash(), annotator.modelHash());
    return new Pipeline(
        annotator,
        Prose::of,
        new Families(
            new TimeReader()::read,
            new TimeReader()::recount,
            PlaceReader.standard()::read,
            ActorReader.standard()::read,
            StatementReader::read,
            (report, text, times) -> new Factuality(text),
            new EventReader(),
            FigureReader.english(),
            AgreementReader.english(),
            ContactReader.english()),
        run,
        Set.of("en"));
  }
}
