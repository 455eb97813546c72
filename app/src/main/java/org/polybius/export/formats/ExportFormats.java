package org.polybius.export.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.polybius.export.briefing.Briefing;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;
import org.polybius.export.data.Sheets;
import org.polybius.export.feed.AtomFeed;
import org.polybius.export.geo.GeoJson;
import org.polybius.export.graph.Gexf;
import org.polybius.export.graph.GraphMl;
import org.polybius.export.linked.JsonLd;
import org.polybius.export.peer.Acled;
import org.polybius.export.peer.Gdelt;
import org.polybius.export.peer.Plover;
import org.polybius.export.peer.Polecat;
import org.polybius.export.peer.UcdpGed;
import org.polybius.export.table.Codebook;
import org.polybius.export.table.Csv;
import org.polybius.export.table.JsonLines;
import org.polybius.export.table.Parquet;

/** All formats. */
public final class ExportFormats {
  private static final String CSV = "text/csv; charset=utf-8; header=present";
  private static final String LINES = "application/x-ndjson";
  private static final List<String> TABLES = Sheets.all().stream().map(Sheet::name).toList();

  private static final List<ExportFormat> ALL =
      List.of(
          table("csv", "CSV (RFC 4180)", CSV, "csv", Csv::write),
          table("jsonl", "JSON Lines", LINES, "jsonl", JsonLines::write),
          table("parquet", "Parquet", "application/vnd.apache.parquet", "parquet", Parquet::write),
          table(
              "codebook",
              "what the columns mean",
              "text/markdown; charset=utf-8",
              "md",
              ExportFormats::codebook),
          one("plover", "PLOVER's events, JSON Lines", LINES, "jsonl", Plover::write),
          shaped("polecat", "columns of POLECAT", Polecat.sheet()),
          shaped("gdelt", "columns of GDELT 2.0 events", Gdelt.sheet()),
          shaped("acled", "columns of ACLED", Acled.sheet()),
          shaped("ucdp-ged", "columns of UCDP GED", UcdpGed.sheet()),
          one(
              "geojson",
              "incidents on the map (RFC 7946)",
              "application/geo+json",
              "geojson",
              GeoJson::write),
          one(
              "graphml",
              "who is connected with whom",
              "application/graphml+xml",
              "graphml",
              GraphMl::write),
          one("gexf", "the same for Gephi, with days", "application/gexf+xml", "gexf", Gexf::write),
          one("jsonld", "claims as linked data", "application/ld+json", "jsonld", JsonLd::write),
          one(
              "atom",
              "incidents as a feed (RFC 4287)",
              "application/atom+xml",
              "atom",
              AtomFeed::write),
          one(
              "briefing",
              "a page to print, with footnotes",
              "text/html; charset=utf-8",
              "html",
              Briefing::write));

  private ExportFormats() {}

  /** All of them, in the order in which help lists them. */
  public static List<ExportFormat> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Optional<ExportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Writes a sheet. */
  private interface OfSheet {
    void write(Sheet<?> sheet, Material material, OutputStream out) throws IOException;
  }

  /** Writes what is always of the same. */
  private interface OfAll {
    void write(Material material, OutputStream out) throws IOException;
  }

  private static ExportFormat table(
      String name, String title, String mediaType, String extension, OfSheet writer) {
    return new ExportFormat(
        name,
        title,
        mediaType,
        extension,
        TABLES,
        null,
        (material, table, out) -> writer.write(Sheets.named(table).orElseThrow(), material, out));
  }

  private static void codebook(Sheet<?> sheet, Material material, OutputStream out)
      throws IOException {
    Codebook.write(sheet, out);
  }

  private static ExportFormat shaped(String name, String title, Sheet<?> sheet) {
    return new ExportFormat(
        name,
        title,
        CSV,
        "csv",
        List.of(),
        sheet,
        (material, table, out) -> Csv.write(sheet, material, out));
  }

  private static ExportFormat one(
      String name, String title, String mediaType, String extension, OfAll writer) {
    return new ExportFormat(
        name,
        title,
        mediaType,
        extension,
        List.of(),
        null,
        (material, table, out) -> writer.write(material, out));
  }
}
