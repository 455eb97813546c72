package org.polybius.export;

import java.util.List;
import org.polybius.model.Claim;

/**
 * One claim in the words of a screen.
 *
 * @param id id of the claim
 * @param kind family of the claim
 * @param headline who did, said or agreed what, in one line
 * @param badges what must not be overlooked: status, stage, class of saying
 * @param rows the details, in a fixed order of labels
 */
record Card(String id, Claim.Kind kind, String headline, List<String> badges, List<Row> rows) {
  Card {
    badges = List.copyOf(badges);
    rows = List.copyOf(rows);
  }

  /**
   * One detail.
   *
   * @param label what it is
   * @param value the normalised value, "" when the words say it all
   * @param words the words it was read from, "" when there are none to show
   * @param links ids of claims it leads to
   */
  record Row(String label, String value, String words, List<String> links) {
    Row {
      links = List.copyOf(links);
    }
  }
}
