package org.polybius.reconcile.incident;

import java.util.ArrayList;
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
 * How many people one report counts as killed and as injured by an event: its first figure of
 * several people, since a report gives the whole first and parts after it; else those whom it
 * names, who are among those counted and never added to them; else one where anybody is told of at
 * all.
 *
 * @param killed null when none is told
 * @param injured hurt and alive; null when none is told
 */
record Toll(@Nullable Long killed, @Nullable Long injured) {

  /**
   * By what one report tells of an event.
   *
   * @param claims its claims, in text order
   * @param headline headline of the report when the event is what the report is mainly about
   */
  static Toll of(Account account, List<Claim> claims, @Nullable String headline) {
    return new Counting(account, claims).toll(headline);
  }

  /** The claims of one event in one report. */
  private record Counting(Account account, List<Claim> claims) {

    Toll toll(@Nullable String headline) {
      long dead = Math.max(first(Fate.KILLED, Harm.KILLED), people(Harm.KILLED));
      if (dead == 0 && (told(Harm.KILLED) || Harm.death(headline))) {
        dead = 1;
      }
      long hurt = hurt(dead);
      return new Toll(dead == 0 ? null : dead, hurt == 0 ? null : hurt);
    }

    /** Those shot may have died: where some did, they are taken from the number of those shot. */
    private long hurt(long dead) {
      long hurt = first(Fate.INJURED, Harm.HURT);
      long hit = first(Fate.INJURED, Harm.HIT);
      if (dead == 0) {
        long most = Math.max(hurt, hit);
        return most > 0 || !(told(Harm.HIT) || told(Harm.HURT)) ? most : 1;
      }
      return hurt > 0 ? hurt : Math.max(0, hit - dead);
    }

    private long first(Fate fate, Harm harm) {
      List<Long> numbers = new ArrayList<>();
      for (Claim claim : claims) {
        if (claim instanceof FigureClaim figure && counts(figure, fate, harm)) {
          Long point = figure.quantity().value().point();
          Long low = figure.quantity().value().low();
          numbers.add(point != null ? point : low != null ? low : 0);
        }
      }
      return numbers.stream().filter(n -> n > 1).findFirst().orElse(numbers.contains(1L) ? 1L : 0L);
    }

    private boolean counts(FigureClaim figure, Fate fate, Harm harm) {
      boolean fits = figure.fate() == fate || figure.alsoFates().contains(fate);
      boolean hit = Harm.of(figure, account).filter(h -> h == Harm.HIT).isPresent();
      boolean same = fate != Fate.INJURED || hit == (harm == Harm.HIT);
      return fits && same && happened(figure.status()) && figure.partOf() == null;
    }

    /** How many people are named. */
    private long people(Harm harm) {
      Set<String> names = new TreeSet<>();
      for (EventClaim event : events(harm)) {
        for (ActorMention recipient : event.recipients()) {
          for (ActorMention single : recipient.singles()) {
            if (single.id() == null && single.name() != null) {
              Names.of(single.name()).ifPresent(names::add);
            }
          }
        }
      }
      return names.size();
    }

    private boolean told(Harm harm) {
      return !events(harm).isEmpty();
    }

    private List<EventClaim> events(Harm harm) {
      List<EventClaim> events = new ArrayList<>();
      for (Claim claim : claims) {
        if (claim instanceof EventClaim event
            && happened(event.status())
            && Harm.of(event, account).filter(harm::equals).isPresent()) {
          events.add(event);
        }
      }
      return events;
    }

    private static boolean happened(Status status) {
      return status == Status.HAPPENED || status == Status.ONGOING;
    }
  }
}
