package org.polybius.extract.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Table.Row;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;

/**
 * What an entry of the lexicon stands for.
 *
 * @param type PLOVER category
 * @param mode PLOVER mode, null where the words do not give one
 * @param cameo CAMEO code, null where none fits
 */
record Act(EventType type, @Nullable EventMode mode, @Nullable String cameo) {

  /** Whether the row says that its words name no act. */
  static boolean none(Row row) {
    return row.get("type").equals("NONE");
  }

  static Act of(Row row) {
    String mode = row.get("mode");
    String cameo = row.get("cameo");
    return new Act(
        EventType.valueOf(row.get("type")),
        mode.equals("-")
            ? null
            : EventMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
        cameo.equals("-") ? null : cameo);
  }
}
