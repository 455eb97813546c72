package org.polybius.reconcile.story;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.StatementClaim;

/**
 * Whom and which places a report names in its claims.
 *
 * @param actors register ids, else names
 * @param names names of the actors
 * @param places names of the places
 */
record Cast(Set<String> actors, Set<String> names, Set<String> places) {
  static Cast of(Account account) {
    Cast cast = new Cast(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Claim claim : account.claims()) {
      Stream.concat(claim.head().voice().stream(), actors(claim))
          .flatMap(a -> a.singles().stream())
          .forEach(cast::add);
      cast.add(place(claim));
    }
    return cast;
  }

  private void add(ActorMention actor) {
    String name = actor.name();
    if (name != null) {
      names.add(name);
      actors.add(actor.id() == null ? name : actor.id());
    }
  }

  private void add(@Nullable Read<Place> place) {
    String name = place == null ? null : place.value().name();
    if (name != null) {
      places.add(name);
    }
  }

  private static Stream<ActorMention> actors(Claim claim) {
    if (claim instanceof StatementClaim said) {
      return Stream.of(said.speaker(), said.addressee()).flatMap(Stream::ofNullable);
    }
    if (claim instanceof EventClaim event) {
      return Stream.of(event.actors(), event.recipients(), event.mediators())
          .flatMap(l -> l.stream());
    }
    if (claim instanceof AgreementClaim agreement) {
      return Stream.concat(
          agreement.parties().stream(), agreement.thirdParties().stream().map(t -> t.actor()));
    }
    return claim instanceof ContactClaim contact
        ? Stream.concat(contact.parties().stream(), contact.via().stream())
        : Stream.empty();
  }

  private static @Nullable Read<Place> place(Claim claim) {
    if (claim instanceof EventClaim event) {
      return event.place();
    }
    if (claim instanceof FigureClaim figure) {
      return figure.place();
    }
    if (claim instanceof StatementClaim said) {
      return said.place();
    }
    return claim instanceof ContactClaim contact ? contact.place() : null;
  }
}
