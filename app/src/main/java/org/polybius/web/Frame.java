package org.polybius.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Json;
import org.polybius.query.Filter;
import org.polybius.query.Selection;
import org.polybius.query.Words;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param path of the page, by which the menu marks it
 * @param filter what is asked for
 * @param here addresses under the filter and what the page asks for beside it
 * @param exports how what the page shows can be taken along
 * @param counts how many there are of everything under it
 * @param ledger version of the ledger that answered
 * @param api address that gives the page's data as JSON; "" for none
 * @param pending how many reports wait to be reconciled, at most a hundred
 * @param known outlets and actors to choose from
 * @param visitor who looks
 */
public record Frame(
    String title,
    String path,
    Filter filter,
    Links here,
    Exports exports,
    Map<String, Integer> counts,
    String ledger,
    String api,
    int pending,
    Known known,
    Visitor visitor) {
  private static final int SUGGESTIONS = 200;

  /** Pages of the menu, by path. */
  private static final List<Entry> MENU =
      List.of(
          new Entry("/", "Situation", ""),
          new Entry("/timeline", "Timeline", "incidents"),
          new Entry("/figures", "Figures", "tallies"),
          new Entry("/agreements", "Agreements", "agreements"),
          new Entry("/network", "Network", "channels"),
          new Entry("/map", "Map", ""),
          new Entry("/statements", "Statements", "statements"),
          new Entry("/disagreements", "Disagreements", "disagreements"),
          new Entry("/sources", "Sources", "sources"),
          new Entry("/review", "Review", ""),
          new Entry("/search", "Search", ""));

  /** Copies the counts. */
  public Frame {
    counts = Map.copyOf(counts);
  }

  /**
   * A page of the menu.
   *
   * @param counted what of the counts belongs to it; "" for nothing
   */
  public record Entry(String path, String name, String counted) {}

  /**
   * A part of the filter as a chip that can be taken away.
   *
   * @param name of the parameter
   * @param value as it was given
   * @param without address of the page without it
   */
  public record Chip(String name, String value, String without) {}

  /**
   * What the filter can choose from.
   *
   * @param outlets names
   * @param actors names
   */
  public record Known(List<String> outlets, List<String> actors) {
    /** Copies the lists. */
    public Known {
      outlets = List.copyOf(outlets);
      actors = List.copyOf(actors);
    }

    static Known of(Selection all) {
      return new Known(
          all.sources().stream().map(m -> m.name()).limit(SUGGESTIONS).toList(),
          all.actors().stream().limit(SUGGESTIONS).toList());
    }
  }

  /** What shows that a script's request comes from this page; null where nobody may write. */
  public @Nullable String csrf() {
    return visitor.token().isEmpty()
        ? null
        : Json.line(JsonNodeFactory.instance.objectNode().put(OwnPages.HEADER, visitor.token()));
  }

  /** Pages of the menu. */
  public List<Entry> menu() {
    return MENU;
  }

  /** Addresses under the filter. */
  public Links links() {
    return new Links(filter);
  }

  /** The feed of what the page shows; "" when it has none. */
  public String feed() {
    return exports.groups().stream()
        .flatMap(group -> group.links().stream())
        .filter(link -> link.format().equals("atom"))
        .map(Exports.Link::address)
        .findFirst()
        .orElse("");
  }

  /** Parts of the filter. */
  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    filter
        .parameters()
        .forEach(
            (name, values) ->
                values.forEach(v -> chips.add(new Chip(name, v, here.without(path, name, v)))));
    return chips;
  }

  /** The value of a parameter that has one; of several, the first; "" when there is none. */
  public String value(String name) {
    List<String> values = filter.parameters().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Further values of a parameter, which the form keeps without showing them. */
  public List<String> further(String name) {
    List<String> values = filter.parameters().getOrDefault(name, List.of());
    return values.isEmpty() ? List.of() : values.subList(1, values.size());
  }

  /** Words that types can be chosen from. */
  public List<String> types() {
    return Words.TYPES.stream().sorted().toList();
  }

  /** Words that statuses can be chosen from. */
  public List<String> statuses() {
    return Words.STATUSES.stream().sorted().toList();
  }

  /** How many there are of something. */
  public int count(String what) {
    return counts.getOrDefault(what, 0);
  }
}
