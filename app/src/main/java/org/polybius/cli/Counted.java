package org.polybius.cli;

/** Numbers with their nouns. */
final class Counted {
  private Counted() {}

  static String of(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
