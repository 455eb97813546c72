package org.polybius.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.export.formats.ExportFormat;
import org.polybius.export.formats.ExportFormats;
import org.polybius.query.Filter;

/**
 * The formats in which a view can be taken along, under its filter.
 *
 * @param groups by what they are of; first those of the view itself
 */
public record Exports(List<Group> groups) {
  /** Nothing can be taken along: the page is about one thing that no filter keeps alone. */
  static final Exports NONE = new Exports(List.of());

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Everything", "", "briefing"),
          new Kind("Claims", "claims", "csv", "jsonl", "parquet", "codebook", "jsonld"),
          new Kind(
              "Incidents",
              "incidents",
              "csv",
              "jsonl",
              "parquet",
              "codebook",
              "acled",
              "ucdp-ged",
              "geojson",
              "atom"),
          new Kind("Figures", "tallies", "csv", "jsonl", "parquet", "codebook"),
          new Kind("Coded events", "", "plover", "polecat", "gdelt"),
          new Kind("Who is connected with whom", "", "graphml", "gexf"));

  /** What a view shows; the others show something of everything. */
  private static final Map<String, String> VIEWS =
      Map.of(
          "/timeline", "Incidents",
          "/map", "Incidents",
          "/figures", "Figures",
          "/network", "Who is connected with whom",
          "/statements", "Claims",
          "/review", "Claims",
          "/search", "Claims");

  /** Copies the list. */
  public Exports {
    groups = List.copyOf(groups);
  }

  private record Kind(String title, String table, List<String> formats) {
    Kind(String title, String table, String... formats) {
      this(title, table, List.of(formats));
    }
  }

  /**
   * Formats of one thing.
   *
   * @param title what they are of
   */
  public record Group(String title, List<Link> links) {
    /** Copies the list. */
    public Group {
      links = List.copyOf(links);
    }
  }

  /**
   * One file.
   *
   * @param format as {@code polybius export} names it
   * @param says what it is
   * @param address where it is given
   */
  public record Link(String format, String says, String address) {}

  /**
   * Those of a view.
   *
   * @param path of the view
   * @param filter of what it shows
   */
  static Exports of(String path, Filter filter) {
    String own = VIEWS.getOrDefault(path, "Everything");
    boolean statements = path.equals("/statements") && filter.types().isEmpty();
    List<Group> groups = new ArrayList<>();
    for (Kind kind : KINDS) {
      boolean first = kind.title().equals(own);
      Filter kept = first && statements ? filter.ofType("statement") : filter;
      Group group = new Group(first && statements ? "Statements" : kind.title(), links(kind, kept));
      groups.add(first ? 0 : groups.size(), group);
    }
    return new Exports(groups);
  }

  private static List<Link> links(Kind kind, Filter filter) {
    List<Link> links = new ArrayList<>();
    for (String name : kind.formats()) {
      ExportFormat format = ExportFormats.named(name).orElseThrow();
      Map<String, List<String>> own =
          format.of().isEmpty() ? Map.of() : Map.of(Searching.OF, List.of(kind.table()));
      String address = new Links(filter, own).to(Downloads.path(name));
      links.add(new Link(name, format.title(), address));
    }
    return links;
  }
}
