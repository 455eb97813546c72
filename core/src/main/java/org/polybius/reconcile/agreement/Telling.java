package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Principal;

/**
 * What one report tells of one agreement.
 *
 * @param item the claim
 * @param claim what it says of the agreement
 * @param implied whether it speaks of a mediated release and the agreement follows from that
 * @param day on which it was said, else that of the report
 * @param extension whether it prolongs another
 * @param apart whether the words set it apart from another: "a separate deal"
 * @param fresh whether the words say that it is not the one before: "a new truce"
 * @param parties those bound, as far as the report says
 * @param declared day
 * @param from day, or hour of a day
 * @param to day, or hour of a day
 * @param length null when not told
 */
record Telling(
    Item item,
    AgreementClaim claim,
    boolean implied,
    LocalDate day,
    boolean extension,
    boolean apart,
    boolean fresh,
    List<Principal> parties,
    @Nullable String declared,
    @Nullable String from,
    @Nullable String to,
    @Nullable Length length)
    implements Comparable<Telling> {
  private static final Pattern APART =
      Pattern.compile("\\b(separate|separately|side|parallel|direct|bilateral|unrelated)\\b");
  private static final Pattern FRESH =
      Pattern.compile("\\b(new|another|fresh|second|third|further|future|next|permanent)\\b");

  /** What was said longer ago than so many days is not news. */
  private static final int SAID = 4;

  private static final int DAY = "2023-12-11".length();

  /** The telling of a claim, null when the day of its report is not known. */
  static @Nullable Telling of(Item item) {
    LocalDate day = item.account().day().orElse(null);
    if (day == null) {
      return null;
    }
    AgreementClaim claim = claim(item);
    String words = words(item.account(), claim);
    return new Telling(
        item,
        claim,
        item.claim() instanceof EventClaim && !Delayed.is(item.account(), item.claim()),
        said(item.account(), claim, day),
        claim.extendsId() != null || words.matches(".*\\b(exten|prolong)[a-z]*\\b.*"),
        APART.matcher(words).find(),
        FRESH.matcher(words).find(),
        parties(claim),
        time(claim.declared()),
        time(claim.from()),
        time(claim.to()),
        Length.of(claim.duration()));
  }

  /**
   * The day on which it was said, where the report tells that ("said on Monday"), else that of the
   * report.
   */
  private static LocalDate said(Account account, AgreementClaim claim, LocalDate published) {
    List<Span> words = new ArrayList<>(claim.head().mentions());
    words.add(Objects.requireNonNull(claim.head().trigger()));
    return account.claims().stream()
        .filter(StatementClaim.class::isInstance)
        .map(StatementClaim.class::cast)
        .filter(s -> s.content().stream().anyMatch(c -> words.stream().anyMatch(c::contains)))
        .map(s -> time(s.time()))
        .filter(Objects::nonNull)
        .map(Telling::date)
        .filter(d -> !d.isAfter(published) && d.isAfter(published.minusDays(SAID)))
        .min(LocalDate::compareTo)
        .orElse(published);
  }

  private static String words(Account account, AgreementClaim claim) {
    Span trigger = Objects.requireNonNull(claim.head().trigger());
    return account.words(trigger).toLowerCase(Locale.ROOT);
  }

  private static List<Principal> parties(AgreementClaim claim) {
    List<Principal> parties = new ArrayList<>();
    for (ActorMention actor : claim.parties()) {
      Principal.of(actor).stream().filter(p -> !parties.contains(p)).forEach(parties::add);
    }
    return parties;
  }

  private static @Nullable String time(@Nullable Read<org.polybius.model.Period> read) {
    if (read == null) {
      return null;
    }
    String earliest = read.value().earliest();
    return earliest != null && earliest.length() >= DAY ? earliest : null;
  }

  /** What an item says of an agreement. */
  static AgreementClaim claim(Item item) {
    if (item.claim() instanceof ContactClaim talks) {
      return Stalled.agreement(talks);
    }
    if (Delayed.is(item.account(), item.claim())) {
      return Delayed.agreement(item.as(EventClaim.class));
    }
    return item.claim() instanceof AgreementClaim agreement
        ? agreement
        : Implied.agreement(item.account(), item.as(EventClaim.class));
  }

  /** Whether it tells of no agreement, but that the talks on one have ended. */
  boolean stalled() {
    return item.claim() instanceof ContactClaim;
  }

  /** Whether it tells of no agreement, but that a release is put off. */
  boolean delayed() {
    return item.claim() instanceof EventClaim && !implied;
  }

  /** Whether it speaks of an agreement itself. */
  boolean named() {
    return item.claim() instanceof AgreementClaim;
  }

  Account account() {
    return item.account();
  }

  Stage stage() {
    return claim.stage();
  }

  boolean proposed() {
    return stage() == Stage.PROPOSED;
  }

  /** Whether it halts the fighting, or exchanges people for that. */
  boolean truce() {
    return claim.kinds().stream()
        .anyMatch(
            k ->
                k == AgreementKind.TRUCE
                    || k == AgreementKind.CEASEFIRE
                    || k == AgreementKind.PAUSE
                    || k == AgreementKind.EXCHANGE
                    || k == AgreementKind.PEACE);
  }

  /** Whether it tells of a deal beside another. */
  boolean besides() {
    return apart && !extension && !truce();
  }

  /**
   * Nationalities of the people it is about: of its terms, then of all whom the report counts, each
   * time those of most people first.
   */
  List<String> nationalities() {
    List<String> all = new ArrayList<>(nationalities(figures()));
    nationalities(counted(Fate.RELEASED)).stream().filter(n -> !all.contains(n)).forEach(all::add);
    nationalities(counted(Fate.HELD)).stream().filter(n -> !all.contains(n)).forEach(all::add);
    nationalities(counted(Fate.TAKEN)).stream().filter(n -> !all.contains(n)).forEach(all::add);
    return all;
  }

  private List<FigureClaim> counted(Fate fate) {
    return account().claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> f.fate() == fate)
        .toList();
  }

  private static List<String> nationalities(List<FigureClaim> figures) {
    Map<String, Long> people = new TreeMap<>();
    for (FigureClaim figure : figures) {
      Long point = figure.quantity().value().point();
      figure
          .population()
          .nationality()
          .forEach(n -> people.merge(n, point == null ? 1 : point, Long::sum));
    }
    return people.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The figures that are its terms. */
  List<FigureClaim> figures() {
    List<FigureClaim> figures = new ArrayList<>();
    for (AgreementClaim.Term term : claim.terms()) {
      String id = term.figure();
      if (id != null) {
        account()
            .claim(id)
            .filter(FigureClaim.class::isInstance)
            .map(FigureClaim.class::cast)
            .filter(f -> !figures.contains(f))
            .ifPresent(figures::add);
      }
    }
    return figures;
  }

  /** The calendar day of a day or an hour. */
  static LocalDate date(String time) {
    return LocalDate.parse(time.substring(0, DAY));
  }

  @Override
  public int compareTo(Telling other) {
    return item.compareTo(other.item);
  }
}
