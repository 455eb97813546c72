package org.polybius.web;

import java.util.List;
import org.polybius.reconcile.Item;

/**
 * A claim that a person is asked to look at.
 *
 * @param shown the claim
 * @param why it stands in the queue, in words, strongest first
 * @param names whom it names, and by which words
 * @param joined other claims that were taken to tell of the same, the weakest first
 * @param matters within which it can be joined with others
 * @param fields that can be corrected
 */
public record Case(
    Evidence.Shown shown,
    List<String> why,
    List<Named> names,
    List<Joined> joined,
    List<String> matters,
    List<String> fields) {
  /** Copies the lists. */
  public Case {
    why = List.copyOf(why);
    names = List.copyOf(names);
    joined = List.copyOf(joined);
    matters = List.copyOf(matters);
    fields = List.copyOf(fields);
  }

  /** How decisions name the claim. */
  public String name() {
    return shown.id().written();
  }

  /**
   * A claim of another report that was taken to tell of the same incident.
   *
   * @param id of the other
   * @param words that support the other
   * @param percent how sure that is
   * @param reasons for and against it, strongest first
   */
  public record Joined(Item.Id id, String words, int percent, List<String> reasons) {
    /** Copies the list. */
    public Joined {
      reasons = List.copyOf(reasons);
    }

    /** How decisions name the other. */
    public String name() {
      return id.written();
    }
  }
}
