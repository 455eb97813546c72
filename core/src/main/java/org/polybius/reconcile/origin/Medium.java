package org.polybius.reconcile.origin;

import java.util.List;

/**
 * An outlet or agency and what stands behind its reports.
 *
 * @param key the same for all spellings and its web address
 * @param name as reports write it
 * @param published how many reports it published
 * @param wired how many reports credit it with their text
 * @param reprints how many of the reports it published have the text of an earlier one
 * @param corrected how many of the reports it published say that they correct, clarify or retract
 *     what they said
 * @param cites outlets and agencies that its reports cite, those most cited first
 * @param voices those whom its reports quote by name, those most quoted first
 * @param circle outlets that it cites, through others or not, and that cite it in the same way;
 *     ascending
 */
public record Medium(
    String key,
    String name,
    int published,
    int wired,
    int reprints,
    int corrected,
    List<Counted> cites,
    List<Counted> voices,
    List<String> circle) {
  /**
   * A name and how many reports have it.
   *
   * @param name of an outlet, agency, person or body
   * @param reports how many
   */
  public record Counted(String name, int reports) {}

  /** Copies the lists. */
  public Medium {
    cites = List.copyOf(cites);
    voices = List.copyOf(voices);
    circle = List.copyOf(circle);
  }
}
