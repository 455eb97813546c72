package org.polybius.extract.factuality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.extract.Judgements;
import org.polybius.model.Certainty;
import org.polybius.model.Status;

/**
 * Judges predicates by descending the tree from the root, or from the innermost verb of saying, to
 * the predicate: each word on the way changes the standing of what depends on it by the two-context
 * signature of its class (Nairn, Condoravdi and Karttunen 2006; Saurí and Pustejovsky 2012).
 */
public final class Factuality implements Judgements {
  private static final Set<String> ORDINALS = Set.of("first", "last", "second", "third", "only");
  private static final Set<String> LAYING_DOWN =
      Set.of("include", "require", "allow", "see", "mean", "call", "call_for", "demand", "specify");

  /** Classes whose object is the one to act ("urged the junta to free"). */
  private static final Set<String> OBJECT_CONTROL = Set.of("DEMAND", "FORCE", "ALLOW");

  private final AnnotatedText text;
  private final Grammar grammar;
  private final LocalModifiers local;
  private final Knowledge knowledge = Knowledge.english();

  /** Judges the predicates of one text. */
  public Factuality(AnnotatedText text) {
    this.text = text;
    this.grammar = new Grammar(text);
    this.local = new LocalModifiers(text, grammar);
  }

  @Override
  public Judgement of(Token predicate) {
    return question(predicate, laidDown(predicate, standing(predicate))).judgement();
  }

  private Standing standing(Token token) {
    return local.apply(token, incoming(token));
  }

  /** The standing that the place in the tree gives, before what stands at the token itself. */
  private Standing incoming(Token token) {
    Optional<Token> head = text.head(token);
    if (head.isEmpty()) {
      return Standing.PLAIN;
    }
    return switch (token.baseRel()) {
      case "conj" -> coordinated(token);
      case "parataxis" -> strayInfinitive(token, head.get());
      case "acl" -> adnominal(token, head.get());
      case "ccomp", "xcomp", "csubj", "advcl" -> clause(token, head.get());
      case "obj", "nsubj", "obl", "nmod", "iobj" -> nominal(token, head.get());
      case "compound", "amod" -> inCompound(head.get());
      default -> Standing.PLAIN;
    };
  }

  /** An infinitive that the parser hung beside its governor instead of under it. */
  private Standing strayInfinitive(Token token, Token head) {
    boolean stray = grammar.toMark(token).isPresent() && !grammar.hasSubject(token);
    Optional<Signature> signature = stray ? signature(head, List.of("inf")) : Optional.empty();
    return signature.map(s -> standing(head).under(s, head)).orElse(Standing.PLAIN);
  }

  private Standing coordinated(Token token) {
    Token first = text.firstConjunct(token);
    while (grammar.finite(token)
        && !Grammar.nominal(token)
        && grammar.infinitive(first)
        && first.isRel("xcomp", "advcl", "ccomp")) {
      first = text.firstConjunct(text.head(first).orElseThrow());
    }
    return incoming(first);
  }

  private Standing adnominal(Token token, Token noun) {
    if (token.rel().equals("acl:relcl")) {
      return underWhich(token, noun);
    }
    List<String> frames = grammar.frames(token);
    Optional<Signature> signature = signature(noun, frames);
    if (signature.isPresent()) {
      return standing(noun).under(signature.get(), noun);
    }
    if (!frames.contains("inf")) {
      return Standing.PLAIN;
    }
    Optional<Standing> controlled = controlled(noun, frames);
    if (controlled.isPresent()) {
      return controlled.get();
    }
    boolean ordinal =
        ORDINALS.contains(noun.lemma())
            || text.children(noun, "amod").stream().anyMatch(a -> ORDINALS.contains(a.lemma()));
    Token to = grammar.toMark(token).orElse(token);
    return ordinal ? standing(noun) : Standing.PLAIN.with(Status.PLANNED, Kind.PLAN, to);
  }

  /** The infinitive of "urged the junta to free", hung from "junta". */
  private Optional<Standing> controlled(Token noun, List<String> frames) {
    if (!noun.isRel("obj", "nsubj:pass")) {
      return Optional.empty();
    }
    Token verb = text.head(noun).orElseThrow();
    return signature(verb, frames)
        .filter(s -> OBJECT_CONTROL.contains(s.id()))
        .map(s -> standing(verb).under(s, verb));
  }

