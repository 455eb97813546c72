package org.polybius.reconcile.copies;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.Thing;

/**
 * Reports that carry one text: reprints, rewritings, earlier and later versions.
 *
 * @param id prefix {@code c}
 * @param members at least two, in the order of publishing
 * @param agencies agencies and outlets that the members credit with the text, in the order of
 *     publishing
 * @param origin whose text it is, as far as the reports show: the first credited agency, else the
 *     outlet that published first; null when neither is known
 * @param from first day of publication, ISO 8601 date; null when not known
 * @param to last day of publication, ISO 8601 date; null when not known
 * @param labels outlets, agencies and ids of the reports, lower case
 */
public record CopyGroup(
    String id,
    List<Member> members,
    List<String> agencies,
    @Nullable String origin,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels)
    implements Thing {
  /** What a report is to its group. */
  public enum Relation {
    /** Published before all others of the group. */
    FIRST,
    /** Has the text of an earlier one, word for word or nearly so. */
    COPY,
    /** Takes over much of an earlier one, shortened, extended or brought up to date. */
    DERIVED
  }

  /**
   * A report of the group.
   *
   * @param report its id
   * @param outlet who published it
   * @param published EDTF
   * @param relation what it is to the group
   * @param of the earlier report that it is closest to; null for the first
   * @param evidence what shows it, strongest first
   */
  public record Member(
      String report,
      @Nullable String outlet,
      @Nullable String published,
      Relation relation,
      @Nullable String of,
      List<Reason> evidence) {
    /** Copies the list; refuses a first report that is made from another. */
    public Member {
      evidence = List.copyOf(evidence);
      if ((relation == Relation.FIRST) != (of == null)) {
        throw new IllegalArgumentException(report + " is " + relation + " of " + of);
      }
    }
  }

  /** Copies the collections; refuses a group of one. */
  public CopyGroup {
    members = List.copyOf(members);
    agencies = List.copyOf(agencies);
    labels = Set.copyOf(labels);
    if (members.size() < 2) {
      throw new IllegalArgumentException("a group of one report: " + members);
    }
  }

  @Override
  public List<Item.Id> items() {
    return members.stream().map(m -> new Item.Id(m.report(), "")).sorted().toList();
  }
}
