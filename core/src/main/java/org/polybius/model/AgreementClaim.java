package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement or an extension of one, after PA-X and the ETH/PRIO ceasefire data.
 *
 * @param head what every claim has; the trigger is always present
 * @param kinds what is agreed, at least one
 * @param parties those bound; empty when not stated
 * @param thirdParties mediators, guarantors, hosts …
 * @param stage how far it has come
 * @param declared when it was announced
 * @param from when it takes effect
 * @param to when it ends
 * @param duration ISO 8601 duration
 * @param extendsId id of the agreement it extends
 * @param terms what each side is to do
 */
public record AgreementClaim(
    Head head,
    List<AgreementKind> kinds,
    List<ActorMention> parties,
    List<ThirdParty> thirdParties,
    Stage stage,
    @Nullable Read<Period> declared,
    @Nullable Read<Period> from,
    @Nullable Read<Period> to,
    @Nullable Read<String> duration,
    @Nullable String extendsId,
    List<Term> terms)
    implements Claim {

  /** What is agreed. */
  public enum AgreementKind {
    TRUCE,
    CEASEFIRE,
    PAUSE,
    EXCHANGE,
    RELEASE,
    AID,
    PEACE,
    OTHER
  }

  /** How far an agreement has come. */
  public enum Stage {
    PROPOSED,
    AGREED,
    IN_FORCE,
    EXTENDED,
    SUSPENDED,
    EXPIRED,
    COLLAPSED,
    COMPLETED
  }

  /**
   * One that helps without being bound.
   *
   * @param role in what way
   * @param actor who
   */
  public record ThirdParty(ThirdPartyRole role, ActorMention actor) {}

  /** Ways of helping an agreement (PA-X's third-party roles, and the transfer of people). */
  public enum ThirdPartyRole {
    MEDIATOR,
    GUARANTOR,
    HOST,
    WITNESS,
    MONITOR,
    TRANSFER
  }

  /**
   * What one side is to do. A term about people has their figure; one that counts other things an
   * amount; one that counts nothing is what its words say.
   *
   * @param kind of what sort
   * @param obligor who is to do it
   * @param beneficiary for whom
   * @param figure id of the figure it promises
   * @param counterFigure id of the figure given in return
   * @param condition the words of a condition
   * @param amount how many of which things; null where people or nothing is counted
   * @param words what is to be done, in the words of the report; null where a figure says it
   */
  public record Term(
      TermKind kind,
      @Nullable ActorMention obligor,
      @Nullable ActorMention beneficiary,
      @Nullable String figure,
      @Nullable String counterFigure,
      @Nullable Span condition,
      @Nullable Amount amount,
      @Nullable Span words) {
    /** A term that counts people, or of which no more than its sort is known. */
    public Term(
        TermKind kind,
        @Nullable ActorMention obligor,
        @Nullable ActorMention beneficiary,
        @Nullable String figure,
        @Nullable String counterFigure,
        @Nullable Span condition) {
      this(kind, obligor, beneficiary, figure, counterFigure, condition, null, null);
    }
  }

  /**
   * A number of things: "up to 300 trucks a day".
   *
   * @param quantity how many
   * @param unit of what, in the plural and lower case: trucks, tonnes, hours, kilometres …
   * @param per the time in which so many are due, as an ISO 8601 duration; null when once for all
   */
  public record Amount(Read<Quantity> quantity, Read<String> unit, @Nullable Read<String> per) {}

  /** Sorts of term. */
  public enum TermKind {
    RELEASE,
    CEASE_FIRE,
    AID_ACCESS,
    WITHDRAW,
    MONITOR,
    OTHER
  }

  /**
   * Copies the lists; refuses an agreement without trigger or kind, and one that extends itself.
   */
  public AgreementClaim {
    kinds = List.copyOf(kinds);
    parties = List.copyOf(parties);
    thirdParties = List.copyOf(thirdParties);
    terms = List.copyOf(terms);
    if (head.trigger() == null) {
      throw new IllegalArgumentException("agreement without a trigger: " + head.id());
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("agreement without a kind: " + head.id());
    }
    if (head.id().equals(extendsId)) {
      throw new IllegalArgumentException("agreement extends itself: " + head.id());
    }
  }

  @Override
  public Kind kind() {
    return Kind.AGREEMENT;
  }
}
