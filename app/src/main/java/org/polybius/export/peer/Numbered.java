package org.polybius.export.peer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whole numbers for formats that know things by number only. */
final class Numbered {
  /** Hexadecimal digits, so that the number fits into 60 bits. */
  private static final int DIGITS = 15;

  private Numbered() {}

  /** The first 15 hexadecimal digits of the SHA-256 of an id: the same for the same id. */
  static long of(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Long.parseLong(HexFormat.of().formatHex(hash).substring(0, DIGITS), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
