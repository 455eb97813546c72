package org.polybius.extract;

import org.polybius.annotate.AnnotatedText;
import org.polybius.model.Report;

/**
 * All that the extractors of events, figures, agreements and contacts may look at.
 *
 * @param report the report
 * @param text its annotated text
 * @param actors its actors
 * @param times its times
 * @param places its places
 * @param voices who says what
 * @param judgements what took place
 */
public record ReportContext(
    Report report,
    AnnotatedText text,
    Actors actors,
    Times times,
    Places places,
    Voices voices,
    Judgements judgements) {}
