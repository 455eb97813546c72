package org.polybius.users;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets nobody guesses: 256 random bits, in characters that stand in headers and forms. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  /** Another one each time, 43 characters of base64url (RFC 4648, 5). */
  public static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
