package org.polybius.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cases known to come out wrong: the fenced list under the heading "Cases not yet right" of
 * {@code docs/quality.md}, one id at the start of each line, anything after it for people.
 */
final class NotYetRight {
  private static final Pattern LIST =
      Pattern.compile("## Cases not yet right\\R.*?```\\w*\\R(.*?)```", Pattern.DOTALL);

  private NotYetRight() {}

  /** The root of the repository. */
  static Path root() {
    return Path.of(System.getProperty("polybius.root", ".."));
  }

  /** The ids listed, sorted. */
  static Set<String> ids() {
    Matcher list = LIST.matcher(text(root().resolve("docs/quality.md")));
    if (!list.find()) {
      throw new IllegalStateException("docs/quality.md has no list of cases not yet right");
    }
    Set<String> ids = new TreeSet<>();
    list.group(1).lines().filter(line -> !line.isBlank()).forEach(line -> ids.add(firstWord(line)));
    return ids;
  }

  private static String firstWord(String line) {
    return Pattern.compile("\\s+").split(line.strip(), 2)[0];
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
