package org.polybius.extract.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.model.ActorMention;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Resolution;
import org.polybius.model.Span;

/**
 * Turns sources into mentions of actors: those that {@code Actors} knows, and new ones for noun
 * phrases it does not ("a source", "various reports"), with references of their own.
 */
final class Speakers {
  private final Syntax syntax;
  private final Actors actors;
  private final Map<Span, ActorMention> made = new HashMap<>();
  private final Map<String, String> refs = new HashMap<>();

  Speakers(Syntax syntax, Actors actors) {
    this.syntax = syntax;
    this.actors = actors;
  }

  ActorMention of(Token head) {
    return actors.union(head).or(() -> actors.headedBy(head)).orElseGet(() -> make(head));
  }

  private ActorMention make(Token head) {
    Span span = syntax.phrase(head).span(syntax.text());
    return made.computeIfAbsent(span, s -> unknown(head, s));
  }

  private ActorMention unknown(Token head, Span span) {
    String words = span.in(syntax.text().text());
    String key = words.toLowerCase(Locale.ROOT);
    boolean indefinite = key.startsWith("a ") || key.startsWith("an ") || key.startsWith("one ");
    String ref =
        indefinite
            ? "x" + (made.size() + 1)
            : refs.computeIfAbsent(key, k -> "x" + (made.size() + 1));
    return new ActorMention(
        span,
        ref,
        null,
        head.is(Upos.PROPN) ? words : null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        head.is(Upos.PRON)
            ? Resolution.PRONOUN
            : head.is(Upos.PROPN) ? Resolution.NAME : Resolution.NOMINAL,
        number(head));
  }

  private static GrammaticalNumber number(Token head) {
    boolean plural = head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    return plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
  }
}
