package org.polybius.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which reports a file of GDELT names. What GDELT says about them (its events, tones and
 * places) is left alone: the reports are fetched and read anew.
 */
public final class GdeltList {
  private static final int HEAD = 1 << 14;
  private static final int LONGEST_LINE = 4 << 20;
  private static final long LARGEST = 1L << 30;

  private GdeltList() {}

  /**
   * Whether a stream opens like a table or a list of files of GDELT, packed or not.
   *
   * @param in supports mark and reset, and stands at its beginning again afterwards
   */
  public static boolean opens(InputStream in) throws IOException {
    in.mark(HEAD);
    try {
      Lines lines = new Lines(unpacked(new BufferedInputStream(new Ahead(in, HEAD / 2))));
      String first = lines.next();
      return first != null
          && (GdeltTable.of(first).isPresent() || GdeltTable.file(first).isPresent());
    } catch (ZipException | EOFException e) {
      return false;
    } finally {
      in.reset();
    }
  }

  /**
   * The addresses that a file names, each once, in its order: of reports, or of further files.
   *
   * @throws FetchException when it names none
   * @throws IOException when it cannot be read
   */
  public static Named read(String name, InputStream in) throws FetchException, IOException {
    Lines lines = new Lines(unpacked(new BufferedInputStream(in)));
    Set<String> reports = new LinkedHashSet<>();
    Set<String> files = new LinkedHashSet<>();
    long rows = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      rows++;
      String row = line;
      GdeltTable.of(row).flatMap(table -> table.address(row)).ifPresent(reports::add);
      GdeltTable.file(row).ifPresent(files::add);
    }
    if (reports.isEmpty() && files.isEmpty()) {
      throw new FetchException(
          FetchFailure.LIST_INVALID,
          name + ": names no report on the web in its " + rows + " lines; is it a file of GDELT?");
    }
    return new Named(List.copyOf(reports), List.copyOf(files));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(2);
    in.reset();
    if (magic.length < 2 || magic[0] != 'P' || magic[1] != 'K') {
      return in;
    }
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        return new BufferedInputStream(zip);
      }
    }
    throw new ZipException("is an empty archive");
  }

  /**
   * What a file names.
   *
   * @param reports addresses of reports
   * @param files addresses of further files that name reports
   */
  public record Named(List<String> reports, List<String> files) {
    /** Copies the lists. */
    public Named {
      reports = List.copyOf(reports);
      files = List.copyOf(files);
    }
  }

  /** Lines of bytes as Latin-1, which every byte is: addresses are ASCII. */
  private static final class Lines {
    private final InputStream in;
    private long total;

    Lines(InputStream in) {
      this.in = in;
    }

    /** The next line; null at the end. Of a line without end, the beginning. */
    @Nullable String next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int b = in.read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
        if (++total > LARGEST) {
          throw new IOException("is larger than the " + LARGEST + " bytes that are read of a list");
        }
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** The first bytes of a stream, so that looking does not read beyond the mark. */
  private static final class Ahead extends FilterInputStream {
    private int left;

    Ahead(InputStream in, int most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int n = super.read(buffer, offset, Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
