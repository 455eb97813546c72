package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;

/** Takes every noun, name and adjective of a nation for an actor; equal lemmas are one referent. */
record NounsAsActors(AnnotatedText text) implements Actors {

  @Override
  public List<ActorMention> all() {
    return text.tokens().stream().flatMap(t -> headedBy(t).stream()).toList();
  }

  @Override
  public Optional<ActorMention> headedBy(Token head) {
    boolean nation = head.is(Upos.ADJ) && Character.isUpperCase(head.text().charAt(0));
    return head.is(Upos.NOUN, Upos.PROPN) || nation ? Optional.of(mention(head)) : Optional.empty();
  }

  private static ActorMention mention(Token head) {
    return new ActorMention(
        head.span(),
        head.lemma().toLowerCase(Locale.ROOT),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  @Override
  public Optional<ActorMention> covering(Token token) {
    return headedBy(token);
  }

  @Override
  public List<ActorMention> phrase(Token head) {
    List<ActorMention> list = new ArrayList<>();
    text.conjuncts(head).forEach(c -> headedBy(c).ifPresent(list::add));
    return list;
  }

  @Override
  public Optional<ActorMention> union(Token head) {
    return headedBy(head);
  }
}
