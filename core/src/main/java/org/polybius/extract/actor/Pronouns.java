package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Resolution;

/** The pronouns of a text that can stand for an actor. */
final class Pronouns {

  /** What a pronoun asks of its antecedent. */
  enum Kind {
    HE,
    SHE,
    IT,
    THEY,
    /** First person: whoever is speaking. */
    SPEAKER,
    /** Relative: the noun its clause describes. */
    RELATIVE
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("he", Kind.HE),
          Map.entry("him", Kind.HE),
          Map.entry("his", Kind.HE),
          Map.entry("himself", Kind.HE),
          Map.entry("she", Kind.SHE),
          Map.entry("her", Kind.SHE),
          Map.entry("herself", Kind.SHE),
          Map.entry("it", Kind.IT),
          Map.entry("its", Kind.IT),
          Map.entry("itself", Kind.IT),
          Map.entry("they", Kind.THEY),
          Map.entry("them", Kind.THEY),
          Map.entry("their", Kind.THEY),
          Map.entry("themselves", Kind.THEY),
          Map.entry("i", Kind.SPEAKER),
          Map.entry("me", Kind.SPEAKER),
          Map.entry("my", Kind.SPEAKER),
          Map.entry("we", Kind.SPEAKER),
          Map.entry("us", Kind.SPEAKER),
          Map.entry("our", Kind.SPEAKER),
          Map.entry("who", Kind.RELATIVE),
          Map.entry("whom", Kind.RELATIVE),
          Map.entry("whose", Kind.RELATIVE),
          Map.entry("which", Kind.RELATIVE),
          Map.entry("that", Kind.RELATIVE));

  private static final Set<String> AGENTS = agents();

  private Pronouns() {}

  private static Set<String> agents() {
    Set<String> verbs = new HashSet<>();
    Table.load(Pronouns.class, "agent-verbs.tsv")
        .rows()
        .forEach(r -> verbs.addAll(r.list("verbs")));
    return Set.copyOf(verbs);
  }

  static @Nullable Kind kind(Draft pronoun) {
    return KINDS.get(pronoun.head.text().toLowerCase(Locale.ROOT));
  }

  /** All pronouns of the text that can stand for an actor, in text order. */
  static List<Draft> find(AnnotatedText text) {
    List<Draft> found = new ArrayList<>();
    for (Token token : text.tokens()) {
      Kind kind = KINDS.get(token.text().toLowerCase(Locale.ROOT));
      if (kind == null || !token.is(Upos.PRON) || token.isRel("expl")) {
        continue;
      }
      boolean relative = token.xpos().startsWith("W");
      if ((kind == Kind.RELATIVE) != relative || (kind == Kind.IT && !acts(text, token))) {
        continue;
      }
      found.add(draft(token, kind));
    }
    return found;
  }

  private static Draft draft(Token token, Kind kind) {
    Draft draft = new Draft(Draft.Form.PRONOUN, token, token.index(), token.index() + 1);
    draft.resolved = Resolution.PRONOUN;
    draft.number =
        switch (kind) {
          case HE, SHE, IT -> GrammaticalNumber.SINGULAR;
          case THEY -> GrammaticalNumber.PLURAL;
          case SPEAKER, RELATIVE -> null;
        };
    return draft;
  }

  /** "It" and "its" are mostly things: only a doer's verb or possession makes them an actor. */
  private static boolean acts(AnnotatedText text, Token it) {
    if (it.isRel("nmod:poss")) {
      return true;
    }
    return it.isRel("nsubj")
        && text.head(it).filter(v -> v.is(Upos.VERB) && AGENTS.contains(v.lemma())).isPresent();
  }

  /** The noun that a relative pronoun's clause describes. */
  static Optional<Token> described(AnnotatedText text, Token relative) {
    Token token = relative;
    for (int steps = 0; steps < 6; steps++) {
      if (token.isRel("acl:relcl", "acl")) {
        return text.head(token);
      }
      Optional<Token> head = text.head(token);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      token = head.get();
    }
    return Optional.empty();
  }
}
