package org.polybius.reconcile.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.Evidence;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.reconcile.Item;

/** A report with one claim, made of who says it to whom. */
final class Told {
  private final String report;
  private final String outlet;
  private final List<String> agencies = new ArrayList<>();
  private final List<ActorMention> voice = new ArrayList<>();
  private final Map<Span, String> words = new HashMap<>();
  private String published = "2023-12-01";

  private Told(String report, String outlet) {
    this.report = report;
    this.outlet = outlet;
  }

  static Told by(String report, String outlet) {
    return new Told(report, outlet);
  }

  Told on(String day) {
    published = day;
    return this;
  }

  Told wire(String agency) {
    agencies.add(agency);
    return this;
  }

  /** A next inner voice that is named. */
  Told saying(String id, String name, Sector... sectors) {
    voice.add(actor(name, id, name, null, null, List.of(sectors)));
    return this;
  }

  /** A next inner voice that is told by its role. */
  Told role(String written, String role, @Nullable String country) {
    voice.add(actor(written, null, null, role, country, List.of()));
    return this;
  }

  /** A next inner voice: a person with a role. */
  Told person(String id, String name, String role, String country) {
    voice.add(actor(name, id, name, role, country, List.of(Sector.GOV)));
    return this;
  }

  private ActorMention actor(
      String written,
      @Nullable String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String country,
      List<Sector> sectors) {
    Span span = Span.of(10 * voice.size(), 10 * voice.size() + 9);
    words.put(span, written);
    return new ActorMention(
        span,
        "e" + voice.size(),
        id,
        name,
        role,
        country,
        sectors,
        null,
        List.of(),
        null,
        name == null ? Resolution.ROLE : Resolution.NAME,
        null);
  }

  Account account() {
    Span span = Span.of(0, 9);
    words.putIfAbsent(span, "the words");
    Claim.Head head =
        new Claim.Head(
            "c1", voice, new Evidence("test.rule", List.of(span)), span, List.of(), Map.of());
    ActorMention north = actor("North", "north", "North", null, null, List.of());
    ActorMention south = actor("South", "south", "South", null, null, List.of());
    Claim claim =
        new ContactClaim(
            head,
            List.of(north, south),
            List.of(),
            null,
            null,
            ContactClaim.Polarity.EXISTS,
            null,
            null);
    return new Account(
        report, "0", outlet, agencies, published, null, null, null, List.of(claim), words);
  }

  /** What the claims of some reports rest on, without knowing of copies. */
  static Corroboration together(Told... told) {
    List<Account> accounts = new ArrayList<>();
    for (Told one : told) {
      accounts.add(one.account());
    }
    return Origins.of(accounts, List.of()).behind(claims(accounts));
  }

  static List<Item.Id> claims(List<Account> accounts) {
    return accounts.stream().map(a -> new Item.Id(a.report(), "c1")).toList();
  }
}
