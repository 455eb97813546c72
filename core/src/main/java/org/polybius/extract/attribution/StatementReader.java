package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.extract.Places;
import org.polybius.extract.Times;
import org.polybius.extract.Voices;
import org.polybius.model.Report;
import org.polybius.model.StatementClaim;

/**
 * Reads who says what: rules over quotation marks, trees and a table of cues, completed by the
 * model's attribution head where no rule applies.
 */
public final class StatementReader {
  private StatementReader() {}

  /** The statements of a report. */
  public static Voices read(
      Report report, AnnotatedText text, Actors actors, Times times, Places places) {
    Syntax syntax = new Syntax(text);
    List<Quote> quotes = QuoteScanner.scan(text.text(), text.paragraphs());
    Regions regions = new Regions(syntax, quotes);
    List<Attribution> found = find(syntax, regions, quotes, actors);
    StatementBuilder builder =
        new StatementBuilder(
            syntax,
            regions,
            new Speakers(syntax, actors),
            new Circumstances(syntax, times, places));
    List<StatementClaim> statements = new ArrayList<>(builder.build(found));
    new HeadlineRule(actors, text.text())
        .read(report.title(), "s" + (statements.size() + 1))
        .ifPresent(statements::add);
    return new StatementVoices(statements);
  }

  /**
   * The attributions of a text with the extents of PolNeAR, attitudes included: what is measured
   * against that corpus, not what a reading claims.
   */
  public static List<Attributed> attributions(AnnotatedText text, Actors actors) {
    Syntax syntax = new Syntax(text);
    List<Quote> quotes = QuoteScanner.scan(text.text(), text.paragraphs());
    Extents extents = new Extents(syntax);
    return find(syntax, new Regions(syntax, quotes), quotes, actors).stream()
        .flatMap(a -> extents.of(a).stream())
        .toList();
  }

  /** All attributions, attitudes included, in text order of their cues. */
  static List<Attribution> find(Syntax syntax, Regions regions, List<Quote> quotes, Actors actors) {
    Predicate<Token> speaks = t -> canSpeak(t, actors);
    Sources sources = new Sources(syntax);
    VerbRule verbs = new VerbRule(syntax, regions, sources);
    OtherRules others = new OtherRules(syntax, regions, sources);
    List<Attribution> found = new ArrayList<>();
    for (Token token : syntax.text().tokens()) {
      verbs.read(token).or(() -> others.read(token)).ifPresent(found::add);
    }
    ColonRule colons = new ColonRule(syntax, regions, speaks);
    syntax.text().sentences().forEach(s -> colons.read(s).ifPresent(found::add));
    quotes.forEach(q -> colons.signed(q).ifPresent(found::add));
    ModelRule model = new ModelRule(syntax);
    List<Attribution> settled = new Overlaps(syntax, regions, speaks).settle(found);
    List<Attribution> fused = new Fusion(syntax, model).fuse(settled);
    List<Attribution> passed = new Citing(syntax, speaks).pass(fused);
    List<Attribution> all = new Continuation(syntax, regions, quotes).extend(passed);
    all.addAll(model.beyond(all));
    return all;
  }

  private static boolean canSpeak(Token noun, Actors actors) {
    return noun.is(Upos.PROPN)
        || actors.headedBy(noun).isPresent()
        || CueLexicon.english().is("TALLY", noun.text())
        || CueLexicon.english().is("NOUN_CUE", noun.lemma());
  }
}
