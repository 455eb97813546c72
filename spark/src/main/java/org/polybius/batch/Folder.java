package org.polybius.batch;

import java.io.Serializable;

/**
 * Where the tables of an archive lie: {@code reports}, {@code claims}, {@code failures} and, if
 * wanted, {@code originals} with one Parquet file for each source, {@code done} with one marker for
 * each source that is finished, and {@code placements} and {@code things} with one folder for each
 * matter.
 *
 * @param root address of the folder, as Hadoop writes addresses
 */
record Folder(String root) implements Serializable {
  /** How the names of markers end. */
  static final String DONE = ".json";

  /** The tables that reading writes. */
  enum Table {
    REPORTS("reports"),
    CLAIMS("claims"),
    FAILURES("failures"),
    ORIGINALS("originals");

    private final String folder;

    Table(String folder) {
      this.folder = folder;
    }
  }

  /** The folder of a table. */
  String of(Table table) {
    return root + "/" + table.folder;
  }

  /** The file of a source in a table. */
  String of(Table table, Source source) {
    return of(table) + "/" + source.name() + ".parquet";
  }

  /** The markers of the sources that are finished. */
  String done() {
    return root + "/done";
  }

  /** Says that a source is finished. Written last, under another name first. */
  String done(Source source) {
    return done() + "/" + source.name() + DONE;
  }

  /** The file of a finished source in a table, by the name of its marker. */
  String of(Table table, String marker) {
    return of(table) + "/" + marker.substring(0, marker.length() - DONE.length()) + ".parquet";
  }

  /** Says which sources the placements and things are of. Removed first, written last. */
  String reconciled() {
    return root + "/reconciled.json";
  }

  /** Where the items of a matter stand. */
  String placements(String matter) {
    return root + "/placements/" + matter;
  }

  /** The things of a matter. */
  String things(String matter) {
    return root + "/things/" + matter;
  }
}
