package org.polybius.read.html;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, each as it is written there; null where the page does not say it.
 *
 * @param title headline
 * @param byline who wrote it
 * @param outlet who published it
 * @param published when it was first published, ISO 8601 or words
 * @param modified when it was last changed, ISO 8601 or words
 * @param language ISO 639-1 code
 * @param url canonical address
 * @param kind what the page is
 */
public record PageFacts(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String url,
    Kind kind) {

  /** What a page is. */
  public enum Kind {
    /** One article, or nothing that says otherwise. */
    ARTICLE,
    /** Many entries by many hands at many hours. */
    LIVE_BLOG,
    /** A list of articles. */
    LIST
  }
}
