package org.polybius.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.attribution.CueLexicon.Verb;

/** Attributions by verbs of saying and thinking; their content is the work of {@link Frames}. */
final class VerbRule {
  private static final int NEAR = 3;
  private static final Set<String> LISTENERS = Set.of("to", "with");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final Sources sources;
  private final Frames frames;
  private final Assertion assertion;
  private final CueLexicon lexicon = CueLexicon.english();

  VerbRule(Syntax syntax, Regions regions, Sources sources) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.sources = sources;
    this.frames = new Frames(syntax, regions);
    this.assertion = new Assertion(syntax);
  }

  /** The attribution that a verb makes; empty for other words and for verbs without content. */
  Optional<Attribution> read(Token verb) {
    if (verb.is(Upos.AUX)
        || !verb.xpos().startsWith("VB")
        || verb.isRel("amod", "compound", "case")) {
      return Optional.empty();
    }
    for (String lemma : lemmas(verb)) {
      for (Verb reading : lexicon.verbs(lemma.toLowerCase(Locale.ROOT))) {
        Optional<Frames.Found> found = frames.of(verb, reading);
        if (found.isPresent()) {
          return found.map(f -> attribution(verb, reading, f));
        }
      }
    }
    return Optional.empty();
  }

  /** With particle, without, and without the ending that a mistaken tag leaves on ("asks"). */
  private List<String> lemmas(Token verb) {
    return List.of(syntax.lemma(verb), verb.lemma(), verb.lemma().replaceFirst("s$", ""));
  }

  private Attribution attribution(Token verb, Verb reading, Frames.Found found) {
    TokenSet cue = phase(verb);
    return new Attribution(
        found.rule(),
        verb,
        cue,
        reading.lemma(),
        reading.cueClass(),
        sources.of(verb).orElse(null),
        found.content().minus(cue),
        regions.clause(verb, found.content()).plus(cue).filled(),
        addressee(verb, found.content()),
        found.claimed() && assertion.asserted(verb));
  }

  /** The words of a verb, with the verb before it that only tells its phase ("went on to say"). */
  private TokenSet phase(Token verb) {
    TokenSet group = syntax.verbGroup(verb);
    if (!verb.isRel("xcomp", "advcl") || verb.head() < 0) {
      return group;
    }
    Token governor = text.token(verb.head());
    boolean near = governor.index() < verb.index() && verb.index() - governor.index() <= NEAR;
    return near && lexicon.is("PHASE", governor.lemma())
        ? group.plus(syntax.verbGroup(governor)).filled()
        : group;
  }

  /** To whom it was said: "told AFP", "told to reporters", "called on both sides to". */
  private @Nullable Token addressee(Token verb, TokenSet content) {
    return text.child(verb, "iobj", "obj")
        .or(() -> syntax.prepositional(verb, LISTENERS, "obl"))
        .filter(o -> o.is(Upos.NOUN, Upos.PROPN, Upos.PRON) && !content.contains(o))
        .orElse(null);
  }
}
