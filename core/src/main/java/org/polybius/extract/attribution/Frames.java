package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.attribution.CueLexicon.Verb;

/** Finds the content of a verb of saying by its frames, see {@code cues.tsv}. */
final class Frames {
  private static final Set<String> TOLD =
      Set.of(
          "tell", "inform", "notify", "brief", "remind", "warn", "caution", "assure", "reassure");
  private static final Set<String> PASSING_ON = Set.of("cite", "quote");
  private static final Set<String> HEARSAY = Set.of("say", "report", "allege", "claim", "rumor");
  private static final Set<String> EMPTY_OBJECTS =
      Set.of("it", "this", "that", "himself", "herself", "itself", "themselves");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final CueLexicon lexicon = CueLexicon.english();

  Frames(Syntax syntax, Regions regions) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
  }

  /**
   * Content of a verb.
   *
   * @param rule id of the rule
   * @param content the words
   * @param claimed whether the frame makes a statement
   */
  record Found(String rule, TokenSet content, boolean claimed) {}

  Optional<Found> of(Token verb, Verb reading) {
    return clause(verb, reading)
        .or(() -> quotation(verb, reading, true))
        .or(() -> infinitive(verb, reading))
        .or(() -> objectAnd(verb, reading))
        .or(() -> predicate(verb, reading))
        .or(() -> preposition(verb, reading))
        .or(() -> object(verb, reading))
        .or(() -> quotation(verb, reading, false));
  }

  private Optional<Found> clause(Token verb, Verb reading) {
    if (reading.has("c=self")) {
      return after(verb)
          .filter(c -> selfSubject(c))
          .map(c -> found("clause", subtree(verb, c), true));
    }
    boolean claimed = reading.has("c") || reading.has("q");
    if (reading.has("c") || reading.has("C")) {
      Optional<Token> after = after(verb).filter(c -> !around(verb, c));
      if (after.isPresent()) {
        return Optional.of(found("clause", withBefore(verb, after.get()), claimed));
      }
    }
    if (reading.has("as") || claimed || reading.has("pq") || reading.has("Q")) {
      return host(verb, reading)
          .map(set -> found(hostRule(verb), set, claimed || reading.has("pq")));
    }
    return Optional.empty();
  }

  private static Found found(String rule, TokenSet content, boolean claimed) {
    return new Found(rule, content, claimed);
  }

  private static String hostRule(Token verb) {
    return verb.isRel("advcl") ? "as-clause" : "host-clause";
  }

  private boolean selfSubject(Token clause) {
    return text.child(clause, "nsubj").filter(s -> s.is(Upos.PRON)).isPresent();
  }

  /**
   * The complement, with the clause before the cue when only a list follows it ("X said: two men").
   */
  private TokenSet withBefore(Token verb, Token complement) {
    TokenSet content = subtree(verb, complement);
    TokenSet clause = regions.clause(verb, content);
    TokenSet left = regions.segment(verb).and(TokenSet.range(0, clause.first()));
    return syntax.hasVerb(content) || !syntax.hasVerb(left) ? content : content.plus(left);
  }

  /** Whether a cue stands within its complement ("The test, X said, was late"). */
  private boolean around(Token verb, Token complement) {
    return regions.interposed(regions.clause(verb, syntax.subtree(complement)), verb);
  }

  /** The clause that follows a verb as its complement. */
  private Optional<Token> after(Token verb) {
    return text.children(verb, "ccomp", "csubj", "parataxis").stream()
        .filter(c -> c.index() > verb.index())
        .filter(c -> !c.isRel("parataxis") || introduced(verb, c))
        .findFirst();
  }

  /** Whether a loose clause follows a colon or an opening quotation mark. */
  private boolean introduced(Token verb, Token clause) {
    int first = syntax.subtree(clause).first();
    return TokenSet.range(verb.index() + 1, first + 1).tokens(text).stream()
        .anyMatch(t -> t.text().equals(":") || t.text().matches("[\"“«]"));
  }

  private TokenSet subtree(Token verb, Token clause) {
    TokenSet set = syntax.subtree(clause).from(verb.index() + 1);
    TokenSet segment = regions.segment(verb);
    return regions.complete(set.filled().and(segment), syntax.verbGroup(verb));
  }

  /**
   * The content of a cue set into or after its content, as the tree shows it: the cue is a loose
   * clause in what it reports ("X, he said"), an as-clause ("as he said"), or has its complement
   * before it.
   */
  private Optional<TokenSet> host(Token verb, Verb reading) {
    boolean as = verb.isRel("advcl") && syntax.marked(verb, "as");
    if (reading.has("as") && !as) {
      return Optional.empty();
    }
    boolean loose = verb.head() >= 0 && (verb.isRel("parataxis") || apart(verb));
    List<Token> before =
        text.children(verb, "ccomp", "parataxis").stream()
            .filter(c -> c.index() < verb.index())
            .toList();
    List<Token> split = text.children(verb, "ccomp").stream().filter(c -> around(verb, c)).toList();
    if (!as && !loose && before.isEmpty() && split.isEmpty()) {
      return Optional.empty();
    }
    TokenSet inner = TokenSet.none();
    for (Token b : before) {
      inner = inner.plus(syntax.subtree(b));
    }
    for (Token s : split) {
      inner = inner.plus(syntax.subtree(s));
    }
    TokenSet clause = regions.clause(verb, inner);
    if (!as && !regions.follows(verb, clause)) {
      return Optional.empty();
    }
    TokenSet around = regions.around(verb, clause);
    return Optional.of(regions.complete(around, clause)).filter(syntax::hasWords);
  }

  /**
   * Whether a verb that the parser hung on a noun stands between commas with its subject alone ("…,
   * a witness saw, …", "…, the army confirmed.").
   */
  private boolean apart(Token verb) {
    Optional<Token> subject = text.child(verb, "nsubj").filter(s -> s.is(Upos.NOUN, Upos.PROPN));
    if (!verb.isRel("acl", "appos", "conj")
        || subject.isEmpty()
        || text.child(verb, "obj").isPresent()) {
      return false;
    }
    TokenSet clause = regions.clause(verb, TokenSet.none());
    boolean comma = clause.first() > 0 && text.token(clause.first() - 1).text().equals(",");
    return comma && text.token(Math.min(clause.end(), text.tokens().size() - 1)).is(Upos.PUNCT);
  }

  /** A quotation beside the cue's clause; in another sentence only when this one says no more. */
  private Optional<Found> quotation(Token verb, Verb reading, boolean near) {
    if ((!reading.has("q") && !reading.has("Q")) || regions.quoteAt(verb) != null) {
      return Optional.empty();
    }
    TokenSet clause = regions.clause(verb, TokenSet.none());
    TokenSet quote = regions.beside(clause);
    boolean here = quote.meets(syntax.sentence(verb));
    boolean opens =
        quote.end() <= clause.first() && clause.first() == syntax.sentence(verb).first();
    boolean bare = opens || !syntax.hasWords(syntax.sentence(verb).minus(clause));
    return quote.isEmpty() || here != near || (!here && !bare)
        ? Optional.empty()
        : Optional.of(found("quote-beside", quote, reading.has("q")));
  }

  private Optional<Found> infinitive(Token verb, Verb reading) {
    boolean hearsay = syntax.passive(verb) && HEARSAY.contains(verb.lemma());
    boolean statement = hearsay || reading.has("x") || !reading.prepositions("x").isEmpty();
    if (reading.has("g")) {
      return text.children(verb, "xcomp", "advcl", "ccomp").stream()
          .filter(c -> c.index() > verb.index() && c.xpos().equals("VBG"))
          .findFirst()
          .map(c -> found("infinitive", subtree(verb, c), true));
    }
    if (!statement && !reading.has("X")) {
      return Optional.empty();
    }
    return text.children(verb, "xcomp", "ccomp", "advcl").stream()
        .filter(c -> c.index() > verb.index() && syntax.marked(c, "to") && !c.isRel("advcl"))
        .findFirst()
        .or(() -> purpose(verb))
        .map(c -> found("infinitive", subtree(verb, c), statement));
  }

  /** "urged both sides to leave" where the infinitive was hung on the noun. */
  private Optional<Token> purpose(Token verb) {
    List<Token> hosts = new ArrayList<>(text.children(verb, "obj", "obl"));
    return hosts.stream()
        .filter(o -> o.index() > verb.index())
        .flatMap(o -> text.children(o, "acl").stream())
        .filter(a -> syntax.marked(a, "to"))
        .findFirst();
  }

  private Optional<Found> objectAnd(Token verb, Verb reading) {
    boolean statement = !reading.prepositions("o").isEmpty();
    Set<String> forms = statement ? reading.prepositions("o") : reading.prepositions("O");
    Optional<Token> object = text.child(verb, "obj", "nsubj:pass");
    if (forms.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> part =
        syntax
            .prepositional(verb, forms, "obl", "advcl", "xcomp")
            .or(() -> syntax.prepositional(object.get(), forms, "nmod", "acl"));
    return part.map(p -> found("object-of", both(verb, object.get(), p), statement))
        .filter(f -> !f.content().isEmpty());
  }

  private TokenSet both(Token verb, Token object, Token part) {
    TokenSet second = syntax.subtree(part);
    if (TOLD.contains(verb.lemma())) {
      return regions.complete(withoutCase(part), syntax.verbGroup(verb));
    }
    TokenSet all = syntax.phrase(object).plus(second);
    TokenSet joined = object.index() > verb.index() ? all.filled() : all;
    return regions.complete(joined, syntax.verbGroup(verb));
  }

  private TokenSet withoutCase(Token phrase) {
    TokenSet set = syntax.subtree(phrase);
    List<Token> marks = text.children(phrase, "case", "mark");
    return marks.isEmpty() ? set : set.minus(TokenSet.of(marks.get(0)));
  }

  private Optional<Found> predicate(Token verb, Verb reading) {
    if (!reading.has("k") && !reading.has("K")) {
      return Optional.empty();
    }
    Optional<Token> object = text.child(verb, "obj", "nsubj:pass");
    Optional<Token> predicate =
        text.child(verb, "xcomp")
            .or(() -> text.children(verb, "obj").stream().skip(1).findFirst())
            .filter(p -> p.index() > verb.index());
    if (object.isEmpty() || predicate.isEmpty() || object.get().equals(predicate.get())) {
      return Optional.empty();
    }
    TokenSet content = syntax.phrase(object.get()).plus(syntax.subtree(predicate.get()));
    TokenSet joined = object.get().index() > verb.index() ? content.filled() : content;
    return Optional.of(
        found("predicate", regions.complete(joined, syntax.verbGroup(verb)), reading.has("k")));
  }

  private Optional<Found> preposition(Token verb, Verb reading) {
    boolean statement = !reading.prepositions("p").isEmpty();
    Set<String> forms = statement ? reading.prepositions("p") : reading.prepositions("P");
    return syntax
        .prepositional(verb, forms, "obl", "advcl", "xcomp")
        .filter(p -> p.index() > verb.index())
        .map(
            p ->
                found(
                    "preposition",
                    regions.complete(withoutCase(p).filled(), syntax.verbGroup(verb)),
                    statement));
  }

  private Optional<Found> object(Token verb, Verb reading) {
    if (!reading.has("n") && !reading.has("N")) {
      return Optional.empty();
    }
    Optional<Token> object = object(verb).filter(o -> o.index() > verb.index());
    if (object.isEmpty() || EMPTY_OBJECTS.contains(object.get().lemma())) {
      return object.flatMap(o -> echoed(verb)).map(c -> found("echo", c, reading.has("n")));
    }
    Token noun = object.get();
    Optional<Token> clause =
        text.children(noun, "acl", "ccomp").stream()
            .filter(c -> lexicon.is("NOUN_CUE", noun.lemma()) && syntax.marked(c, "that"))
            .findFirst();
    TokenSet content = clause.map(c -> syntax.subtree(c)).orElseGet(() -> syntax.phrase(noun));
    return Optional.of(
        found(
            clause.isPresent() ? "noun-clause" : "object",
            regions.complete(content.filled(), syntax.verbGroup(verb)),
            reading.has("n") || (clause.isPresent() && reading.has("c"))));
  }

  /** The object; after "citing", the noun phrase that follows where the tree has none. */
  private Optional<Token> object(Token verb) {
    Optional<Token> object = text.child(verb, "obj");
    return object.isPresent() || !PASSING_ON.contains(verb.lemma())
        ? object
        : syntax.phraseAfter(verb);
  }

  /** What "it" stands for in "A was freed; the ministry confirmed it": the clause before. */
  private Optional<TokenSet> echoed(Token verb) {
    TokenSet sentence = syntax.sentence(verb);
    TokenSet own = regions.segment(verb);
    TokenSet before = sentence.and(TokenSet.range(0, own.first()));
    return Optional.of(syntax.trim(before)).filter(syntax::hasVerb);
  }
}
