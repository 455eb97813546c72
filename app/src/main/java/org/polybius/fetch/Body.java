package org.polybius.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer, unpacked, and never more of it than the limit. */
final class Body {
  private static final int BUFFER = 1 << 14;
  private static final int ZLIB = 8;

  private Body() {}

  /**
   * Takes a body.
   *
   * @param encoding as the header says; null for none
   * @param most bytes, both as sent and unpacked
   * @throws FetchException when there are more, or they cannot be unpacked
   * @throws IOException when they do not come
   */
  static byte[] take(String where, InputStream sent, @Nullable String encoding, int most)
      throws FetchException, IOException {
    Bounded bounded = new Bounded(sent, most);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = unpacking(where, bounded, encoding);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > most) {
          throw tooLarge(where, most);
        }
      }
    } catch (TooMuch e) {
      throw tooLarge(where, most);
    } catch (ZipException | EOFException e) {
      throw new FetchException(
          FetchFailure.ENCODING_BROKEN,
          where + ": is packed and cannot be unpacked: " + e.getMessage());
    }
    return out.toByteArray();
  }

  private static FetchException tooLarge(String where, int most) {
    return new FetchException(
        FetchFailure.TOO_LARGE, where + ": is larger than the " + most + " bytes that are taken");
  }

  private static InputStream unpacking(String where, InputStream sent, @Nullable String encoding)
      throws FetchException, IOException {
    String named = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (named) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new GZIPInputStream(sent, BUFFER);
      case "deflate" -> inflating(sent);
      default ->
          throw new FetchException(
              FetchFailure.ENCODING_BROKEN, where + ": is packed in a way not asked for: " + named);
    };
  }

  /** Half of the servers that say deflate leave the wrapping of zlib (RFC 1950) out. */
  private static InputStream inflating(InputStream sent) throws IOException {
    PushbackInputStream in = new PushbackInputStream(sent, 1);
    int first = in.read();
    if (first >= 0) {
      in.unread(first);
    }
    boolean bare = (first & 0xF) != ZLIB || first >>> 4 > 7;
    return new InflaterInputStream(in, new Inflater(bare), BUFFER);
  }

  /** More was sent than is taken. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Stops a body without end. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, int most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      spend(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      spend(Math.max(0, n));
      return n;
    }

    private void spend(int n) throws IOException {
      left -= n;
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }
}
