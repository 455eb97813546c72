package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor as a report names it in one place.
 *
 * @param span the words
 * @param ref referent within the report: equal refs, same referent, registered or not
 * @param id slug in the register of actors, if it is there
 * @param name canonical name, if the referent is named anywhere in the report or register
 * @param role role on that day as the report or register gives it, lower case
 * @param country ISO 3166-1 alpha-3
 * @param countryInferredFrom the words elsewhere in the report that {@code country} was concluded
 *     from; empty when the actor's own words or the register give it, or when there is none
 * @param sectors PLOVER sectors, primary first
 * @param wingOf register id of the whole this is a wing of, or of which the body is a wing for
 *     which a person acts
 * @param members the single actors of a union ("Israel and Hamas"), else empty
 * @param antecedent the words that resolve a pronoun or nominal
 * @param resolved how the referent was found
 * @param number grammatical number where the words show it
 * @param actsFor the body for which a person acts, by office on that day or by the words of the
 *     report: its register id, or its name where it has none; null for others, and for those whose
 *     body is a state
 */
public record ActorMention(
    Span span,
    String ref,
    @Nullable String id,
    @Nullable String name,
    @Nullable String role,
    @Nullable String country,
    List<Span> countryInferredFrom,
    List<Sector> sectors,
    @Nullable String wingOf,
    List<ActorMention> members,
    @Nullable Span antecedent,
    Resolution resolved,
    @Nullable GrammaticalNumber number,
    @Nullable String actsFor) {

  /** Grammatical number. */
  public enum GrammaticalNumber {
    SINGULAR,
    PLURAL
  }

  /**
   * Refuses blanks, codes that are not ISO-3, words for a country that is not there, and an actor
   * that is a wing of itself.
   */
  public ActorMention {
    Checks.notBlank(ref, "actor ref");
    Checks.notBlank(id, "actor id");
    Checks.notBlank(name, "actor name");
    Checks.notBlank(role, "actor role");
    Checks.notBlank(actsFor, "body acted for");
    Checks.country(country);
    countryInferredFrom = List.copyOf(countryInferredFrom);
    if (country == null && !countryInferredFrom.isEmpty()) {
      throw new IllegalArgumentException("words for a country that is not there: " + ref);
    }
    sectors = List.copyOf(sectors);
    members = List.copyOf(members);
    if (id != null && id.equals(wingOf)) {
      throw new IllegalArgumentException("actor is a wing of itself: " + id);
    }
  }

  /** An actor whose country, if it has one, was not concluded from other words of the report. */
  public ActorMention(
      Span span,
      String ref,
      @Nullable String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String country,
      List<Sector> sectors,
      @Nullable String wingOf,
      List<ActorMention> members,
      @Nullable Span antecedent,
      Resolution resolved,
      @Nullable GrammaticalNumber number) {
    this(
        span,
        ref,
        id,
        name,
        role,
        country,
        List.of(),
        sectors,
        wingOf,
        members,
        antecedent,
        resolved,
        number,
        null);
  }

  /** An actor who acts for nobody else, or of whom that is not known. */
  public ActorMention(
      Span span,
      String ref,
      @Nullable String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String country,
      List<Span> countryInferredFrom,
      List<Sector> sectors,
      @Nullable String wingOf,
      List<ActorMention> members,
      @Nullable Span antecedent,
      Resolution resolved,
      @Nullable GrammaticalNumber number) {
    this(
        span,
        ref,
        id,
        name,
        role,
        country,
        countryInferredFrom,
        sectors,
        wingOf,
        members,
        antecedent,
        resolved,
        number,
        null);
  }

  /** The single actors: the members of a union, else this one. */
  public List<ActorMention> singles() {
    return members.isEmpty() ? List.of(this) : members;
  }

  /** Whether both have the same referent within one report. */
  public boolean sameReferent(ActorMention other) {
    return ref.equals(other.ref);
  }
}
