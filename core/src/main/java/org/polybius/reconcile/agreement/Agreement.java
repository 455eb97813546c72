package org.polybius.reconcile.agreement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;

/**
 * One agreement across reports (after PA-X and the ETH/PRIO ceasefire data: parties, third parties,
 * dates of declaration, effect and end).
 *
 * @param id stable
 * @param items the claims behind it, ascending
 * @param from first day it concerns
 * @param to last day it concerns
 * @param labels by what it is looked for
 * @param form what it is beside other agreements of the same sides
 * @param name in the words of most reports
 * @param parties those bound by it
 * @param thirdParties those who help, each in a role
 * @param kinds what is agreed
 * @param declared day of its conclusion or, for a proposal, of its becoming known
 * @param effectFrom day, or hour of a day, from which it holds
 * @param effectTo day, or hour of a day, until which it was to hold
 * @param endInferred whether the end was worked out from beginning and duration
 * @param length how long it was to hold; null when not told
 * @param extendsId the agreement it prolongs
 * @param terms what is to be done
 * @param stages how far it came, by day
 * @param violations what one side holds against another: alleged, never found
 * @param denials what is denied about it
 */
public record Agreement(
    String id,
    List<Item.Id> items,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels,
    Form form,
    String name,
    List<String> parties,
    List<ThirdParty> thirdParties,
    List<AgreementKind> kinds,
    @Nullable String declared,
    @Nullable String effectFrom,
    @Nullable String effectTo,
    boolean endInferred,
    @Nullable Length length,
    @Nullable String extendsId,
    List<Term> terms,
    List<Step> stages,
    List<Violation> violations,
    List<Denial> denials)
    implements Thing {

  /** What an agreement is beside others of the same sides. */
  public enum Form {
    AGREEMENT,
    EXTENSION,
    PROPOSAL,
    SIDE_DEAL
  }

  /** Copies the collections. */
  public Agreement {
    items = List.copyOf(items);
    labels = Set.copyOf(labels);
    parties = List.copyOf(parties);
    thirdParties = List.copyOf(thirdParties);
    kinds = List.copyOf(kinds);
    terms = List.copyOf(terms);
    stages = List.copyOf(stages);
    violations = List.copyOf(violations);
    denials = List.copyOf(denials);
  }

  /**
   * One who helps without being bound.
   *
   * @param name who
   * @param role in what way
   * @param claims that say so
   */
  public record ThirdParty(String name, ThirdPartyRole role, List<Item.Id> claims) {
    /** Copies the list. */
    public ThirdParty {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What is to be done, as one or several reports put it with one number.
   *
   * @param kind of what sort
   * @param what in the words of the first report
   * @param unit of what it is a number: people, days, hours, trucks …; null without a number
   * @param nationality of the people, ISO 3166-1 alpha-3, ascending
   * @param low lowest number; null when open
   * @param high highest number; null when open
   * @param point the number named; null when none is
   * @param bound how the words bound it; null without a number
   * @param per the time in which so many are due, as an ISO 8601 duration; null when once for all
   * @param claims that say so
   */
  public record Term(
      TermKind kind,
      String what,
      @Nullable String unit,
      List<String> nationality,
      @Nullable Long low,
      @Nullable Long high,
      @Nullable Long point,
      @Nullable Bound bound,
      @Nullable String per,
      List<Item.Id> claims) {
    /** Copies the lists. */
    public Term {
      nationality = List.copyOf(nationality);
      claims = List.copyOf(claims);
    }

    /** The number the term names, or the lowest it allows; null when it has none. */
    public @Nullable Long value() {
      return point != null ? point : low;
    }
  }

  /**
   * A point of the life-cycle.
   *
   * @param date day
   * @param stage reached then
   * @param inferred whether it follows from other dates rather than being told
   * @param claims that say so, or from which it follows
   */
  public record Step(String date, Stage stage, boolean inferred, List<Item.Id> claims) {
    /** Copies the list. */
    public Step {
      claims = List.copyOf(claims);
    }
  }

  /**
   * An accusation.
   *
   * @param accuser who accuses
   * @param accused whom
   * @param act in the words of the report
   * @param date day of the report or of the act
   * @param claims that say so
   * @param deniedBy who denies it; empty when nobody is known to
   */
  public record Violation(
      String accuser,
      String accused,
      String act,
      @Nullable String date,
      List<Item.Id> claims,
      List<String> deniedBy) {
    /** Copies the lists. */
    public Violation {
      claims = List.copyOf(claims);
      deniedBy = List.copyOf(deniedBy);
    }
  }

  /**
   * A denial.
   *
   * @param who denies
   * @param what in the words of the report
   * @param claims that say so
   */
  public record Denial(String who, String what, List<Item.Id> claims) {
    /** Copies the list. */
    public Denial {
      claims = List.copyOf(claims);
    }
  }
}
