package org.polybius.export.codes;

import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Principal;

/** Codes of a country, which is given as ISO 3166-1 alpha-3 (Kosovo: XKX), null for none. */
public final class Countries {
  private static final CodeTable TABLE = CodeTable.load("countries.tsv", 1);

  private Countries() {}

  /** English name after Unicode CLDR; null when there is no country. */
  public static @Nullable String name(@Nullable String alpha3) {
    return alpha3 == null ? null : Principal.ofCountry(alpha3).name();
  }

  /** ISO 3166-1 numeric, without leading zeros; null when the country has none. */
  public static @Nullable Long numeric(@Nullable String alpha3) {
    return number(alpha3, "numeric");
  }

  /** FIPS 10-4; null when there is none, or more than one. */
  public static @Nullable String fips(@Nullable String alpha3) {
    return alpha3 == null ? null : TABLE.get(alpha3, "fips");
  }

  /** Number of Gleditsch and Ward; null for what is no independent state in their list. */
  public static @Nullable Long gleditschWard(@Nullable String alpha3) {
    return number(alpha3, "gw");
  }

  /** Number of the Correlates of War Project; null for what is no member of its state system. */
  public static @Nullable Long correlatesOfWar(@Nullable String alpha3) {
    return number(alpha3, "cow");
  }

  /** Alpha-3 as CAMEO spells it. */
  public static @Nullable String cameo(@Nullable String alpha3) {
    if (alpha3 == null) {
      return null;
    }
    String other = TABLE.get(alpha3, "cameo");
    return other == null ? alpha3 : other;
  }

  /** Alpha-3 as PLOVER spells it, which has KOS for Kosovo. */
  public static @Nullable String plover(@Nullable String alpha3) {
    return "XKX".equals(alpha3) ? "KOS" : alpha3;
  }

  private static @Nullable Long number(@Nullable String alpha3, String column) {
    String cell = alpha3 == null ? null : TABLE.get(alpha3, column);
    return cell == null ? null : Long.valueOf(cell);
  }
}
