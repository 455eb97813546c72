package org.polybius.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Workspace;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.query.Stated.Days;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.agreement.Agreements;
import org.polybius.reconcile.agreement.Fulfilment;
import org.polybius.reconcile.channel.Channels;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.engine.Situation;
import org.polybius.reconcile.incident.Incidents;
import org.polybius.reconcile.origin.Origins;
import org.polybius.reconcile.origin.Press;
import org.polybius.reconcile.story.Stories;
import org.polybius.reconcile.tally.Conflict;
import org.polybius.reconcile.tally.Tallies;
import org.polybius.reconcile.tally.Tally;
import org.polybius.reconcile.tally.TallyBook;

/** Gathers all that a ledger amounts to on one day. */
final class Gathering {
  private static final int SLICE = 500;
  private static final Comparator<Account> BY_PUBLICATION =
      Comparator.comparing((Account a) -> a.published() == null ? "~" : a.published())
          .thenComparing(Account::report);

  private final Archive ledger;
  private final Memory memory;
  private final Situation situation;
  private final Map<String, Account> known = new HashMap<>();
  private final List<Account> accounts = new ArrayList<>();
  private final Map<Item.Id, Days> ofThings = new HashMap<>();

  private Gathering(
      Archive ledger, @Nullable LocalDate day, Memory memory, Map<String, Account> read) {
    this.ledger = ledger;
    this.memory = memory;
    this.situation =
        day == null
            ? Situation.today(ledger.workspace())
            : Situation.asKnownOn(day, ledger.workspace());
    (read.isEmpty() ? read() : read)
        .values().stream()
            .filter(a -> day == null || a.knownBy().filter(k -> !k.isAfter(day)).isPresent())
            .forEach(a -> known.put(a.report(), a));
    // Versions that a later one has replaced can be looked up, and count for nothing.
    known.values().stream().filter(situation::counts).sorted(BY_PUBLICATION).forEach(accounts::add);
  }

  /**
   * All that is known at the end of a day; of today when it is null. It is called by the version
   * that the ledger had before: what changed meanwhile then makes it old, never new.
   *
   * @param memory into which all must fit
   * @param today what is known today, from which the reports are taken if the ledger has not
   *     changed since; null when nothing was gathered yet
   * @throws TooLargeException when it does not fit
   */
  static Snapshot of(
      Archive ledger, @Nullable LocalDate day, Memory memory, @Nullable Snapshot today) {
    String version = ledger.version();
    Map<String, Account> read =
        today != null && today.version().equals(version) ? today.known() : Map.of();
    return new Gathering(ledger, day, memory, read).snapshot(version);
  }

  /** All reports of the ledger, without the fingerprints, which nobody looks at here. */
  private Map<String, Account> read() {
    Map<String, Account> read = new HashMap<>();
    long claims = 0;
    List<String> ids = ledger.reports("", SLICE);
    while (!ids.isEmpty()) {
      for (Account account : ledger.workspace().accounts(ids)) {
        read.put(account.report(), account.withoutFingerprint());
        claims += account.claims().size();
      }
      memory.check(claims);
      ids = ledger.reports(ids.get(ids.size() - 1), SLICE);
    }
    return read;
  }

  private <T extends Thing> List<T> all(Matter<T> matter) {
    List<T> things = situation.page(matter, everything(matter)).things();
    things.forEach(t -> t.items().forEach(i -> remember(i, t)));
    return things;
  }

  private static Workspace.Query everything(Matter<?> matter) {
    return Workspace.Query.first(matter.name(), Integer.MAX_VALUE);
  }

  private void remember(Item.Id item, Thing thing) {
    if (thing.from() != null || thing.to() != null) {
      ofThings.putIfAbsent(item, new Days(thing.from(), thing.to(), Days.Basis.THING));
    }
  }

