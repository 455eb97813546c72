package org.polybius.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WARC file (ISO 28500) into its records without holding more than one: a compressed file
 * member by member, a plain one by the lengths that records state. After a broken record it looks
 * for the next that begins soundly.
 */
final class WarcRecords {
  private static final int GZIP_HEADER = 10;
  private static final int BUFFER = 1 << 16;
  private static final String START = "WARC/1.";

  private static final String PACKED =
      "; an archive that was packed as a whole is read after gunzip";

  private final InputStream in;
  private final int most;
  private long position;

  /** Bytes of the present member that the inflater has used and the stream has passed. */
  private long consumed;

  /**
   * Cuts a stream.
   *
   * @param most bytes that a record may have; longer ones are passed over
   */
  WarcRecords(InputStream in, int most) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.most = most;
  }

  /**
   * A record or what is wrong with it.
   *
   * @param offset of its first byte in the file
   * @param record uncompressed; null when it is broken or too long
   * @param wrong what is wrong with it; "" when nothing is
   */
  record Cut(long offset, @Nullable ByteArrayOutputStream record, String wrong) {}

  /** The next record; null at the end of the file. */
  @Nullable Cut next() throws IOException {
    int first = peek();
    while (first == '\r' || first == '\n') {
      skip();
      first = peek();
    }
    if (first < 0) {
      return null;
    }
    return first == 0x1F ? member() : plain();
  }

  // ---- compressed: one gzip member a record

  private Cut member() throws IOException {
    long offset = position;
    if (!header()) {
      return resync(offset, "is no gzip member");
    }
    Inflater inflater = new Inflater(true);
    try {
      return inflate(offset, inflater);
    } catch (DataFormatException e) {
      in.reset(); // to the last stretch handed to the inflater: the next member may begin in it
      return resync(offset, "is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private Cut inflate(long offset, Inflater inflater) throws IOException, DataFormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] input = new byte[BUFFER];
    byte[] output = new byte[BUFFER];
    CRC32 checksum = new CRC32();
    boolean fits = true;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        in.mark(BUFFER);
        int n = in.read(input);
        if (n < 0) {
          return new Cut(offset, null, "is cut short");
        }
        inflater.setInput(input, 0, n);
      }
      int n = inflater.inflate(output);
      checksum.update(output, 0, n);
      fits &= out.size() + n <= most;
      if (fits) {
        out.write(output, 0, n);
      }
      if (n == 0 && inflater.needsDictionary()) {
        throw new DataFormatException("asks for a dictionary");
      }
      if (inflater.finished() || inflater.needsInput()) {
        consume(inflater);
      }
    }
    if (trailer() != checksum.getValue()) {
      return new Cut(offset, null, "is damaged: its checksum is not that of its content");
    }
    return fits ? new Cut(offset, out, "") : tooLong(offset, PACKED);
  }

  /** Gives back to the stream what the inflater did not use. */
  private void consume(Inflater inflater) throws IOException {
    long used = inflater.getBytesRead() - consumed;
    in.reset();
    in.skipNBytes(used);
    position += used;
    consumed = inflater.getBytesRead();
  }

  private boolean header() throws IOException {
    consumed = 0;
    byte[] head = new byte[GZIP_HEADER];
    int n = in.readNBytes(head, 0, GZIP_HEADER);
    position += n;
    boolean sound =
        n == GZIP_HEADER && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    if (!sound) {
      return false;
    }
    int flags = head[3];
    if ((flags & 4) != 0) {
      int low = take();
      int length = low + (take() << 8);
      in.skipNBytes(length);
      position += length;
    }
    skipString((flags & 8) != 0);
    skipString((flags & 16) != 0);
    if ((flags & 2) != 0) {
      take();
      take();
    }
    return true;
  }

  private void skipString(boolean present) throws IOException {
    for (int b = present ? take() : 0; b > 0; b = take()) {
      // a name or a comment: of no use here
    }
  }

  /** The checksum that ends a member (RFC 1952, 2.3.1); -1 when it is cut off. */
  private long trailer() throws IOException {
    byte[] trailer = new byte[8];
    int n = in.readNBytes(trailer, 0, 8);
    position += n;
    return n < 8
        ? -1
        : ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
  }

  // ---- plain: records that state their length

  private Cut plain() throws IOException {
    long offset = position;
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String line = line(head);
    if (!line.startsWith(START)) {
      return resync(offset, "does not begin with WARC/1");
    }
    long length = -1;
    for (line = line(head); !line.isEmpty(); line = line(head)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = number(line.substring("content-length:".length()).strip());
      }
      if (head.size() > BUFFER) {
        return resync(offset, "has a header without end");
      }
    }
    return length < 0 ? resync(offset, "states no length") : body(offset, head, length);
  }

  private Cut body(long offset, ByteArrayOutputStream head, long length) throws IOException {
    if (length > most) {
      for (long left = length; left > 0; left--) {
        if (take() < 0) {
          return new Cut(offset, null, "is cut short");
        }
      }
      return tooLong(offset, "");
    }
    byte[] body = in.readNBytes((int) length);
    position += body.length;
    if (body.length < length) {
      return new Cut(offset, null, "is cut short");
    }
    head.writeBytes(body);
    head.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new Cut(offset, head, "");
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }

  private String line(ByteArrayOutputStream head) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = take(); b >= 0 && b != '\n' && line.length() < BUFFER; b = take()) {
      head.write(b);
      line.append((char) b);
    }
    head.write('\n');
    return line.toString().strip();
  }

  // ---- both

  private Cut tooLong(long offset, String more) {
    String wrong = "is longer than the " + most + " bytes that a record may have";
    return new Cut(offset, null, wrong + more);
  }

  /** Passes over bytes until something stands there that a record begins with. */
  private Cut resync(long offset, String wrong) throws IOException {
    while (true) {
      in.mark(START.length());
      byte[] ahead = new byte[START.length()];
      int n = in.readNBytes(ahead, 0, ahead.length);
      in.reset();
      boolean member =
          n >= 3 && (ahead[0] & 0xFF) == 0x1F && (ahead[1] & 0xFF) == 0x8B && ahead[2] == 8;
      boolean record = new String(ahead, StandardCharsets.ISO_8859_1).equals(START);
      if (n == 0 || ((member || record) && position > offset)) {
        return new Cut(offset, null, wrong);
      }
      skip();
    }
  }

  private int peek() throws IOException {
    in.mark(1);
    int b = in.read();
    in.reset();
    return b;
  }

  private void skip() throws IOException {
    take();
  }

  private int take() throws IOException {
    int b = in.read();
    position += b < 0 ? 0 : 1;
    return b;
  }
}
