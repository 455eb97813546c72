package org.polybius.extract.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A packed table kept as the bytes of its lines, so that a hundred thousand rows cost neither time
 * to load nor objects to hold.
 */
final class NameTable {
  private final byte[] bytes;

  /** Where each row begins; one more for the end of the last. */
  private final int[] starts;

  private NameTable(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /**
   * Loads a gzip resource beside a class.
   *
   * @param columns whether a line of column names follows the {@code #} lines
   */
  static NameTable load(Class<?> beside, String resource, boolean columns) {
    try (InputStream raw = beside.getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + beside);
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 23);
      new GZIPInputStream(raw, 1 << 16).transferTo(all);
      return of(all.toByteArray(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  private static NameTable of(byte[] bytes, boolean columns) {
    int at = 0;
    while (at < bytes.length && bytes[at] == '#') {
      at = next(bytes, at);
    }
    at = columns ? next(bytes, at) : at;
    int[] starts = new int[1 << 12];
    int rows = 0;
    while (at < bytes.length) {
      if (rows + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[rows++] = at;
      at = next(bytes, at);
    }
    starts[rows] = bytes.length;
    return new NameTable(bytes, Arrays.copyOf(starts, rows + 1));
  }

  private static int next(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  /** Number of rows. */
  int rows() {
    return starts.length - 1;
  }

  /** The cells of a row, counted from 0. */
  String[] row(int number) {
    int start = starts[number];
    int end = starts[number + 1] - 1;
    return new String(bytes, start, end - start, StandardCharsets.UTF_8).split("\t", -1);
  }

  /** The second cell of the row whose first is {@code key}; the rows must be sorted by bytes. */
  Optional<String> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = rows() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int order = compare(starts[mid], wanted);
      if (order == 0) {
        return Optional.of(row(mid)[1]);
      }
      if (order < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return Optional.empty();
  }

  /** Compares the first cell of the row at {@code start} with a key, byte by byte. */
  private int compare(int start, byte[] key) {
    int i = 0;
    while (i < key.length && bytes[start + i] != '\t') {
      int order = (bytes[start + i] & 0xff) - (key[i] & 0xff);
      if (order != 0) {
        return order;
      }
      i++;
    }
    boolean rowEnds = bytes[start + i] == '\t';
    return rowEnds ? i - key.length : 1;
  }
}
