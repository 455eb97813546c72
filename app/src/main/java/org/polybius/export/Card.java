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
public record Card(
    String id, Claim.Kind kind, String headline, List<String> badges, List<Row> rows) {
  /** Copies the lists. */
  public Card {
    badges = List.copyOf(badges);
    rows = List.copyOf(rows);
  }

  /** This card with other details. */
  public Card with(List<Row> others) {
    return new Card(id, kind, headline, badges, others);
  }

  /**
   * One detail.
   *
   * @param label what it is
   * @param value the normalised value, "" when the words say it all
   * @param words the words it was read from, "" when there are none to show
   * @param links ids of claims it leads to
   * @param address that the value leads to, "" for none; of our own, never of a report
   */
  public record Row(String label, String value, String words, List<String> links, String address) {
    /** Copies the list. */
    public Row {
      links = List.copyOf(links);
    }

    /** A detail that leads nowhere but to claims. */
    public Row(String label, String value, String words, List<String> links) {
      this(label, value, words, links, "");
    }
  }
}
