package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.export.data.Names;
import org.polybius.model.ActorMention;
import org.polybius.model.StatementClaim;
import org.polybius.query.Stated;

/**
 * Whose words come through whom: those who pass on what others say, each with the others below, as
 * deep as reports nest them.
 *
 * @param rows in the order of the picture
 * @param most the most statements of a row
 * @param height of the picture
 * @param left those who pass on words and are not drawn
 * @param plain how many speakers pass on nobody's words
 */
public record Voices(List<Row> rows, int most, int height, int left, int plain) {
  static final int WIDTH = 1180;

  /** Those at the outermost; of each at most so many below. */
  private static final int OUTER = 8;

  private static final int INNER = 5;

  private static final int ROW = 24;
  private static final int BARS = 380;
  private static final int INDENT = 26;

  /** Room for the numbers at the right. */
  private static final int NUMBERS = 110;

  /** Copies the list. */
  public Voices {
    rows = List.copyOf(rows);
  }

  /**
   * Somebody at one place of a chain.
   *
   * @param who says so
   * @param through the others, outermost first
   * @param count statements that stand on this word, through these, at whatever depth
   * @param more others at the same place who are not drawn
   * @param x where the name begins
   * @param y the middle of the row
   * @param above the middle of the row of whom it comes through; 0 for the outermost
   * @param own length of the bar for what is told on this word alone
   * @param passed length of what is told within that, on the word of others; "" for nothing
   * @param from where that begins
   * @param end where the bar ends and its number begins
   */
  public record Row(
      String who,
      List<String> through,
      int count,
      int more,
      int x,
      int y,
      int above,
      String own,
      String passed,
      String from,
      String end) {
    /** Copies the list. */
    public Row {
      through = List.copyOf(through);
    }
  }

  /** A place in the tree of chains. */
  private static final class Place {
    private final Map<String, Place> inner = new TreeMap<>();
    private int count;

    private void add(List<String> chain) {
      count++;
      if (!chain.isEmpty()) {
        inner.computeIfAbsent(chain.get(0), who -> new Place()).add(chain.subList(1, chain.size()));
      }
    }

    private List<Map.Entry<String, Place>> commonest() {
      return inner.entrySet().stream()
          .sorted(Comparator.comparingInt(e -> -e.getValue().count))
          .toList();
    }

    private int passedOn() {
      return inner.values().stream().mapToInt(place -> place.count).sum();
    }
  }

  static Voices of(List<Stated> statements) {
    Place root = new Place();
    for (Stated statement : statements) {
      root.add(chain(statement));
    }
    List<Map.Entry<String, Place>> outer =
        root.inner.entrySet().stream()
            .filter(e -> !e.getValue().inner.isEmpty())
            .sorted(Comparator.comparingInt(e -> -e.getValue().passedOn()))
            .toList();
    int most = outer.stream().limit(OUTER).mapToInt(e -> e.getValue().count).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Place> one : outer.subList(0, Math.min(OUTER, outer.size()))) {
      rows(one, List.of(), 0, 0, most, rows);
    }
    return new Voices(
        rows,
        most,
        ROW * rows.size() + ROW / 2,
        Math.max(0, outer.size() - OUTER),
        root.inner.size() - outer.size());
  }

  /**
   * On whose word, outermost first, with the speaker; the outlet is no part of it. Who says the
   * same thing twice over passes nothing on.
   */
  private static List<String> chain(Stated statement) {
    List<String> chain = new ArrayList<>();
    List<ActorMention> mentions = new ArrayList<>(statement.claim().head().voice());
    if (statement.claim() instanceof StatementClaim said && said.speaker() != null) {
      mentions.add(said.speaker());
    }
    for (ActorMention mention : mentions) {
      String name = Names.of(statement.account(), mention);
      if (chain.isEmpty() || !chain.get(chain.size() - 1).equals(name)) {
        chain.add(name);
      }
    }
    return chain;
  }

  private static void rows(
      Map.Entry<String, Place> one,
      List<String> through,
      int more,
      int above,
      int most,
      List<Row> rows) {
    Place place = one.getValue();
    int y = ROW / 2 + ROW * rows.size();
    double unit = (double) (WIDTH - BARS - NUMBERS) / most;
    int own = place.count - place.passedOn();
    rows.add(
        new Row(
            one.getKey(),
            through,
            place.count,
            more,
            INDENT * through.size(),
            y,
            above,
            Scale.point(own * unit),
            own < place.count ? Scale.point((place.count - own) * unit) : "",
            Scale.point(BARS + own * unit),
            Scale.point(BARS + place.count * unit + 8)));
    List<String> next = new ArrayList<>(through);
    next.add(one.getKey());
    List<Map.Entry<String, Place>> inner = place.commonest();
    int shown = Math.min(INNER, inner.size());
    for (int i = 0; i < shown; i++) {
      rows(inner.get(i), next, i == shown - 1 ? inner.size() - shown : 0, y, most, rows);
    }
  }
}