  private Snapshot snapshot(String version) {
    var stories = situation.page(new Stories(), everything(new Stories())).things();
    List<CopyGroup> copies = situation.page(new Copies(), everything(new Copies())).things();
    var incidents = all(new Incidents());
    var cells = all(new Tallies());
    var agreements = all(new Agreements());
    var channels = all(new Channels());
    Origins origins = Origins.of(accounts, copies);
    List<Tally> tallies = TallyBook.of(cells, ids -> origins.behind(ids).number());
    List<Kept> kept = agreements.stream().map(a -> new Kept(a, Fulfilment.of(a, tallies))).toList();
    List<Stated> claims = claims(origins);
    return Snapshot.of(
        new Snapshot.Gathered(
            version,
            List.copyOf(accounts),
            claims,
            incidents,
            List.copyOf(tallies),
            kept,
            channels,
            stories,
            copies,
            disputed(incidents, agreements, channels, tallies),
            Press.of(accounts, copies),
            Map.copyOf(known)));
  }

  private static List<Disputed> disputed(
      List<? extends Thing> incidents,
      List<? extends Thing> agreements,
      List<? extends Thing> channels,
      List<Tally> tallies) {
    List<Disputed> disputes = new ArrayList<>();
    disputes("incidents", incidents, disputes);
    disputes("agreements", agreements, disputes);
    disputes("channels", channels, disputes);
    tallies.forEach(t -> dispute(t, disputes));
    disputes.sort(Comparator.comparing(d -> d.from() == null ? "~" : d.from()));
    return List.copyOf(disputes);
  }

  private List<Stated> claims(Origins origins) {
    List<Stated> claims = new ArrayList<>();
    for (Account account : accounts) {
      account.claims().forEach(claim -> claims.add(stated(account, claim, origins)));
    }
    return List.copyOf(claims);
  }

  private Stated stated(Account account, Claim claim, Origins origins) {
    Traits traits = new Traits(account, claim);
    Item.Id id = new Item.Id(account.report(), claim.id());
    return new Stated(
        account,
        claim,
        days(account, traits, id),
        traits.actors(),
        traits.places(),
        traits.types(),
        traits.statuses(),
        origins.behind(List.of(id)).origins());
  }

  private Days days(Account account, Traits traits, Item.Id id) {
    String from = traits.from();
    String to = traits.to();
    if (from != null || to != null) {
      return new Days(from, to, Days.Basis.CLAIM);
    }
    Days thing = ofThings.get(id);
    if (thing != null) {
      return thing;
    }
    return account
        .day()
        .map(LocalDate::toString)
        .map(day -> new Days(day, day, Days.Basis.PUBLISHED))
        .orElse(new Days(null, null, Days.Basis.UNKNOWN));
  }

  private static void disputes(
      String matter, Collection<? extends Thing> things, List<Disputed> all) {
    for (Thing thing : things) {
      for (Disagreement disagreement : thing.disagreements()) {
        all.add(new Disputed(matter, thing.id(), thing.from(), thing.to(), disagreement));
      }
    }
  }

  /** Values of one tally that cannot all be so; growth and scope are no dispute. */
  private static void dispute(Tally tally, List<Disputed> all) {
    boolean disputed =
        tally.conflicts().stream()
            .anyMatch(
                c -> c.type() == Conflict.Type.CONTRADICTION || c.type() == Conflict.Type.INTERNAL);
    List<Disagreement.Side> sides = sides(tally);
    if (disputed && sides.size() > 1) {
      String about = tally.population().isEmpty() ? "people" : tally.population();
      Disagreement disagreement =
          new Disagreement("number", about + " " + Words.of(tally.fate()), sides);
      all.add(new Disputed("tallies", tally.key(), tally.from(), tally.to(), disagreement));
    }
  }

  /** Those who say the same are one side. */
  private static List<Disagreement.Side> sides(Tally tally) {
    Map<String, List<Tally.Said>> bySaying = new LinkedHashMap<>();
    for (Tally.Said said : tally.says()) {
      String words = (said.denied() ? "not " : "") + Numbers.words(said);
      bySaying.computeIfAbsent(words, w -> new ArrayList<>()).add(said);
    }
    List<Disagreement.Side> sides = new ArrayList<>();
    bySaying.forEach((words, says) -> sides.add(side(words, says)));
    return sides;
  }

  private static Disagreement.Side side(String words, List<Tally.Said> says) {
    boolean own = says.stream().anyMatch(s -> s.who().equals("outlet"));
    List<String> who = own ? List.of() : says.stream().map(Tally.Said::who).distinct().toList();
    List<Item.Id> claims =
        says.stream().flatMap(s -> s.claims().stream()).distinct().sorted().toList();
    return new Disagreement.Side(words, who, claims);
  }
}
