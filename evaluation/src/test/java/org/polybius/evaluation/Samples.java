package org.polybius.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A few records in the form of each set, written by us. */
public final class Samples {
  /** The sample in the form of our own claims and expected situation, under a name of its own. */
  public static final String OWN = "harbour-2031";

  private Samples() {}

  /** The folder with a folder per suite. */
  public static Path folder() {
    URL url = Objects.requireNonNull(Samples.class.getResource("samples"), "samples");
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The suites that there are samples of, by name. */
  public static List<String> suites() throws IOException {
    return Suites.in(folder());
  }

  /** Copies the sample of a suite into a folder, where it can be spoilt, and names the copy. */
  public static Path copy(String suite, Path into) throws IOException {
    Path from = folder().resolve(suite);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path to = into.resolve(suite).resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    return into.resolve(suite);
  }
}
