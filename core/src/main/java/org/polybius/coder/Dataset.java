package org.polybius.coder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Datasets of events that people coded. */
enum Dataset {
  /** Armed Conflict Location and Event Data (ACLED Codebook, 2023). */
  ACLED(
      "ACLED",
      "event_id_cnty",
      "notes",
      "event_id_cnty event_date event_type sub_event_type actor1 fatalities"),
  /** UCDP Georeferenced Event Dataset (GED Codebook 23.1). */
  GED(
      "UCDP GED",
      "id",
      "source_headline",
      "id type_of_violence side_a side_b date_start best low high");

  private final String title;
  private final String key;
  private final String words;
  private final String required;

  Dataset(String title, String key, String words, String required) {
    this.title = title;
    this.key = key;
    this.words = words;
    this.required = required;
  }

  /** The dataset that has these headings. */
  static Optional<Dataset> of(List<String> headings) {
    List<String> stripped = headings.stream().map(String::strip).toList();
    return Arrays.stream(values())
        .filter(d -> stripped.containsAll(List.of(d.required.split(" ", -1))))
        .findFirst();
  }

  /** As publications name it: the outlet of its rows. */
  String title() {
    return title;
  }

  /** Heading of the column with the event's id. */
  String key() {
    return key;
  }

  /** Heading of the column that holds running words. */
  String words() {
    return words;
  }

  /** For ids, lower case. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
