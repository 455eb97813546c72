package org.polybius.reconcile.tally;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Read;

/**
 * Between whom and where what a report counts takes place: those who act in the events of its
 * figures, the places of these and of its other events, and the parties of its agreements. Whoever
 * only speaks, mediates or sends help is left out, since the same ones do so in every crisis.
 */
final class Scene {
  private final Set<String> names = new TreeSet<>();

  private Scene() {}

  /** The names, ascending: register ids, ISO 3166-1 alpha-3 codes, names of places. */
  static List<String> of(Account account) {
    Scene scene = new Scene();
    account
        .claims()
        .forEach(
            claim -> {
              if (claim instanceof FigureClaim figure) {
                scene.add(figure, account);
              } else if (claim instanceof EventClaim event) {
                scene.add(event.place());
              } else if (claim instanceof AgreementClaim agreement) {
                agreement.parties().forEach(scene::add);
              }
            });
    return List.copyOf(scene.names);
  }

  private void add(FigureClaim figure, Account account) {
    names.addAll(figure.population().nationality());
    add(figure.place());
    if (figure.event() != null) {
      account
          .claim(figure.event())
          .filter(EventClaim.class::isInstance)
          .map(EventClaim.class::cast)
          .ifPresent(
              e -> Stream.concat(e.actors().stream(), e.recipients().stream()).forEach(this::add));
    }
  }

  private void add(@Nullable Read<Place> place) {
    if (place == null) {
      return;
    }
    String country = place.value().country();
    String name = place.value().name();
    Stream.of(country, name).flatMap(Stream::ofNullable).forEach(names::add);
  }

  private void add(ActorMention actor) {
    for (ActorMention single : actor.singles()) {
      String country = single.country();
      String id = single.id();
      Stream.of(country, id).flatMap(Stream::ofNullable).forEach(names::add);
    }
  }
}
