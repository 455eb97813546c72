package org.polybius.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.polybius.contract.Records;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.engine.Situation;

/**
 * The things of one matter, each as one row.
 *
 * @param matter whose things they are; its name is the view's
 * @param one what one of them is called
 * @param columns heads of the columns
 * @param cells one for each column
 * @param json all that is to be said of a thing
 */
public record MatterView<T extends Thing>(
    Matter<T> matter,
    String one,
    List<String> columns,
    Function<T, List<String>> cells,
    Function<T, ObjectNode> json)
    implements View {
  /** Copies the list. */
  public MatterView {
    columns = List.copyOf(columns);
  }

  /** A view that knows no more of the things than what all have in common. */
  static <T extends Thing> View plain(Matter<T> matter, String one) {
    return new MatterView<>(
        matter,
        one,
        List.of("ID", "FROM", "TO", "REPORTS", "ABOUT"),
        MatterView::plainCells,
        thing -> Records.tree((Record) thing));
  }

  private static List<String> plainCells(Thing thing) {
    return List.of(
        thing.id(),
        thing.from() == null ? "" : thing.from(),
        thing.to() == null ? "" : thing.to(),
        String.valueOf(thing.items().stream().map(Item.Id::report).distinct().count()),
        String.join(", ", thing.labels().stream().sorted().toList()));
  }

  @Override
  public String name() {
    return matter.name();
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    Situation.Page<T> page = sources.situation().page(matter, asked.of(matter.name()));
    return new Listing(page.things().stream().map(this::entry).toList(), page.count());
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    return sources.situation().beginning(matter, prefix, limit).stream().map(this::entry).toList();
  }

  private Listing.Entry entry(T thing) {
    return new Listing.Entry(thing.id(), cells.apply(thing), json.apply(thing), thing.items());
  }
}
