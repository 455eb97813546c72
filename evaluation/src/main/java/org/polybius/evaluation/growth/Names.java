package org.polybius.evaluation.growth;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented actors and towns, as many as are asked for. */
final class Names {
  private static final String[] FIRST = {
    "Al", "Bran", "Cor", "Dun", "Es", "Fal", "Gor", "Hel", "Ist", "Jor", "Kel", "Lun", "Mar"
  };
  private static final String[] LAST = {
    "berg", "ford", "grad", "holm", "ia", "land", "mark", "ovar", "stad", "ville", "wick"
  };

  /** ISO 3166-1 codes kept free for users, so that no country of this world is meant. */
  private static final String[] COUNTRIES = {"XAA", "XAB", "XAC", "XAD", "XAE"};

  private Names() {}

  /** The nth actor; every fourth is a wing of the one before it. */
  static Actor actor(int n) {
    boolean wing = n % 4 == 3;
    String name = (wing ? "Political Wing of " + word(n - 1) : word(n)) + " Front";
    return new Actor(
        id(name), name, COUNTRIES[n % COUNTRIES.length], wing ? actor(n - 1).id() : null);
  }

  /** The nth town. */
  static Town town(int n) {
    String name = word(n) + " Town";
    return new Town(
        id(name), name, COUNTRIES[n % COUNTRIES.length], n % 140 - 70.0, n % 340 - 170.0);
  }

  static String word(int n) {
    int kinds = FIRST.length * LAST.length;
    String word = FIRST[n % FIRST.length] + LAST[n / FIRST.length % LAST.length];
    return n < kinds ? word : word + n / kinds;
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** An actor of the register. */
  record Actor(String id, String name, String country, @Nullable String wingOf) {}

  /** A settlement. */
  record Town(String id, String name, String country, double lat, double lon) {}
}
