package org.polybius.reconcile.copies;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.FigureClaim;
import org.polybius.model.Fingerprint;
import org.polybius.model.Quantity;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.copies.CopyGroup.Relation;

/**
 * Whether two reports carry one text, by their wording first (codebook, "Copies"). Where a text was
 * restated, little of the wording is left; then openings, figures, quotations, credits and titles
 * that are the same add to it, but never without some common wording.
 */
final class Likeness {
  /** From this Jaccard index on, a copy (Lilac and ACHE use .85 and .9). */
  static final double COPY = 0.85;

  /** From this containment on, made from the other or both from a third, whatever the days. */
  static final double DERIVED = 0.6;

  /** Share of the shorter report's wording that is enough within {@link #DAYS}. */
  private static final double ENOUGH = 0.28;

  /** Least share and least number of common shingles, without which nothing else counts. */
  private static final double LEAST = 0.12;

  private static final int FEWEST = 5;

  /** Days between two reports within which a restated text is still to be expected. */
  static final int DAYS = 3;

  /** Share of the openings' terms that reports of one affair have in common by chance. */
  private static final double OPENING = 0.3;

  private static final int FIGURES = 3;

  private final Account one;
  private final Account other;
  private final Overlap overlap;
  private final double opening;
  private final boolean headline;
  private final List<Reason> reasons = new ArrayList<>();

  private Likeness(Account one, Account other) {
    this.one = one;
    this.other = other;
    this.overlap = overlap(one, other);
    this.opening = share(print(one).lead(), print(other).lead());
    this.headline = one.title() != null && other.title() != null && plain(one).equals(plain(other));
  }

  /** The likeness of two reports that have fingerprints. */
  static Likeness of(Account one, Account other) {
    Likeness likeness = new Likeness(one, other);
    if (likeness.overlap.shared() > 0) {
      likeness.weigh();
    }
    return likeness;
  }

  /** The reasons with their sum s brought to a score by s / (1 + s): 0.5 is just enough. */
  Match match() {
    List<Reason> strongest =
        reasons.stream()
            .sorted(
                Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
                    .thenComparing(Reason::feature))
            .toList();
    return new Match(sum() <= 0 ? 0 : sum() / (1 + sum()), strongest);
  }

  /**
   * Whether the reasons are enough. Agencies repeat their background for months, so that common
   * words say nothing where the openings differ.
   */
  boolean matches() {
    boolean floor = overlap.containment() >= LEAST && overlap.shared() >= FEWEST;
    boolean opens = opening > OPENING || headline;
    return sum() >= 1 && floor && (opens || overlap.containment() >= DERIVED);
  }

  /** How much of their wording two reports with fingerprints share. */
  static Overlap overlap(Account one, Account other) {
    return Overlap.of(print(one), print(other));
  }

  /** What the later of the two is to the earlier. */
  Relation relation() {
    return overlap.jaccard() >= COPY ? Relation.COPY : Relation.DERIVED;
  }

  private double sum() {
    return reasons.stream().mapToDouble(Reason::weight).sum();
  }

  private void weigh() {
    double contained = overlap.containment();
    long percent = Math.round(100 * contained);
    String words = percent + " % of the shorter report's runs of five words are in the other";
    add("words", words, contained >= DERIVED ? 1 + contained : contained / ENOUGH);
    if (contained < DERIVED) {
      apart();
    }
    if (opening > OPENING) {
      String terms = Math.round(100 * opening) + " % of the openings' terms are in both";
      add("opening", terms, Math.min(0.5, 2 * (opening - OPENING)));
    }
    figures();
    Set<Long> quotes = shared(print(one).quotes(), print(other).quotes());
    if (!quotes.isEmpty()) {
      add("quotations", quotes.size() + " in common", 0.2);
    }
    Set<String> credits = shared(print(one).credits(), print(other).credits());
    if (!credits.isEmpty()) {
      add("credits", String.join(", ", credits), 0.2);
    }
    if (headline) {
      add("title", "the same headline", 0.5);
    }
  }

  private void add(String feature, String found, double weight) {
    reasons.add(new Reason(feature, found, weight));
  }

  private void apart() {
    Long days = days();
    if (days == null || days > DAYS) {
      String found = days == null ? "day of publication not known" : days + " days apart";
      add("time", found, -1);
    }
  }

  private @Nullable Long days() {
    if (one.day().isEmpty() || other.day().isEmpty()) {
      return null;
    }
    return Math.abs(ChronoUnit.DAYS.between(one.day().get(), other.day().get()));
  }

  private void figures() {
    Set<String> mine = figures(one);
    Set<String> others = figures(other);
    if (mine.size() >= FIGURES && mine.equals(others)) {
      add("figures", "the same " + mine.size() + " figures", 0.35);
    }
  }

  private static Set<String> figures(Account account) {
    return account.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .map(f -> f.fate() + " " + number(f.quantity().value()))
        .collect(Collectors.toSet());
  }

  private static String number(Quantity q) {
    return q.low() + " " + q.point() + " " + q.high();
  }

  private static <T> Set<T> shared(Collection<T> some, Collection<T> others) {
    Set<T> shared = new TreeSet<>(some);
    shared.retainAll(others);
    return shared;
  }

  private static <T> double share(Collection<T> some, Collection<T> others) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(others);
    return all.isEmpty() ? 0 : (double) shared(some, others).size() / all.size();
  }

  private static String plain(Account account) {
    String title = Normalizer.normalize(String.valueOf(account.title()), Normalizer.Form.NFKC);
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Fingerprint print(Account account) {
    Fingerprint print = account.fingerprint();
    if (print == null) {
      throw new IllegalArgumentException("no fingerprint of report " + account.report());
    }
    return print;
  }
}
