package org.polybius.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.polybius.cli.WebOption.Web;
import org.polybius.coder.CodedTable;
import org.polybius.fetch.FetchException;
import org.polybius.fetch.GdeltList;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;

/** Reads what the user names, of whatever kind it is, into an ingest. */
final class Gathering {
  private final ReportFiles files;
  private final Ingest ingest;
  private final Ingest.Witness witness;
  private final Opening web;
  private final boolean coded;
  private long left;

  /** Opens the web when something first asks for it. */
  interface Opening {
    Web open() throws IOException;
  }

  /**
   * Reads into an ingest.
   *
   * @param coded whether tables of coded events are the words of their coders; if not, their notes
   *     are read as any report is
   * @param most reports that lists of GDELT may bring
   */
  Gathering(
      ReportFiles files,
      Ingest ingest,
      Ingest.Witness witness,
      Opening web,
      boolean coded,
      long most) {
    this.files = files;
    this.ingest = ingest;
    this.witness = witness;
    this.web = web;
    this.coded = coded;
    this.left = most;
  }

  /** Reads a stream. */
  void stream(String name, InputStream in) {
    ingest.from(name);
    files.read(name, new BufferedInputStream(in), ingest);
  }

  /** Reads a file, or the reports on the web that it names when it is a list of GDELT. */
  void file(Path file) {
    ingest.from(file.toString());
    if (isList(file)) {
      list(file);
    } else if (coded && isCoded(file)) {
      coded(file);
    } else {
      files.read(file, ingest);
    }
  }

  private static boolean isCoded(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return CodedTable.opens(in);
    } catch (IOException e) {
      return false; // whoever reads it as a report says why it cannot be read
    }
  }

  /** Reads a table of events that people coded. */
  private void coded(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      new CodedTable(Limits.DEFAULT.lineBytes()).read(file.toString(), in, ingest::coded, ingest);
    } catch (IOException e) {
      witness.failed(file + ": " + Inputs.reason(e));
    }
  }

  private static boolean isList(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return GdeltList.opens(in);
    } catch (IOException e) {
      return false; // whoever reads it as a report says why it cannot be read
    }
  }

  /** Reads the reports on the web that a file of GDELT names. */
  void list(Path file) {
    ingest.from(file.toString());
    try (InputStream in = Files.newInputStream(file)) {
      named(GdeltList.read(file.toString(), in));
    } catch (FetchException e) {
      ingest.accept(new ReadResult.Refused(e.failure()));
    } catch (IOException e) {
      witness.failed(file + ": " + Inputs.reason(e));
    }
  }

  /** Reads a page, or the reports that a feed names. */
  void address(String address) throws IOException {
    read(address);
  }

  private boolean read(String address) throws IOException {
    ingest.from(address);
    return web.open().reports().read(address, new FromWeb(ingest, witness));
  }

  /** Whether all that is named was had, or never will be. */
  private boolean named(GdeltList.Named named) throws IOException {
    boolean whole = true;
    for (String file : named.files()) {
      whole &= left > 0 && further(file);
    }
    for (String report : named.reports()) {
      whole &= left-- > 0 && read(report);
    }
    return whole;
  }

  /** A file of GDELT on the web: where its reports were not all had, it is asked for again. */
  private boolean further(String address) throws IOException {
    boolean whole = false;
    try {
      Optional<byte[]> bytes = web.open().reports().bytes(address);
      if (bytes.isEmpty()) {
        witness.known();
        return true;
      }
      whole = named(GdeltList.read(address, new ByteArrayInputStream(bytes.get())));
    } catch (FetchException e) {
      ingest.accept(new ReadResult.Refused(e.failure()));
    }
    if (!whole) {
      web.open().reports().askAnew(address);
    }
    return whole;
  }
}
