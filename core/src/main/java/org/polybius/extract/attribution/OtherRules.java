package org.polybius.extract.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.StatementClaim.CueClass;

/**
 * Attributions without a verb: "according to", "by Israeli tallies", "reportedly", "claims that".
 */
final class OtherRules {
  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final Sources sources;
  private final CueLexicon lexicon = CueLexicon.english();

  OtherRules(Syntax syntax, Regions regions, Sources sources) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.sources = sources;
  }

  /** The attribution that a word makes by one of these rules. */
  Optional<Attribution> read(Token word) {
    if (lexicon.is("ACCORDING", word.text())) {
      return according(word);
    }
    if (lexicon.is("ADVERB", word.text())) {
      return adverb(word);
    }
    if (word.is(Upos.NOUN) && lexicon.is("TALLY", word.text()) && syntax.marked(word, "by")) {
      return tally(word);
    }
    return word.is(Upos.NOUN) && lexicon.is("NOUN_CUE", word.lemma())
        ? noun(word)
        : Optional.empty();
  }

  private Optional<Attribution> according(Token word) {
    int next = word.index() + 1;
    if (next >= text.tokens().size() || !text.token(next).text().equals("to")) {
      return Optional.empty();
    }
    TokenSet cue = TokenSet.range(word.index(), next + 1);
    return after(word, next)
        .filter(n -> !lexicon.is("NOT_SOURCE", n.lemma()))
        .filter(n -> n.is(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.X, Upos.ADJ))
        .flatMap(n -> circumstance("according-to", word, cue, n, "according to"));
  }

  /** The noun that "according to" governs. */
  private Optional<Token> after(Token word, int to) {
    if (word.isRel("case", "mark") && word.head() >= 0) {
      return Optional.of(text.token(word.head()));
    }
    return text.child(word, "obl", "nmod", "obj")
        .or(() -> text.child(text.token(to), "obl", "nmod", "obj"))
        .or(
            () ->
                text.token(to).isRel("case") && text.token(to).head() >= 0
                    ? Optional.of(text.token(text.token(to).head()))
                    : Optional.empty());
  }

  private Optional<Attribution> tally(Token noun) {
    Token by = text.children(noun, "case").get(0);
    boolean apart = by.index() > 0 && text.token(by.index() - 1).text().equals(",");
    TokenSet owner = syntax.phrase(noun);
    return apart && owner.size() > 1
        ? circumstance("by-tally", by, TokenSet.of(by), noun, "by")
        : Optional.empty();
  }

  /** An attribution by an adjunct of the clause it attributes. */
  private Optional<Attribution> circumstance(
      String rule, Token head, TokenSet cue, Token source, String lemma) {
    TokenSet phrase = syntax.phrase(source).from(cue.end());
    TokenSet clause = cue.plus(phrase).filled();
    TokenSet content = regions.complete(regions.around(head, clause), clause);
    return syntax.hasWords(content)
        ? Optional.of(
            new Attribution(
                rule, head, cue, lemma, CueClass.SAY, source, content, clause, null, true))
        : Optional.empty();
  }

  private Optional<Attribution> adverb(Token word) {
    if (word.head() < 0 || !text.token(word.head()).is(Upos.VERB, Upos.AUX, Upos.ADJ, Upos.NOUN)) {
      return Optional.empty();
    }
    Token head = text.token(word.head());
    TokenSet content =
        syntax.finite(head) ? regions.segment(word).and(clauseOf(head)) : syntax.subtree(head);
    return Optional.of(
        new Attribution(
            "adverb",
            word,
            TokenSet.of(word),
            word.text().toLowerCase(Locale.ROOT),
            lexicon.cueClass("ADVERB", word.text()).orElse(CueClass.CLAIM),
            null,
            content,
            TokenSet.of(word),
            null,
            true));
  }

  private TokenSet clauseOf(Token verb) {
    return syntax.subtree(verb).filled();
  }

  private Optional<Attribution> noun(Token noun) {
    Optional<Token> clause =
        text.children(noun, "acl", "ccomp").stream()
            .filter(c -> c.index() > noun.index() && syntax.marked(c, "that"))
            .findFirst();
    if (clause.isEmpty() || governedByCue(noun)) {
      return Optional.empty();
    }
    TokenSet content = syntax.subtree(clause.get()).filled().and(regions.segment(noun));
    Token source = sources.through(noun).orElse(null);
    return Optional.of(
        new Attribution(
            "noun-clause",
            noun,
            TokenSet.of(noun),
            noun.lemma(),
            lexicon.cueClass("NOUN_CUE", noun.lemma()).orElse(CueClass.SAY),
            source,
            regions.complete(content, TokenSet.of(noun)),
            TokenSet.of(noun),
            null,
            true));
  }

  private boolean governedByCue(Token noun) {
    Set<Token> heads = noun.head() < 0 ? Set.of() : Set.of(text.token(noun.head()));
    return noun.isRel("obj")
        && heads.stream().flatMap(h -> lexicon.verbs(h.lemma()).stream()).anyMatch(v -> v.has("n"));
  }
}
