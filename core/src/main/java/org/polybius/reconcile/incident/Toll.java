package org.polybius.reconcile.incident;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Status;

/**
 * How many people one report counts as killed and as injured by an event: its figures, or those it
 * names, whichever are more, since people named are among those counted.
 *
 * @param killed null when none is told
 * @param injured hurt and alive; null when none is told
 */
record Toll(@Nullable Long killed, @Nullable Long injured) {

  /** By the claims of one report. */
  static Toll of(Account account, List<Claim> claims) {
    Set<String> dead = named(account, claims, Harm.KILLED);
    Set<String> hurt = named(account, claims, Harm.INJURED);
    hurt.removeAll(dead);
    return new Toll(
        most(claims, Fate.KILLED, dead.size()), most(claims, Fate.INJURED, hurt.size()));
  }

  private static Set<String> named(Account account, List<Claim> claims, Harm harm) {
    Set<String> names = new TreeSet<>();
    for (Claim claim : claims) {
      if (claim instanceof EventClaim event
          && told(event.status())
          && Harm.of(event, account.words()).filter(harm::equals).isPresent()) {
        for (ActorMention recipient : event.recipients()) {
          recipient.singles().forEach(r -> name(r, names));
        }
      }
    }
    return names;
  }

  private static void name(ActorMention mention, Set<String> names) {
    if (mention.id() == null && mention.name() != null) {
      Names.of(mention.name()).ifPresent(names::add);
    }
  }

  private static @Nullable Long most(List<Claim> claims, Fate fate, long named) {
    long most = named;
    for (Claim claim : claims) {
      if (claim instanceof FigureClaim figure && counts(figure, fate)) {
        Long point = figure.quantity().value().point();
        Long low = figure.quantity().value().low();
        most = Math.max(most, point != null ? point : low != null ? low : 0);
      }
    }
    return most == 0 ? null : most;
  }

  private static boolean counts(FigureClaim figure, Fate fate) {
    return (figure.fate() == fate || figure.alsoFates().contains(fate)) && told(figure.status());
  }

  private static boolean told(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }
}
