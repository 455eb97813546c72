package org.polybius.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something one report says. */
public sealed interface Claim
    permits StatementClaim, EventClaim, FigureClaim, AgreementClaim, ContactClaim {

  /** The kinds of claim, in the order in which a reading lists them. */
  enum Kind {
    STATEMENT,
    EVENT,
    FIGURE,
    AGREEMENT,
    CONTACT
  }

  /**
   * What every claim has.
   *
   * @param id unique within the reading
   * @param voice those on whose word the claim stands, outermost first, without outlet and
   *     agencies; for a statement, without its own speaker
   * @param evidence the rule and the words
   * @param trigger the words that name the event, agreement or contact
   * @param mentions other places of the report that say the same
   * @param fields words behind those fields that are plain values (status, fate, aggregation …), by
   *     field name of the JSON contract
   */
  record Head(
      String id,
      List<ActorMention> voice,
      Evidence evidence,
      @Nullable Span trigger,
      List<Span> mentions,
      Map<String, List<Span>> fields) {
    /** Copies the collections; refuses a blank id. */
    public Head {
      voice = List.copyOf(voice);
      mentions = List.copyOf(mentions);
      fields = Checks.sortedCopy(fields);
      if (id.isBlank()) {
        throw new IllegalArgumentException("claim without an id");
      }
    }
  }

  /** What every claim has. */
  Head head();

  /** The family this claim belongs to. */
  Kind kind();

  /** Unique within the reading. */
  default String id() {
    return head().id();
  }
}
