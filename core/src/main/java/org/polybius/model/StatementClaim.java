package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone says something (PARC's attribution relation: source, cue, content).
 *
 * @param head what every claim has
 * @param speaker the source; null if none is named
 * @param cue the words that introduce the content
 * @param content the words said, without quote marks at the edges, in text order, at least one
 * @param form quoted, reported, or both
 * @param addressee to whom it was said
 * @param occasion the words naming the occasion ("an online forum")
 * @param time when it was said
 * @param place where it was said
 * @param inside id of the statement this one is part of
 * @param holds ids of the statements directly inside this one
 */
public record StatementClaim(
    Head head,
    @Nullable ActorMention speaker,
    @Nullable Read<Cue> cue,
    List<Span> content,
    Form form,
    @Nullable ActorMention addressee,
    @Nullable Span occasion,
    @Nullable Read<Period> time,
    @Nullable Read<Place> place,
    @Nullable String inside,
    List<String> holds)
    implements Claim {

  /** How the content is given. */
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /**
   * The words that introduce the content.
   *
   * @param lemma dictionary form of the cue, lower case ("say", "according to")
   * @param cueClass what kind of saying it is
   */
  public record Cue(String lemma, CueClass cueClass) {
    /** Refuses a blank lemma. */
    public Cue {
      Checks.notBlank(lemma, "cue lemma");
    }
  }

  /** Kinds of saying (after Recasens' report verbs and Hooper's classes). */
  public enum CueClass {
    SAY,
    CLAIM,
    DENY,
    ANNOUNCE,
    DEMAND,
    CONFIRM,
    ACCUSE,
    THREATEN,
    PROMISE,
    PREDICT,
    BELIEVE,
    ASK,
    EVALUATE
  }

  /** Refuses a statement without content, and one inside itself. */
  public StatementClaim {
    content = List.copyOf(content);
    holds = List.copyOf(holds);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("statement without content: " + head.id());
    }
    if (head.id().equals(inside) || holds.contains(head.id())) {
      throw new IllegalArgumentException("statement inside itself: " + head.id());
    }
  }

  @Override
  public Kind kind() {
    return Kind.STATEMENT;
  }
}
