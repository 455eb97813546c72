package org.polybius.export.peer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.data.Days;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.Place;
import org.polybius.model.Sector;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;

/**
 * An event of one report as event data code it: an act told as done or going on, or one of speech
 * (a promise, a refusal, a threat) that PLOVER's modality rules make of an act that was not. Acts
 * that are denied, conditional or uncertain are no events in those data, and EVACUATE is no
 * category of PLOVER: they are left out.
 *
 * @param item the claim with its report
 * @param event the claim
 */
record Coded(Item item, EventClaim event) {

  /** The coded events of a material. */
  static Stream<Coded> of(Material material) {
    return material.claims().filter(Coded::isCoded).map(i -> new Coded(i, i.as(EventClaim.class)));
  }

  private static boolean isCoded(Item item) {
    if (!(item.claim() instanceof EventClaim event) || !Acts.isPlover(event.type())) {
      return false;
    }
    boolean done = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
    return done || event.type() != event.act().type();
  }

  String id() {
    return Names.of(item.id());
  }

  Account account() {
    return item.account();
  }

  Days days() {
    return Days.of(event.time());
  }

  @Nullable Place place() {
    return event.place() == null ? null : event.place().value();
  }

  /** The words that name the place; null when there is none. */
  @Nullable String placeWords() {
    return event.place() == null ? null : Names.words(account(), event.place().spans());
  }

  String words() {
    return Names.evidence(account(), event);
  }

  List<String> names(List<ActorMention> actors) {
    return Names.of(account(), actors);
  }

  /** The words of single actors. */
  List<String> raw(List<ActorMention> actors) {
    return Names.singles(actors).stream()
        .map(actor -> Names.words(account(), List.of(actor.span())))
        .toList();
  }

  /** First sectors of single actors who have one, without repetition. */
  static List<String> primarySectors(List<ActorMention> actors) {
    return Names.singles(actors).stream()
        .filter(actor -> !actor.sectors().isEmpty())
        .map(actor -> actor.sectors().get(0).name())
        .distinct()
        .toList();
  }

  /** All sectors, without repetition. */
  static List<String> sectors(List<ActorMention> actors) {
    return Names.singles(actors).stream()
        .flatMap(actor -> actor.sectors().stream())
        .map(Sector::name)
        .distinct()
        .toList();
  }

  /** Roles of those who have one. */
  static List<String> roles(List<ActorMention> actors) {
    return Names.singles(actors).stream()
        .map(ActorMention::role)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
