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
}