  /** "a deal under which 50 are to be freed". */
  private Standing underWhich(Token token, Token noun) {
    boolean under =
        text.children(token, "obl").stream()
            .anyMatch(o -> Grammar.isTag(o, "WDT") && grammar.marker(o).isPresent());
    Optional<Status> status = under ? knowledge.instrument(noun.lemma()) : Optional.empty();
    return status.map(s -> Standing.PLAIN.with(s, Kind.AGREE, noun)).orElse(Standing.PLAIN);
  }

  private Standing clause(Token token, Token head) {
    List<String> frames = grammar.frames(token);
    if (token.isRel("advcl")) {
      return adverbial(token, head, frames);
    }
    Optional<Token> whether = whether(token);
    if (whether.isPresent()) {
      return Standing.PLAIN.with(Status.UNCERTAIN, Certainty.POSSIBLE, Kind.DOUBT, whether.get());
    }
    Optional<Signature> signature = signature(head, frames);
    if (signature.isPresent()) {
      return embedded(token, head, signature.get());
    }
    if (token.isRel("csubj") || frames.contains("that")) {
      return token.isRel("xcomp") ? standing(head) : Standing.PLAIN;
    }
    Standing s = standing(head);
    return frames.contains("inf") && s.positive() && head.is(Upos.VERB, Upos.ADJ)
        ? s.with(Status.UNCERTAIN, Kind.PURPOSE, head)
        : s;
  }

  /** The mark of an indirect question, which leaves open whatever the verb. */
  private Optional<Token> whether(Token token) {
    return text.children(token, "mark").stream()
        .filter(m -> m.isLemma("whether") || (m.isLemma("if") && token.isRel("ccomp")))
        .findFirst();
  }

  private Standing embedded(Token token, Token head, Signature signature) {
    boolean yet =
        head.isLemma("have", "be")
            && text.children(head, "advmod").stream().anyMatch(a -> a.isLemma("yet"));
    boolean ownYet = text.children(token, "advmod").stream().anyMatch(a -> a.isLemma("yet"));
    if (yet || (head.isLemma("have", "be") && ownYet)) {
      return ownYet ? Standing.PLAIN : Standing.PLAIN.negate(head);
    }
    if (signature.id().equals("REPORT") && !standing(head).negative()) {
      return Standing.PLAIN;
    }
    boolean aspect = head.isLemma("go") && !Grammar.isTag(head, "VBG");
    return aspect ? standing(head) : standing(head).under(signature, head);
  }

  private Standing adverbial(Token token, Token head, List<String> frames) {
    Optional<Signature> signature = signature(head, frames);
    boolean purpose = frames.contains("inf") && !governs(signature, head);
    String marker = grammar.marker(token).orElse("");
    boolean beside = frames.contains("that") && knowledge.linker("BESIDE", marker).isPresent();
    boolean governed = signature.isPresent() && !purpose && !beside;
    if (governed && !signature.get().id().equals("REPORT")) {
      return standing(head).under(signature.get(), head);
    }
    Optional<Signature> linker =
        frames.contains("inf") && !marker.equals("in") && !marker.equals("so")
            ? knowledge.linker("CLAUSE", "to")
            : knowledge.linker("CLAUSE", marker.equals("to") ? "" : marker);
    Optional<Signature> time = knowledge.linker("TIME", marker);
    if (time.isPresent()) {
      return temporal(token, head, time.get());
    }
    if (linker.isPresent()) {
      return linked(token, head, linker.get());
    }
    return marker.isEmpty() ? standing(head) : Standing.PLAIN;
  }

  /**
   * The point in time that something hangs on: as open as what hangs on it ("will last until all
   * are freed", "would go on until all were freed"), a fact behind a fact ("lasted until all were
   * freed", "did not leave until all were freed").
   */
  private Standing temporal(Token token, Token head, Signature linker) {
    boolean ends = linker.id().equals("until") || linker.id().equals("till");
    boolean present = grammar.present(token);
    boolean told = !linker.id().equals("after") && ahead(standing(head));
    boolean open =
        present ? ends || ahead(standing(head)) : told || (ends && !grammar.finite(token));
    Token mark = grammar.markerToken(token).orElse(token);
    return open ? Standing.PLAIN.under(linker, mark) : Standing.PLAIN;
  }

  /** Whether something is told as neither done nor plainly left undone. */
  private static boolean ahead(Standing s) {
    return switch (s.status()) {
      case HAPPENED, ONGOING, DENIED -> false;
      case NOT_HAPPENED ->
          s.operators().stream().anyMatch(o -> o.kind() == Kind.FUTURE || o.kind() == Kind.REFUSE);
      default -> true;
    };
  }

