package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Resolution;
import org.polybius.model.Span;

/** A mention on its way to a referent: what its own words say, and what is found out about it. */
final class Draft {

  /** What the words are. */
  enum Form {
    /** A name: of a person, body, country or seat. */
    NAME,
    /** A phrase headed by a role noun. */
    ROLE,
    /** "Thais", "a Filipino". */
    PEOPLE,
    /** A pronoun. */
    PRONOUN
  }

  final Form form;
  final Token head;
  final int first;
  final int end;

  /** The words of a name, without titles. */
  @Nullable String name;

  /** The register's actor, if the name is one of its names. */
  @Nullable RegisterEntry entry;

  @Nullable ActorKind kind;
  @Nullable String country;

  /** The further countries of "Hungarian and Romanian officials". */
  final List<String> moreCountries = new ArrayList<>();

  @Nullable RoleNoun noun;

  /** The body that is named within a role noun ("foreign ministry" of its spokesman). */
  @Nullable RoleNoun bodyNoun;

  /** Whom the role phrase belongs to ("Hamas" of "Hamas official"). */
  @Nullable Draft owner;

  /** The phrase with its modifiers, lower case ("acting president"). */
  @Nullable String roleText;

  /** Whether the office is no longer or not yet held ("former", "ex-", "designate"). */
  boolean notNow;

  boolean definite;
  boolean indefinite;
  @Nullable GrammaticalNumber number;
  @Nullable String sex;
  boolean metonym;

  /** The person whose title or apposition this role phrase is. */
  @Nullable Draft titleOf;

  /** The role phrases that are titles of this name, in text order. */
  final List<Draft> titles = new ArrayList<>();

  @Nullable Referent referent;
  Resolution resolved = Resolution.NAME;
  @Nullable Draft antecedent;

  /**
   * The single mentions it stands for together ("their" of two parties, officials of two states).
   */
  List<Draft> parts = List.of();

  Draft(Form form, Token head, int first, int end) {
    this.form = form;
    this.head = head;
    this.first = first;
    this.end = end;
  }

  /** The same role phrase for one of its countries. */
  Draft of(String oneCountry) {
    Draft twin = new Draft(form, head, first, end);
    twin.kind = kind;
    twin.country = oneCountry;
    twin.noun = noun;
    twin.roleText = roleText;
    twin.notNow = notNow;
    twin.definite = definite;
    twin.indefinite = indefinite;
    twin.number = number;
    twin.resolved = resolved;
    return twin;
  }

  boolean is(Form other) {
    return form == other;
  }

  boolean plural() {
    return number == GrammaticalNumber.PLURAL;
  }

  boolean person() {
    return kind == ActorKind.PERSON;
  }

  /** Whether a title directly at its name, so that both are one phrase. */
  boolean attachedTitle() {
    return titleOf != null && head.isRel("nmod:desc", "compound", "flat", "amod", "nmod:unmarked");
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }

  /** The role that decides who can bear it: canonical where the table knows it. */
  @Nullable String canonicalRole() {
    return noun == null ? null : noun.role();
  }

  Span span(List<Token> tokens) {
    return tokens.get(first).span().cover(tokens.get(end - 1).span());
  }
}
