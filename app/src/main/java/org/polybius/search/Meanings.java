package org.polybius.search;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The model that is installed beside the program, when there is one. */
public final class Meanings {
  private static final String HOW =
      "what is similar in meaning is found by the optional module similar, which is not built. In"
          + " the folder of Polybius: ./mvnw -B -P launcher -pl similar -am package (downloads"
          + " about 50 MB), then polybius reindex --similar";

  private static @Nullable Meaning started;

  private Meanings() {}

  /**
   * The model, started when it is first asked for and kept as long as the program runs.
   *
   * @throws SearchException when there is none, saying how to get one, or when it cannot start
   */
  public static synchronized Meaning installed() {
    if (started == null) {
      started = in(ServiceLoader.load(Meaning.class));
    }
    return started;
  }

  private static Meaning in(ServiceLoader<Meaning> models) {
    try {
      Optional<Meaning> found = models.findFirst();
      return found.orElseThrow(() -> new SearchException(HOW, null));
    } catch (ServiceConfigurationError e) {
      throw new SearchException("the module similar cannot start: " + e.getMessage(), e);
    }
  }
}
