package org.polybius.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is credited with a text.
 *
 * @param name as the table of credits names it, else as written
 * @param kind agency or outlet
 */
record Credit(String name, Kind kind) {
  private static final Map<String, Credit> KNOWN = known();
  private static final Pattern NEWS =
      Pattern.compile(
          "(?:\\p{Lu}\\S* ){0,4}(?:News|Agency|Agencies|Press|Wire|Times|Post|Newspaper)");
  private static final Pattern SHORT = Pattern.compile("[A-Z]{2,8}");

  /** Kinds of credits. */
  enum Kind {
    AGENCY,
    OUTLET
  }

  private static Map<String, Credit> known() {
    Map<String, Credit> known = new HashMap<>();
    for (var row : Rows.of("credits.tsv")) {
      Credit credit = new Credit(row.get(0), Kind.valueOf(row.get(1)));
      known.put(row.get(0).toLowerCase(Locale.ROOT), credit);
      for (String form : row.get(2).split("\\|")) {
        known.put(form.strip().toLowerCase(Locale.ROOT), credit);
      }
    }
    known.remove("");
    return Map.copyOf(known);
  }

  /** A name of the table. */
  static Optional<Credit> known(String written) {
    return Optional.ofNullable(KNOWN.get(written.strip().toLowerCase(Locale.ROOT)));
  }

  /** A name of the table, or one that looks like an agency's: initials, or "… News", "… Press". */
  static Optional<Credit> likely(String written) {
    String name = written.strip();
    boolean looks = SHORT.matcher(name).matches() || NEWS.matcher(name).matches();
    return known(name)
        .or(() -> looks ? Optional.of(new Credit(name, Kind.AGENCY)) : Optional.empty());
  }
}
