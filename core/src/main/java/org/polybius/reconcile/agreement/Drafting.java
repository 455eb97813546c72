package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Span;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Principal;
import org.polybius.reconcile.agreement.Agreement.Form;
import org.polybius.reconcile.agreement.Agreement.ThirdParty;

/** Writes down what a chapter amounts to. */
final class Drafting {
  private final Sides sides;
  private final Chapter chapter;
  private final List<Chapter> all;

  /**
   * Of one chapter.
   *
   * @param all the chapters of the same sides
   */
  Drafting(Sides sides, Chapter chapter, List<Chapter> all) {
    this.sides = sides;
    this.chapter = chapter;
    this.all = all;
    if (chapter.form() == Form.PROPOSAL || chapter.form() == Form.SIDE_DEAL) {
      chapter.settle();
    }
  }

  Agreement agreement() {
    List<Principal> parties = parties();
    Disputes disputes = new Disputes(chapter, sides.parties());
    Chapter before = chapter.before();
    return new Agreement(
        id(chapter),
        items(chapter.tellings()),
        day(chapter.declared(), chapter.from()),
        day(chapter.to(), chapter.latest().toString()),
        labels(parties),
        chapter.form(),
        name(),
        parties.stream().map(Principal::name).toList(),
        thirdParties(parties),
        kinds(),
        chapter.declared(),
        chapter.from(),
        chapter.to(),
        chapter.endInferred(),
        chapter.length(),
        before == null ? null : id(before),
        new TermSheet(chapter, all).terms(),
        new LifeCycle(chapter, all).steps(),
        disputes.violations(),
        disputes.denials());
  }

  private static String id(Chapter chapter) {
    return Ids.of("a", chapter.tellings().stream().map(Telling::item).toList());
  }

  /** The claims behind some tellings, ascending. */
  static List<Item.Id> items(Collection<Telling> tellings) {
    return tellings.stream().map(t -> t.item().id()).distinct().sorted().toList();
  }

  private static @Nullable String day(@Nullable String first, @Nullable String second) {
    String time = first != null ? first : second;
    return time == null ? null : Telling.date(time).toString();
  }

  /** Those of the sides whom at least half of the reports of a release have let people go. */
  private List<Principal> releasers() {
    List<Telling> named = chapter.tellings().stream().filter(t -> !t.parties().isEmpty()).toList();
    List<Principal> releasers = new ArrayList<>();
    for (Principal side : sides.parties()) {
      long by = named.stream().filter(t -> t.parties().contains(side)).count();
      if (2 * by >= named.size()) {
        releasers.add(side);
      }
    }
    return releasers;
  }

  /** The sides; where only one is known, whoever else is named most. */
  private List<Principal> parties() {
    if (chapter.tellings().stream().allMatch(Telling::implied)) {
      return releasers();
    }
    List<Principal> parties = new ArrayList<>(sides.parties());
    if (parties.size() < 2) {
      Map<Principal, Integer> votes = new TreeMap<>();
      chapter.tellings().forEach(t -> t.parties().forEach(p -> votes.merge(p, 1, Integer::sum)));
      parties.forEach(votes::remove);
      votes.entrySet().stream()
          .max(
              Map.Entry.<Principal, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .filter(e -> sides.apart())
          .ifPresent(e -> parties.add(e.getKey()));
    }
    return parties;
  }

  private List<AgreementKind> kinds() {
    Map<AgreementKind, Set<String>> reports = new TreeMap<>();
    for (Telling telling : chapter.tellings()) {
      for (AgreementKind kind : telling.claim().kinds()) {
        reports.computeIfAbsent(kind, k -> new HashSet<>()).add(telling.account().report());
      }
    }
    if (reports.size() > 1) {
      reports.remove(AgreementKind.OTHER);
    }
    return List.copyOf(reports.keySet());
  }

  /** Those told to help, mediators read as parties or announcing it, and carriers of people. */
  private List<ThirdParty> thirdParties(List<Principal> parties) {
    Map<ThirdPartyRole, Map<Principal, List<Telling>>> helpers = new TreeMap<>();
    Set<Principal> mediators = mediators();
    for (Telling telling : chapter.tellings()) {
      telling.claim().thirdParties().stream()
          .forEach(t -> Principal.of(t.actor()).forEach(p -> add(helpers, t.role(), p, telling)));
      telling.parties().stream()
          .filter(sides.helpers()::contains)
          .forEach(p -> add(helpers, ThirdPartyRole.MEDIATOR, p, telling));
      speakers(telling)
          .filter(mediators::contains)
          .forEach(p -> add(helpers, ThirdPartyRole.MEDIATOR, p, telling));
      Handover.carriers(telling.account())
          .forEach(p -> add(helpers, ThirdPartyRole.TRANSFER, p, telling));
    }
    List<ThirdParty> all = new ArrayList<>();
    helpers.forEach(
        (role, byName) ->
            byName.forEach(
                (p, t) -> {
                  if (role == ThirdPartyRole.TRANSFER || !parties.contains(p)) {
                    all.add(new ThirdParty(p.name(), role, items(t)));
                  }
                }));
    return all;
  }

  /** Those who mediate between these sides, whichever agreement is told of. */
  private Set<Principal> mediators() {
    Set<Principal> mediators = new TreeSet<>();
    sides.tellings().stream()
        .flatMap(t -> t.claim().thirdParties().stream())
        .filter(t -> t.role() == ThirdPartyRole.MEDIATOR)
        .forEach(t -> mediators.addAll(Principal.of(t.actor())));
    return mediators;
  }

  private static Stream<Principal> speakers(Telling telling) {
    return telling.claim().head().voice().stream().flatMap(v -> Principal.of(v).stream());
  }

  private static void add(
      Map<ThirdPartyRole, Map<Principal, List<Telling>>> helpers,
      ThirdPartyRole role,
      Principal helper,
      Telling telling) {
    helpers
        .computeIfAbsent(role, r -> new TreeMap<>())
        .computeIfAbsent(helper, h -> new ArrayList<>())
        .add(telling);
  }

  private Set<String> labels(List<Principal> parties) {
    Set<String> labels = new TreeSet<>();
    for (Principal party : parties) {
      labels.add(party.key().toLowerCase(Locale.ROOT));
      labels.add(party.name().toLowerCase(Locale.ROOT));
    }
    kinds().forEach(kind -> labels.add(kind.name().toLowerCase(Locale.ROOT)));
    return labels;
  }

  /** The name that most reports give it; of those, the longest. */
  private String name() {
    Map<String, Integer> votes = new HashMap<>();
    boolean implied = chapter.tellings().stream().allMatch(Telling::implied);
    for (Telling telling : chapter.tellings()) {
      if ((telling.implied() && !implied) || telling.stalled()) {
        continue;
      }
      Span trigger = Objects.requireNonNull(telling.claim().head().trigger());
      votes.merge(telling.account().words(trigger), 1, Integer::sum);
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().length())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
