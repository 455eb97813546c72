package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about the ledger: appended, never changed, undone by another decision.
 *
 * @param id unique in the ledger
 * @param author who decided
 * @param at when, ISO 8601 instant
 * @param reason in the author's words
 * @param action what is to be done
 */
public record Decision(
    String id, String author, String at, @Nullable String reason, Action action) {

  /** Refuses a decision without id, author or time. */
  public Decision {
    Checks.notBlank(id, "decision id");
    Checks.notBlank(author, "decision author");
    Checks.notBlank(at, "decision time");
    Checks.notBlank(reason, "decision reason");
  }

  /**
   * Words of a report that a decision is about: they outlive re-reading, as ids of claims do not.
   * The words are those of a figure's quantity, of a statement's content, of another claim's
   * trigger.
   *
   * @param report id of the report
   * @param kind of the claim that is meant; null when the report as a whole is
   * @param span where they stand; null for a report
   * @param words what stands there, by which a changed text is noticed
   * @param ordinal which of the report's claims of that kind at those words, from 0; 0 for a report
   */
  public record Anchor(
      String report,
      Claim.@Nullable Kind kind,
      @Nullable Span span,
      @Nullable String words,
      int ordinal) {
    /** A report as a whole. */
    public static Anchor report(String report) {
      return new Anchor(report, null, null, null, 0);
    }

    /** Refuses a claim without words, and words without a claim. */
    public Anchor {
      Checks.notBlank(report, "report id");
      if ((kind == null) != (span == null) || (span == null) != (words == null)) {
        throw new IllegalArgumentException("an anchor names a claim by kind, span and words");
      }
      if (ordinal < 0 || (kind == null && ordinal > 0)) {
        throw new IllegalArgumentException("no claim has the ordinal " + ordinal);
      }
    }
  }

  /** What is to be done. */
  public sealed interface Action permits Merge, Split, Accept, Reject, Correct, Undo {
    /** What it names in reports. */
    List<Anchor> anchors();
  }

  /**
   * The two are the same.
   *
   * @param matter of what kind: the name of a matter, such as {@code incident}
   * @param one the one
   * @param other the other
   */
  public record Merge(String matter, Anchor one, Anchor other) implements Action {
    @Override
    public List<Anchor> anchors() {
      return List.of(one, other);
    }
  }

  /**
   * The two are not the same.
   *
   * @param matter of what kind: the name of a matter, such as {@code incident}
   * @param one the one
   * @param other the other
   */
  public record Split(String matter, Anchor one, Anchor other) implements Action {
    @Override
    public List<Anchor> anchors() {
      return List.of(one, other);
    }
  }

  /**
   * The claim was read rightly.
   *
   * @param claim the claim
   */
  public record Accept(Anchor claim) implements Action {
    @Override
    public List<Anchor> anchors() {
      return List.of(claim);
    }
  }

  /**
   * The report does not say so: the claim counts nowhere. A report rejected as a whole counts as if
   * it had never come.
   *
   * @param claim the claim, or a report as a whole
   */
  public record Reject(Anchor claim) implements Action {
    @Override
    public List<Anchor> anchors() {
      return List.of(claim);
    }
  }

  /**
   * The report says something else than was read.
   *
   * @param claim the claim
   * @param field name of a field of the JSON contract, such as {@code quantity} or {@code fate}
   * @param value its right value, in the contract's form
   */
  public record Correct(Anchor claim, String field, String value) implements Action {
    /** Refuses a report as a whole. */
    public Correct {
      if (claim.kind() == null) {
        throw new IllegalArgumentException("a correction names a claim");
      }
    }

    @Override
    public List<Anchor> anchors() {
      return List.of(claim);
    }
  }

  /**
   * Another decision no longer holds. An undone undo holds again.
   *
   * @param decision id of the other
   */
  public record Undo(String decision) implements Action {
    @Override
    public List<Anchor> anchors() {
      return List.of();
    }
  }
}
