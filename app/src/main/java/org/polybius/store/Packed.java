package org.polybius.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text as deflated UTF-8 (RFC 1950, with its Adler-32 checksum). Readings are JSON whose field
 * names and quoted words repeat: they shrink, and a ledger with them.
 */
final class Packed {
  private static final int BUFFER = 1 << 13;

  private Packed() {}

  static byte[] pack(String text) {
    return pack(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes, deflated. */
  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * The text that was packed.
   *
   * @throws DataFormatException when these bytes are not, or no longer, what {@link #pack} gave
   */
  static String unpack(byte[] bytes) throws DataFormatException {
    return new String(unpackBytes(bytes), StandardCharsets.UTF_8);
  }

  /**
   * The bytes that were packed.
   *
   * @throws DataFormatException when these bytes are not, or no longer, what {@link #pack} gave
   */
  static byte[] unpackBytes(byte[] bytes) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0) {
          throw new DataFormatException("ends too early");
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
