package org.polybius.export.data;

import java.util.List;
import java.util.Optional;

/** The tables of one's own form. */
public final class Sheets {
  private static final List<Sheet<?>> ALL =
      List.of(ClaimSheet.sheet(), IncidentSheet.sheet(), TallySheet.sheet());

  private Sheets() {}

  /** All of them. */
  public static List<Sheet<?>> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Optional<Sheet<?>> named(String name) {
    return ALL.stream().<Sheet<?>>map(s -> s).filter(s -> s.name().equals(name)).findFirst();
  }
}
