package org.polybius.export.graph;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of nodes or edges, as both formats write it.
 *
 * @param name what it is called
 * @param number whether it is a whole number; else it is a text
 * @param value of a node or edge; null where there is none
 */
record Field<T>(String name, boolean number, Function<T, @Nullable String> value) {
  /** Those of nodes; days apart. */
  static final List<Field<Node>> OF_NODES =
      List.of(text("country", Node::country), text("sector", Node::sector));

  /** Those of edges; days and weight apart. */
  static final List<Field<Edge>> OF_EDGES =
      List.of(
          text("kind", e -> e.kind().name().toLowerCase(Locale.ROOT)),
          text("act", Edge::act),
          text("mode", Edge::mode),
          text("attitude", Edge::attitude),
          text("standing", Edge::standing),
          text("thing", e -> e.thing().isEmpty() ? null : e.thing()),
          new Field<>("reports", true, e -> String.valueOf(e.weight())),
          text("claims", e -> e.claims().isEmpty() ? null : String.join(" ", e.claims())));

  private static <T> Field<T> text(String name, Function<T, @Nullable String> value) {
    return new Field<>(name, false, value);
  }
}
