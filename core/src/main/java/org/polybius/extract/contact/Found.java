package org.polybius.extract.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.ActorMention;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.Span;

/** One place of a report that says that two are in contact; lives while the report is read. */
final class Found {
  final Token token;
  final Span span;
  final String rule;
  final Map<String, ActorMention> parties = new LinkedHashMap<>();
  final Map<String, ActorMention> via = new LinkedHashMap<>();
  final List<Span> mentions = new ArrayList<>();
  @Nullable Span restriction;
  Polarity polarity = Polarity.EXISTS;

  Found(Token token, Span span, String rule) {
    this.token = token;
    this.span = span;
    this.rule = rule;
  }

  /** Adds the party that a contact is restricted to, in place of the one it is a part of. */
  void restrict(ActorMention actor) {
    party(actor);
    if (parties.size() > 2) {
      List<String> refs = new ArrayList<>(parties.keySet());
      parties.remove(refs.get(refs.size() - 2));
    }
  }

  /** Adds a party; a wing replaces its whole, and its whole does not come beside it. */
  void party(ActorMention actor) {
    boolean known =
        parties.values().stream()
            .anyMatch(
                p ->
                    p.ref().equals(actor.ref())
                        || (actor.id() != null && actor.id().equals(p.wingOf())));
    if (!known && !via.containsKey(actor.ref())) {
      parties.values().removeIf(p -> p.id() != null && p.id().equals(actor.wingOf()));
      parties.put(actor.ref(), actor);
    }
  }

  /** A contact is between two: a meeting of three is three contacts. */
  List<Found> pairs() {
    List<ActorMention> all = List.copyOf(parties.values());
    if (all.size() <= 2) {
      return List.of(this);
    }
    List<Found> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        pairs.add(between(all.get(i), all.get(k)));
      }
    }
    return pairs;
  }

  private Found between(ActorMention one, ActorMention other) {
    Found pair = new Found(token, span, rule);
    pair.parties.put(one.ref(), one);
    pair.parties.put(other.ref(), other);
    pair.via.putAll(via);
    pair.mentions.addAll(mentions);
    pair.restriction = restriction;
    pair.polarity = polarity;
    return pair;
  }
}
