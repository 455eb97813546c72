package org.polybius.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a text from outside it; it counts before what the text says.
 *
 * @param id report id
 * @param url address
 * @param outlet who published it
 * @param published date or date-time, as given
 * @param title headline
 * @param byline author line
 * @param datelinePlace place of the dateline
 * @param language ISO 639-1 code
 * @param agencies credited agencies
 * @param modified date or date-time of the last change, as given
 * @param retrieved when it was taken from the web, as given
 */
record Given(
    @Nullable String id,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String datelinePlace,
    @Nullable String language,
    List<String> agencies,
    @Nullable String modified,
    @Nullable String retrieved) {
  static final Given NOTHING = new Given(null, null, null, null, null, null, null, null, List.of());

  Given(
      @Nullable String id,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String title,
      @Nullable String byline,
      @Nullable String datelinePlace,
      @Nullable String language,
      List<String> agencies) {
    this(id, url, outlet, published, title, byline, datelinePlace, language, agencies, null, null);
  }

  /** The same with what is known of its version. */
  Given version(@Nullable String changed, @Nullable String taken) {
    return new Given(
        id,
        url,
        outlet,
        published,
        title,
        byline,
        datelinePlace,
        language,
        agencies,
        changed,
        taken);
  }
}
