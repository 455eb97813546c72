package org.polybius.reconcile.origin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.StatementClaim;

/**
 * Persons and bodies among some reports. A spokesperson is the body that the words of the role
 * name, in whichever of the reports; a body that is told by its role and country is the one of that
 * name.
 */
final class Bodies {
  private final Map<String, Source> byOffice = new TreeMap<>();
  private final Map<String, String> employers = new HashMap<>();

  private Bodies() {}

  static Bodies of(Collection<Account> accounts) {
    Bodies bodies = new Bodies();
    List<ActorMention> actors =
        accounts.stream()
            .flatMap(a -> a.claims().stream())
            .flatMap(c -> chain(c).stream())
            .flatMap(a -> a.singles().stream())
            .sorted(Comparator.comparing(Bodies::order))
            .toList();
    actors.forEach(bodies::learn);
    return bodies;
  }

  /** Those on whose word a claim stands, its own speaker included, outermost first. */
  static List<ActorMention> chain(Claim claim) {
    ActorMention speaker = claim instanceof StatementClaim said ? said.speaker() : null;
    return Stream.concat(claim.head().voice().stream(), Stream.ofNullable(speaker)).toList();
  }

  /** The named person or body that an actor is; empty when the report does not name it. */
  Optional<Source> named(ActorMention actor) {
    String key = actor.id() != null ? actor.id() : actor.name();
    String office = office(actor);
    if (key != null) {
      office = office == null ? employers.get(key) : office;
      Source own = new Source(Origin.Kind.ACTOR, key(actor, key), name(actor, key));
      return Optional.of(office == null ? own : body(office));
    }
    return Optional.ofNullable(office).map(this::body);
  }

  private Source body(String office) {
    Source known = byOffice.get(office);
    return known == null ? new Source(Origin.Kind.ACTOR, office, office) : known;
  }

  private void learn(ActorMention actor) {
    String key = actor.id() != null ? actor.id() : actor.name();
    String office = office(actor);
    if (key == null) {
      return;
    }
    if (office != null) {
      employers.putIfAbsent(key, office);
    } else if (actor.name() != null && actor.country() != null && actor.role() == null) {
      Source own = new Source(Origin.Kind.ACTOR, key(actor, key), actor.name());
      endings(actor.name()).forEach(e -> byOffice.putIfAbsent(e + ", " + actor.country(), own));
    }
  }

  /** "Qatari Foreign Ministry" may be called "foreign ministry" and "ministry" of its country. */
  private static List<String> endings(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
    return Stream.iterate(1, i -> i < words.length, i -> i + 1)
        .map(i -> String.join(" ", List.of(words).subList(i, words.length)))
        .filter(Offices::named)
        .toList();
  }

  /** The body that an actor is or speaks for by its role and country, as words; null if none. */
  private static @Nullable String office(ActorMention actor) {
    String role = actor.role();
    if (role == null || actor.country() == null) {
      return null;
    }
    String body = Offices.body(role);
    if (!body.isEmpty()) {
      return body + ", " + actor.country();
    }
    boolean office = actor.id() == null && actor.name() == null && Offices.named(role);
    return office ? role + ", " + actor.country() : null;
  }

  private static String key(ActorMention actor, String key) {
    return actor.id() != null ? key : Folded.name(key);
  }

  private static String name(ActorMention actor, String key) {
    return actor.name() == null ? key : actor.name();
  }

  private static String order(ActorMention actor) {
    return actor.id() + "|" + actor.name() + "|" + actor.role() + "|" + actor.country();
  }
}