  /** Whether an infinitive that looks like an adjunct is the complement of its governor. */
  private boolean governs(Optional<Signature> signature, Token head) {
    boolean object = signature.filter(s -> OBJECT_CONTROL.contains(s.id())).isPresent();
    return object
        || (text.child(head, "xcomp", "ccomp").isEmpty() && grammar.patients(head).isEmpty());
  }

  /** A purpose stands no better than what serves it. */
  private Standing linked(Token token, Token head, Signature linker) {
    Token mark = grammar.markerToken(token).orElse(token);
    boolean purpose = linker.operator() == Kind.PURPOSE;
    Standing s = purpose ? standing(head) : Standing.PLAIN;
    if (purpose && s.negative()) {
      s = Standing.PLAIN;
    }
    return purpose && !s.positive()
        ? s.with(s.status(), Kind.PURPOSE, mark)
        : s.under(linker, mark);
  }

  private Standing nominal(Token noun, Token head) {
    List<String> frames = grammar.frames(noun);
    Optional<Standing> instrument = byInstrument(head, frames);
    if (instrument.isPresent()) {
      return instrument.get();
    }
    Optional<Signature> signature = signature(head, frames);
    if (signature.isPresent()) {
      return standing(head).under(signature.get(), head);
    }
    String marker = grammar.marker(noun).orElse("");
    if (marker.equals("for") && inReturn(head)) {
      return text.head(head).map(this::standing).orElse(Standing.PLAIN);
    }
    Optional<Signature> linker =
        noun.isRel("obl") ? knowledge.linker("NOUN", marker) : Optional.empty();
    if (linker.isPresent()) {
      return linked(noun, head, linker.get());
    }
    return argument(noun, head);
  }

  private boolean inReturn(Token noun) {
    return noun.isLemma("return", "exchange") && grammar.marker(noun).orElse("").equals("in");
  }

  /**
   * An act named with a verb of no class: its own thing if definite, else it stands as the verb.
   */
  private Standing argument(Token noun, Token head) {
    if (!noun.isRel("obj", "nsubj") || !head.is(Upos.VERB)) {
      return Standing.PLAIN;
    }
    Standing s = standing(head);
    boolean definite =
        text.children(noun, "det", "nmod:poss").stream()
            .anyMatch(d -> !d.isLemma("a", "no", "any"));
    return s.positive() || definite ? Standing.PLAIN : s;
  }

  /** "The deal calls for the release of 50". */
  private Optional<Standing> byInstrument(Token head, List<String> frames) {
    boolean content = frames.contains("obj") || frames.contains("for");
    if (!content || !LAYING_DOWN.contains(grammar.lemma(head))) {
      return Optional.empty();
    }
    return text.children(head, "nsubj").stream()
        .flatMap(s -> knowledge.instrument(instrumentLemma(s, head)).stream())
        .findFirst()
        .map(s -> Standing.PLAIN.with(s, Kind.AGREE, head));
  }

  /** The noun behind a relative pronoun ("a deal which includes"). */
  private String instrumentLemma(Token subject, Token verb) {
    boolean relative = Grammar.isTag(subject, "WDT") && verb.rel().equals("acl:relcl");
    return (relative ? text.head(verb) : Optional.of(subject)).map(Token::lemma).orElse("");
  }

  private Standing inCompound(Token head) {
    Optional<Signature> signature = signature(head, List.of("comp"));
    return signature.map(s -> standing(head).under(s, head)).orElse(standing(head));
  }

  private Optional<Signature> signature(Token head, List<String> frames) {
    Optional<Signature> found = knowledge.signature(head.upos(), grammar.lemma(head), frames);
    boolean particle = grammar.lemma(head).indexOf('_') > 0;
    return found.isEmpty() && particle
        ? knowledge.signature(head.upos(), head.lemma(), frames)
        : found;
  }

  /** "Under the deal 50 will be freed": more than planned. */
  private Standing laidDown(Token predicate, Standing s) {
    if (s.status() != Status.PLANNED) {
      return s;
    }
    return text.children(predicate, "obl").stream()
        .filter(o -> grammar.marker(o).orElse("").equals("under"))
        .flatMap(o -> knowledge.instrument(o.lemma()).map(i -> s.with(i, Kind.AGREE, o)).stream())
        .findFirst()
        .orElse(s);
  }

  private Standing question(Token predicate, Standing s) {
    Token last = text.token(text.sentenceOf(predicate).end() - 1);
    boolean asked = last.text().equals("?") && text.firstConjunct(predicate).head() < 0;
    return asked && s.positive()
        ? s.with(Status.UNCERTAIN, Certainty.POSSIBLE, Kind.DOUBT, last)
        : s;
  }
}
