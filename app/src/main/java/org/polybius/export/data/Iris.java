package org.polybius.export.data;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Run;

/** Names of things: URNs that follow from the ids in the ledger. */
public final class Iris {
  private static final String BASE = "urn:polybius:";

  private Iris() {}

  /** A report's text. */
  public static String report(String id) {
    return BASE + "report:" + encoded(id);
  }

  /** The headline of a report. */
  public static String title(String report) {
    return report(report) + ":title";
  }

  /** A claim of a report. */
  public static String claim(String report, String claim) {
    return report(report) + ":claim:" + encoded(claim);
  }

  /** A thing that reports are about. */
  public static String thing(String kind, String id) {
    return BASE + kind + ":" + encoded(id);
  }

  /** An actor of the register; another one only within its report. */
  public static String actor(String report, @Nullable String id, String ref) {
    return id != null ? BASE + "actor:" + encoded(id) : report(report) + ":actor:" + encoded(ref);
  }

  /** What read a report. */
  public static String run(Run run) {
    String rules = run.rules() + ":" + run.models();
    return BASE + "run:" + encoded(run.software()) + ":" + encoded(rules);
  }

  /**
   * An address that a reader may follow: http or https and nothing else. What a report says is its
   * address may be anything.
   */
  public static Optional<String> web(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(Clean.text(id), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
