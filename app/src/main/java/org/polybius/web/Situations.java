package org.polybius.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.model.Account;
import org.polybius.query.Disputed;
import org.polybius.query.Kept;
import org.polybius.query.Selection;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/**
 * The first page: what the reports amount to, at a glance.
 *
 * @param first day of publication of the first report; "" when there is none
 * @param last day of publication of the last report; "" when there is none
 * @param headlines figures that most reports speak of, where they have got to
 * @param agreements those in most reports
 * @param fresh incidents that were told of last, the latest first
 * @param disputes the latest
 * @param reports the latest, the latest first
 * @param days reports by day of publication, the last of them
 * @param daysLeft earlier days with reports
 */
public record Situations(
    String first,
    String last,
    List<Tally> headlines,
    List<Kept> agreements,
    List<Fresh> fresh,
    List<Disputed> disputes,
    List<Account> reports,
    Map<String, Integer> days,
    int daysLeft) {
  /** Days in the picture: more cannot be told apart. */
  private static final int MOST_DAYS = 400;

  private static final int HEADLINES = 8;
  private static final int FEW = 5;
  private static final int SOME = 8;

  /** Copies the lists. */
  public Situations {
    headlines = List.copyOf(headlines);
    agreements = List.copyOf(agreements);
    fresh = List.copyOf(fresh);
    disputes = List.copyOf(disputes);
    reports = List.copyOf(reports);
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  /**
   * An incident and when it was first told of.
   *
   * @param told day of the first report of it
   */
  public record Fresh(Incident incident, String told) {}

  static Situations of(Selection selection) {
    Map<String, String> published = published(selection);
    TreeMap<String, Integer> days = new TreeMap<>();
    published.values().forEach(day -> days.merge(day, 1, Integer::sum));
    List<Account> latest = new ArrayList<>(selection.reports());
    Collections.reverse(latest);
    List<Disputed> disputes = new ArrayList<>(selection.disagreements());
    Collections.reverse(disputes);
    return new Situations(
        days.isEmpty() ? "" : Collections.min(days.keySet()),
        days.isEmpty() ? "" : Collections.max(days.keySet()),
        Headlines.of(selection, HEADLINES),
        weightiest(selection.agreements()),
        fresh(selection, published),
        disputes.stream().limit(FEW).toList(),
        latest.stream().filter(a -> a.published() != null).limit(SOME).toList(),
        last(days),
        Math.max(0, days.size() - MOST_DAYS));
  }

  private static Map<String, Integer> last(TreeMap<String, Integer> days) {
    Map<String, Integer> last = new TreeMap<>();
    days.descendingMap().entrySet().stream()
        .limit(MOST_DAYS)
        .forEach(day -> last.put(day.getKey(), day.getValue()));
    return last;
  }

  private static List<Kept> weightiest(List<Kept> agreements) {
    return agreements.stream()
        .filter(k -> k.agreement().form() != Agreement.Form.PROPOSAL)
        .sorted(Comparator.comparingInt((Kept k) -> -k.agreement().items().size()))
        .limit(FEW)
        .sorted(Comparator.comparing((Kept k) -> String.valueOf(k.agreement().from())))
        .toList();
  }

  /** Days of publication by report, as far as they are known. */
  private static Map<String, String> published(Selection selection) {
    Map<String, String> published = new HashMap<>();
    for (Account account : selection.reports()) {
      account.day().ifPresent(day -> published.put(account.report(), day.toString()));
    }
    return published;
  }

  private static List<Fresh> fresh(Selection selection, Map<String, String> published) {
    List<Fresh> fresh = new ArrayList<>();
    for (Incident incident : selection.incidents()) {
      incident.reports().stream()
          .map(published::get)
          .filter(day -> day != null)
          .min(Comparator.naturalOrder())
          .ifPresent(day -> fresh.add(new Fresh(incident, day)));
    }
    fresh.sort(
        Comparator.comparing(Fresh::told)
            .reversed()
            .thenComparing(f -> -f.incident().reports().size()));
    return fresh.stream().limit(SOME).toList();
  }

  /** The height of a day's bar in percent of the highest. */
  public int height(String day) {
    int most = days.isEmpty() ? 1 : Collections.max(days.values());
    return Math.max(4, Show.percent(days.getOrDefault(day, 0), most));
  }
}
