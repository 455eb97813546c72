package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.AttributionSpan;
import org.polybius.annotate.AttributionSpan.Part;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.StatementClaim.CueClass;

/**
 * What the model's attribution head adds: cues that no rule knows, mostly of attitude, each linked
 * to the nearest source and content of its sentence; and whether the model takes words for content.
 */
final class ModelRule {
  private static final Set<CueClass> SPOKEN =
      EnumSet.of(
          CueClass.SAY,
          CueClass.CLAIM,
          CueClass.DENY,
          CueClass.ANNOUNCE,
          CueClass.CONFIRM,
          CueClass.ASK);

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Assertion assertion;
  private final List<TokenSet> cues = new ArrayList<>();
  private final List<TokenSet> sources = new ArrayList<>();
  private final List<TokenSet> contents = new ArrayList<>();
  private final CueLexicon lexicon = CueLexicon.english();

  ModelRule(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.assertion = new Assertion(syntax);
    for (AttributionSpan span : text.attributions()) {
      TokenSet set = TokenSet.of(text.tokensIn(span.span()));
      if (!set.isEmpty()) {
        of(span.part()).add(set);
      }
    }
  }

  private List<TokenSet> of(Part part) {
    return switch (part) {
      case CUE -> cues;
      case SOURCE -> sources;
      case CONTENT -> contents;
    };
  }

  /** The model's contents, in text order. */
  List<TokenSet> contents() {
    return contents;
  }

  /** The model's cues, in text order. */
  List<TokenSet> cues() {
    return cues;
  }

  /** The model's sources, in text order. */
  List<TokenSet> sources() {
    return sources;
  }

  /** The attributions of cues that none of {@code known} has. */
  List<Attribution> beyond(List<Attribution> known) {
    List<Attribution> found = new ArrayList<>();
    for (TokenSet cue : cues) {
      if (known.stream()
          .noneMatch(
              a ->
                  a.cue().meets(cue)
                      || (a.content().contains(head(cue)) && a.clause().meets(cue)))) {
        read(cue, known).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Attribution> read(TokenSet cue, List<Attribution> known) {
    Token head = head(cue);
    List<TokenSet> free =
        contents.stream()
            .filter(c -> known.stream().noneMatch(k -> covers(k.content(), c)))
            .toList();
    Optional<TokenSet> content =
        nearest(cue, free.stream().filter(syntax::hasVerb).toList()).or(() -> nearest(cue, free));
    Token source = nearest(cue, sources).map(this::head).orElse(null);
    return content.map(c -> attribution(head, cue, source, c));
  }

  private static boolean covers(TokenSet a, TokenSet b) {
    return 2 * a.and(b).size() >= b.size();
  }

  private Attribution attribution(
      Token head, TokenSet cue, @Nullable Token source, TokenSet content) {
    Optional<CueLexicon.Verb> reading =
        lexicon.verbs(syntax.lemma(head)).stream().filter(v -> says(v, content)).findFirst();
    boolean spoken = reading.filter(v -> SPOKEN.contains(v.cueClass())).isPresent();
    boolean claimed = spoken && head.is(Upos.VERB) && assertion.asserted(head);
    return new Attribution(
        "model",
        head,
        cue,
        reading.map(CueLexicon.Verb::lemma).orElse(head.lemma().toLowerCase(Locale.ROOT)),
        reading.map(CueLexicon.Verb::cueClass).orElse(CueClass.EVALUATE),
        source,
        content,
        cue,
        null,
        claimed);
  }

  /** Whether a verb takes content of this kind as a statement: a clause, or a noun phrase. */
  private boolean says(CueLexicon.Verb verb, TokenSet content) {
    boolean clause = syntax.hasVerb(content) && (verb.has("c") || verb.has("q"));
    return clause || (verb.has("n") && content.size() > 1);
  }

  /** The set nearest to a cue within its sentence. */
  private Optional<TokenSet> nearest(TokenSet cue, List<TokenSet> sets) {
    TokenSet sentence = syntax.sentence(text.token(cue.first()));
    return sets.stream()
        .filter(s -> s.meets(sentence) && !s.meets(cue))
        .min(Comparator.comparingInt(s -> distance(s, cue)));
  }

  private static int distance(TokenSet a, TokenSet b) {
    return a.first() >= b.end() ? a.first() - b.end() : b.first() - a.end();
  }

  /** The word of a set that governs the others; of a title and a name side by side, the name. */
  Token head(TokenSet set) {
    List<Token> tokens = set.tokens(text);
    List<Token> tops =
        tokens.stream()
            .filter(t -> !t.is(Upos.PUNCT))
            .filter(t -> t.head() < 0 || !set.contains(text.token(t.head())))
            .toList();
    return tops.stream()
        .filter(t -> t.is(Upos.PROPN))
        .findFirst()
        .orElseGet(() -> tops.isEmpty() ? tokens.get(0) : tops.get(0));
  }
}
