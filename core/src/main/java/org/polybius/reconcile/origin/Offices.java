package org.polybius.reconcile.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words of a role tell: whether one holds it, and for whom a spokesperson speaks. */
final class Offices {
  private static final String TABLE = "offices.tsv";
  private static final Set<String> LAST_WORDS = read();
  private static final Pattern SPOKES =
      Pattern.compile("(?<body>.*?)\\s?\\bspokes(?:person|people|man|men|woman|women)");

  private Offices() {}

  /** Whether a role with its country or organisation names the same source in all reports. */
  static boolean named(String role) {
    return LAST_WORDS.contains(role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether the role is to speak for somebody. */
  static boolean spokes(String role) {
    return SPOKES.matcher(role).matches();
  }

  /** For whom a spokesperson speaks by the words of the role; "" when they do not say. */
  static String body(String role) {
    Matcher matcher = SPOKES.matcher(role);
    return matcher.matches() ? matcher.group("body") : "";
  }

  private static Set<String> read() {
    try (InputStream in = Offices.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.substring(0, l.indexOf('\t')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + TABLE, e);
    }
  }
}
