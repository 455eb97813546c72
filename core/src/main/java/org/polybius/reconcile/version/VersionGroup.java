package org.polybius.reconcile.version;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Notice;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;

/**
 * The versions of one report.
 *
 * @param id prefix {@code v}
 * @param address under which it stands, as its versions were compared by; its id where it has none
 * @param members at least two, the earliest first
 * @param from first day of publication, ISO 8601 date; null when not known
 * @param to last day on which one came to count, ISO 8601 date; null when not known
 * @param labels outlets and ids of the reports, kinds of notices; lower case
 */
public record VersionGroup(
    String id,
    String address,
    List<Member> members,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels)
    implements Thing {
  /**
   * A version.
   *
   * @param report its id
   * @param outlet who published it
   * @param title headline
   * @param published EDTF
   * @param modified when it was last changed, as it says; EDTF
   * @param notices what it says of its version
   * @param later the version that counts instead; null when it counts itself
   * @param since day from which it counts, ISO 8601 date; null when not known
   */
  public record Member(
      String report,
      @Nullable String outlet,
      @Nullable String title,
      @Nullable String published,
      @Nullable String modified,
      List<Notice> notices,
      @Nullable String later,
      @Nullable String since) {
    /** Copies the list. */
    public Member {
      notices = List.copyOf(notices);
    }
  }

  /** Copies the collections; refuses a group of one. */
  public VersionGroup {
    members = List.copyOf(members);
    labels = Set.copyOf(labels);
    if (members.size() < 2) {
      throw new IllegalArgumentException("a report of one version: " + members);
    }
  }

  @Override
  public List<Item.Id> items() {
    return members.stream().map(m -> new Item.Id(m.report(), "")).sorted().toList();
  }
}
