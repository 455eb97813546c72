package org.polybius.reconcile.origin;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Sector;
import org.polybius.reconcile.copies.CopyGroup;

/** Outlets and agencies among some reports, and whose text each report is. */
final class Media {
  private final Map<String, String> origins = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  private Media() {}

  static Media of(Collection<Account> accounts, Collection<CopyGroup> copies) {
    Media media = new Media();
    for (CopyGroup group : copies) {
      String origin = group.origin() == null ? group.id() : group.origin();
      group.members().forEach(m -> media.origins.put(m.report(), origin));
    }
    for (Account account : accounts) {
      media.known.add(Folded.medium(outlet(account)));
      media.known.add(media.root(account).key());
      account.agencies().forEach(a -> media.known.add(Folded.medium(a)));
    }
    return media;
  }

  /**
   * Whose text a report is: the origin of its copies, else the agency it credits, else its outlet.
   */
  Source root(Account account) {
    String copied = origins.get(account.report());
    if (copied != null) {
      return source(copied);
    }
    return source(account.agencies().isEmpty() ? outlet(account) : account.agencies().get(0));
  }

  /** Who published a report: its outlet, else the host of its address, else its own id. */
  static String outlet(Account account) {
    if (account.outlet() != null) {
      return account.outlet();
    }
    return account.url() == null ? account.report() : host(account.url(), account.report());
  }

  /** The outlet or agency that an actor is; empty when it is none. */
  Optional<Source> medium(Account account, ActorMention actor) {
    String words = actor.name() == null ? account.words(actor.span()) : actor.name();
    for (String name : Stream.of(actor.id() == null ? words : actor.id(), words).toList()) {
      if (known.contains(Folded.medium(name))) {
        return Optional.of(new Source(Origin.Kind.MEDIUM, Folded.medium(name), words));
      }
    }
    boolean press = actor.sectors().contains(Sector.JRN) && actor.name() != null;
    return press ? Optional.of(source(words)) : Optional.empty();
  }

  private static Source source(String name) {
    return new Source(Origin.Kind.MEDIUM, Folded.medium(name), name);
  }

  private static String host(String url, String otherwise) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? otherwise : host;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
