package org.polybius.export.peer;

import org.polybius.model.Sha256;

/** Whole numbers for formats that know things by number only. */
final class Numbered {
  /** Hexadecimal digits, so that the number fits into 60 bits. */
  private static final int DIGITS = 15;

  private Numbered() {}

  /** The first 15 hexadecimal digits of the SHA-256 of an id: the same for the same id. */
  static long of(String id) {
    return Long.parseLong(Sha256.hex(id).substring(0, DIGITS), 16);
  }
}
