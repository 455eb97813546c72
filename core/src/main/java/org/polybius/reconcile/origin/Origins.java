package org.polybius.reconcile.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.copies.CopyGroup;

/**
 * Finds the origins of claims (codebook, "Origins"): the innermost voice that is no outlet, and
 * where there is none, whoever's text it is. Two claims are independent when they have no origin in
 * common.
 */
public final class Origins {
  private final Map<String, Account> accounts;
  private final Media media;
  private final Bodies bodies;

  private Origins(Map<String, Account> accounts, Media media, Bodies bodies) {
    this.accounts = accounts;
    this.media = media;
    this.bodies = bodies;
  }

  /**
   * Origins among some reports.
   *
   * @param accounts the reports that make the claims to be asked about; others do no harm
   * @param copies groups that have any of these reports
   */
  public static Origins of(Collection<Account> accounts, Collection<CopyGroup> copies) {
    Map<String, Account> byId = new TreeMap<>();
    accounts.forEach(a -> byId.put(a.report(), a));
    return new Origins(byId, Media.of(byId.values(), copies), Bodies.of(byId.values()));
  }

  /**
   * On what claims that say the same rest together.
   *
   * @param claims claims of the reports this was made of; whole reports and unknown ones are passed
   *     over
   */
  public Corroboration behind(Collection<Item.Id> claims) {
    List<Path> paths = new ArrayList<>();
    for (Item.Id id : new TreeSet<>(claims)) {
      Optional.ofNullable(accounts.get(id.report()))
          .ifPresent(a -> a.claim(id.claim()).ifPresent(c -> paths.addAll(paths(a, c))));
    }
    return new Citations(paths).corroboration();
  }

  private List<Path> paths(Account account, Claim claim) {
    Source root = media.root(account);
    Set<String> carriers = new LinkedHashSet<>(List.of(Media.outlet(account), root.name()));
    List<ActorMention> chain = Bodies.chain(claim);
    if (chain.isEmpty()) {
      return List.of(
          new Path(account.report(), root, account.agencies(), List.copyOf(carriers), root));
    }
    Source holder = root;
    for (ActorMention outer : chain.subList(0, chain.size() - 1)) {
      Source source = source(account, outer, holder);
      if (source.kind() == Origin.Kind.MEDIUM) {
        carriers.add(source.name());
      }
      holder = source;
    }
    List<Path> paths = new ArrayList<>();
    for (ActorMention single : chain.get(chain.size() - 1).singles()) {
      Source source = source(account, single, holder);
      paths.add(
          new Path(account.report(), root, account.agencies(), List.copyOf(carriers), source));
    }
    return paths;
  }

  /** An unnamed source is another one with everybody who tells of it. */
  private Source source(Account account, ActorMention actor, Source holder) {
    Optional<Source> told = media.medium(account, actor).or(() -> bodies.named(actor));
    if (told.isPresent()) {
      return told.get();
    }
    String words = account.words(actor.span());
    String who = actor.role() == null ? words : actor.role() + " " + actor.country();
    return new Source(
        Origin.Kind.UNNAMED,
        holder.key() + "/" + Folded.name(who),
        words + " (" + holder.name() + ")");
  }
}
