package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.agreement.Agreement.Denial;
import org.polybius.reconcile.agreement.Agreement.Violation;

/**
 * What the sides of an agreement hold against each other and deny, in the reports that tell of it.
 * An accusation stays an accusation (PLOVER: ACCUSE), whoever repeats it.
 */
final class Disputes {
  private final Chapter chapter;
  private final List<Principal> parties;

  Disputes(Chapter chapter, List<Principal> parties) {
    this.chapter = chapter;
    this.parties = parties;
  }

  /** Accusations between the sides, those of one accuser with the same words as one. */
  List<Violation> violations() {
    Map<String, Violation> all = new LinkedHashMap<>();
    for (Account account : accounts()) {
      for (Claim claim : account.claims()) {
        if (claim instanceof EventClaim event && event.type() == EventType.ACCUSE) {
          violation(account, event)
              .ifPresent(v -> all.merge(v.accuser() + "|" + v.act(), v, Disputes::joined));
        }
      }
    }
    return List.copyOf(all.values());
  }

  private List<Account> accounts() {
    return chapter.tellings().stream().map(Telling::account).distinct().toList();
  }

  private Optional<Violation> violation(Account account, EventClaim event) {
    String accuser = side(event.actors()).or(() -> side(event.head().voice())).orElse(null);
    String accused = side(event.recipients()).orElse(null);
    if (accuser == null || accused == null || accuser.equals(accused)) {
      return Optional.empty();
    }
    return Optional.of(
        new Violation(
            accuser,
            accused,
            words(account, event),
            account.day().map(Object::toString).orElse(null),
            List.of(new Item.Id(account.report(), event.id())),
            denied(account, accused)));
  }

  private Optional<String> side(List<ActorMention> actors) {
    return actors.stream()
        .flatMap(a -> Principal.of(a).stream())
        .filter(parties::contains)
        .map(Principal::name)
        .findFirst();
  }

  /** The content of the statement that accuses, else the words of the event. */
  private static String words(Account account, EventClaim event) {
    String statement = event.statement();
    Optional<StatementClaim> said =
        statement == null
            ? Optional.empty()
            : account
                .claim(statement)
                .filter(StatementClaim.class::isInstance)
                .map(StatementClaim.class::cast);
    Span span =
        said.map(s -> s.content().get(0))
            .orElseGet(() -> Objects.requireNonNull(event.head().trigger()));
    return account.words(span);
  }

  /** Whether the accused denies something in the same report. */
  private List<String> denied(Account account, String accused) {
    List<String> by = new ArrayList<>();
    for (Claim claim : account.claims()) {
      boolean denial =
          (claim instanceof EventClaim e && e.status() == Status.DENIED)
              || (claim instanceof StatementClaim s && denies(s));
      String who = denial ? denier(claim) : null;
      if (accused.equals(who) && !by.contains(who)) {
        by.add(who);
      }
    }
    return by;
  }

  private static boolean denies(StatementClaim statement) {
    var cue = statement.cue();
    return cue != null && cue.value().cueClass() == StatementClaim.CueClass.DENY;
  }

  private @Nullable String denier(Claim claim) {
    if (claim instanceof StatementClaim statement) {
      ActorMention speaker = statement.speaker();
      return speaker == null ? null : side(List.of(speaker)).orElse(null);
    }
    return side(claim.head().voice()).orElse(null);
  }

  private static Violation joined(Violation one, Violation other) {
    List<Item.Id> claims = new ArrayList<>(one.claims());
    claims.addAll(other.claims());
    List<String> denied = new ArrayList<>(one.deniedBy());
    other.deniedBy().stream().filter(d -> !denied.contains(d)).forEach(denied::add);
    return new Violation(
        one.accuser(),
        one.accused(),
        one.act(),
        one.date(),
        claims.stream().distinct().sorted().toList(),
        denied);
  }

  /** Statements that deny something, in the reports that tell of the agreement. */
  List<Denial> denials() {
    List<Denial> denials = new ArrayList<>();
    for (Account account : accounts()) {
      for (Claim claim : account.claims()) {
        if (claim instanceof StatementClaim statement && denies(statement)) {
          ActorMention speaker = statement.speaker();
          String who = speaker == null ? null : name(account, speaker);
          if (who != null) {
            denials.add(
                new Denial(
                    who,
                    account.words(statement.content().get(0)),
                    List.of(new Item.Id(account.report(), statement.id()))));
          }
        }
      }
    }
    return denials;
  }

  private static String name(Account account, ActorMention actor) {
    String name = actor.name();
    return name != null ? name : account.words(actor.span());
  }
}
