package org.polybius.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Questions to the tree that have nothing to do with standing: frames, markers, tense. */
final class Grammar {
  private static final Set<String> PARTICLES =
      Set.of(
          "about", "away", "back", "down", "in", "off", "on", "out", "over", "through", "up", "by",
          "forward", "apart");

  /** Nouns whose object frame is that of what is claimed: rejecting a claim is denying it. */
  private static final Set<String> CLAIMS =
      Set.of(
          "claim", "report", "allegation", "accusation", "rumour", "rumor", "charge", "suggestion");

  private final AnnotatedText text;

  Grammar(AnnotatedText text) {
    this.text = text;
  }

  /** The lemma with its particle: "rule_out". */
  String lemma(Token token) {
    return text.children(token, "compound:prt", "advmod").stream()
        .filter(p -> p.isRel("compound:prt") || p.index() == token.index() + 1)
        .filter(p -> PARTICLES.contains(lower(p)))
        .findFirst()
        .map(p -> token.lemma() + "_" + lower(p))
        .orElse(token.lemma());
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  boolean finite(Token verb) {
    return (!text.children(verb, "aux", "cop").isEmpty() && !infinitive(verb))
        || isTag(verb, "VBD", "VBZ", "VBP");
  }

  /** Whether a clause is in the present or present perfect. */
  boolean present(Token verb) {
    return isTag(verb, "VBZ", "VBP")
        || text.children(verb, "aux", "cop").stream().anyMatch(a -> isTag(a, "VBZ", "VBP"));
  }

  /** "to meet", or the bare form without an auxiliary. */
  boolean infinitive(Token verb) {
    return toMark(verb).isPresent() || (isTag(verb, "VB") && text.children(verb, "aux").isEmpty());
  }

  /** The "to" of an infinitive, not the preposition before a gerund. */
  Optional<Token> toMark(Token verb) {
    if (isTag(verb, "VBG")) {
      return Optional.empty();
    }
    return text.children(verb, "mark").stream().filter(m -> lower(m).equals("to")).findFirst();
  }

  static boolean isTag(Token token, String... tags) {
    for (String tag : tags) {
      if (token.xpos().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Preposition of a noun, or mark of a clause, with its fixed parts: "instead_of". */
  Optional<String> marker(Token token) {
    return markerToken(token)
        .map(
            m -> {
              StringBuilder words = new StringBuilder(lower(m));
              text.children(m, "fixed").forEach(f -> words.append('_').append(lower(f)));
              return words.toString();
            });
  }

  /** The first preposition or mark, not "to" where another stands before it. */
  Optional<Token> markerToken(Token token) {
    return text.children(token, "case", "mark").stream()
        .filter(m -> m.index() < token.index() && !lower(m).equals("that"))
        .findFirst();
  }

  /** How {@code token} hangs from its head: the frames of signatures.tsv, likeliest first. */
  List<String> frames(Token token) {
    List<String> frames = new ArrayList<>();
    switch (token.baseRel()) {
      case "ccomp", "xcomp", "advcl", "acl" -> clause(token, frames);
      case "csubj" -> {
        frames.add("subj");
        clause(token, frames);
      }
      case "obj" -> object(token, frames);
      case "nsubj" -> {
        if (token.rel().equals("nsubj:pass")) {
          object(token, frames);
        } else {
          frames.add("subj");
        }
      }
      case "compound" -> frames.add("comp");
      case "obl", "nmod" -> {
        marker(token).ifPresent(frames::add);
        first(token).ifPresent(frames::add);
      }
      default -> {}
    }
    return frames;
  }

  private static void object(Token token, List<String> frames) {
    if (CLAIMS.contains(token.lemma())) {
      frames.add("claim");
    }
    frames.add("obj");
  }

  /** The first word of a multi-word preposition. */
  private Optional<String> first(Token token) {
    return markerToken(token).map(Grammar::lower);
  }

  private void clause(Token token, List<String> frames) {
    boolean bare = text.children(token, "aux").stream().noneMatch(a -> isTag(a, "MD", "VBD"));
    if (toMark(token).isPresent() || (isTag(token, "VB") && bare)) {
      frames.add("inf");
    } else if (gerund(token)) {
      marker(token).ifPresent(frames::add);
      if (!beside(token)) {
        frames.add("ing");
      }
    } else if (token.is(Upos.NOUN) && token.isRel("xcomp", "advcl", "acl")) {
      marker(token).ifPresent(frames::add);
      frames.add(token.isRel("xcomp") ? "obj" : "ing");
    } else {
      frames.add("that");
    }
  }

  /** "blocked roads demanding bread": beside the verb and its object, not its complement. */
  private boolean beside(Token token) {
    boolean object = text.head(token).filter(h -> text.child(h, "obj").isPresent()).isPresent();
    return token.isRel("advcl") && object && marker(token).isEmpty();
  }

  /** "attacking", "having attacked", "being held". */
  boolean gerund(Token token) {
    List<Token> aux = text.children(token, "aux", "cop");
    return aux.isEmpty() ? isTag(token, "VBG") : isTag(aux.get(0), "VBG");
  }

  /** Whether the verb has an own subject. */
  boolean hasSubject(Token verb) {
    return text.child(verb, "nsubj", "csubj", "expl").isPresent();
  }

  /** Whether the token is an event noun rather than a clause. */
  static boolean nominal(Token token) {
    return token.is(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM);
  }

  /** The subject of the passive, else the object, else none. */
  List<Token> patients(Token verb) {
    List<Token> list = new ArrayList<>(text.children(verb, "nsubj:pass"));
    list.addAll(text.children(verb, "obj"));
    return list;
  }
}
