package org.polybius.export.codes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Sector;

/** Classes of acts and roles of actors in other formats. */
public final class Acts {
  private static final CodeTable QUADS = CodeTable.load("plover.tsv", 1);
  private static final CodeTable ACLED = CodeTable.load("acled.tsv", 2);
  private static final CodeTable SECTORS = CodeTable.load("sectors.tsv", 1);
  private static final int ROOT = 2;
  private static final int BASE = 3;

  private Acts() {}

  /** PLOVER's quad class in lower case; null for what is no category of PLOVER. */
  public static @Nullable String quad(EventType type) {
    return QUADS.get(type.name(), "quad");
  }

  /** Whether it is a category of PLOVER. */
  public static boolean isPlover(EventType type) {
    return QUADS.has(type.name());
  }

  /** Whether ACLED records acts of that type. */
  public static boolean isAcled(EventType type, @Nullable EventMode mode) {
    return ACLED.has(key(type, mode)) || ACLED.has(type + "/-");
  }

  /** ACLED's disorder type; null where it does not follow from type and mode. */
  public static @Nullable String acledDisorder(EventType type, @Nullable EventMode mode) {
    return ACLED.get(key(type, mode), "disorder");
  }

  /** ACLED's event type; null where it does not follow from type and mode. */
  public static @Nullable String acledEvent(EventType type, @Nullable EventMode mode) {
    return ACLED.get(key(type, mode), "event");
  }

  /** ACLED's sub-event type; null where it does not follow from type and mode. */
  public static @Nullable String acledSubEvent(EventType type, @Nullable EventMode mode) {
    return ACLED.get(key(type, mode), "sub_event");
  }

  private static String key(EventType type, @Nullable EventMode mode) {
    return type + "/" + (mode == null ? "-" : mode.label());
  }

  /** CAMEO's role code; null where CAMEO has no such role. */
  public static @Nullable String cameoRole(Sector sector) {
    return SECTORS.get(sector.name(), "cameo");
  }

  /** The root of a CAMEO code, its first two digits. */
  public static String cameoRoot(String cameo) {
    return cameo.substring(0, Math.min(ROOT, cameo.length()));
  }

  /** The base of a CAMEO code: the code of three digits, or the code itself when it has two. */
  public static String cameoBase(String cameo) {
    return cameo.substring(0, Math.min(BASE, cameo.length()));
  }

  /**
   * GDELT's quad class of a CAMEO code: 1 verbal cooperation (roots 01 to 05), 2 material
   * cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material conflict (14 to 20).
   */
  public static long gdeltQuad(String cameo) {
    int root = Integer.parseInt(cameoRoot(cameo), 10);
    return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
  }

  /** A quad class as POLECAT writes it. */
  public static @Nullable String polecatQuad(EventType type) {
    String quad = quad(type);
    return quad == null ? null : quad.toUpperCase(Locale.ROOT);
  }
}
