package org.polybius.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.extract.Judgement.Operator;
import org.polybius.model.Certainty;
import org.polybius.model.Span;
import org.polybius.model.Status;

/**
 * How something stands while the tree is descended: status, certainty, and what has acted so far.
 *
 * @param status status so far
 * @param certainty certainty so far
 * @param operators outermost first
 * @param cues the words that acted, in order of action
 */
record Standing(Status status, Certainty certainty, List<Operator> operators, List<Token> cues) {

  /** Told without more: it is so. */
  static final Standing PLAIN =
      new Standing(Status.HAPPENED, Certainty.CERTAIN, List.of(), List.of());

  Standing {
    operators = List.copyOf(operators);
    cues = List.copyOf(cues);
  }

  /** Whether it is told as so. */
  boolean positive() {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }

  /** Whether it is told as not so. */
  boolean negative() {
    return status == Status.NOT_HAPPENED || status == Status.DENIED;
  }

  /** The standing of what depends on {@code word}, which itself stands like this. */
  Standing under(Signature signature, Token word) {
    boolean deniedClaim = status == Status.DENIED && signature.id().equals("REPORT");
    Effect effect = deniedClaim ? Effect.KEEP : contextual(signature);
    Status next = next(effect);
    Certainty sure =
        effect.kind() == Effect.Kind.FACT && signature.certainty() == Certainty.CERTAIN
            ? Certainty.CERTAIN
            : weaker(certainty, signature.certainty());
    return with(next, sure, signature.operator(), word);
  }

  private Effect contextual(Signature signature) {
    boolean refused = operators.stream().anyMatch(o -> o.kind() == Kind.REFUSE);
    if (status == Status.NOT_HAPPENED && refused && signature.operator() == Kind.DEMAND) {
      return Effect.KEEP;
    }
    return negative() ? signature.negative() : signature.positive();
  }

  private Status next(Effect effect) {
    return switch (effect.kind()) {
      case KEEP -> status == Status.ONGOING ? Status.HAPPENED : status;
      case FACT -> Status.HAPPENED;
      case NEGATE -> negated();
      case SET -> set(effect.status() == null ? status : effect.status());
    };
  }

  private Status negated() {
    return switch (status) {
      case HAPPENED, ONGOING, PLANNED, AGREED -> Status.NOT_HAPPENED;
      case NOT_HAPPENED -> Status.HAPPENED;
      case DENIED -> Status.DENIED;
      default -> Status.UNCERTAIN;
    };
  }

  /** What is itself only wished, feared or demanded passes that on to what it would bring about. */
  private Status set(Status wanted) {
    boolean open =
        switch (status) {
          case UNCERTAIN, CONDITIONAL, DEMANDED, THREATENED, OFFERED -> true;
          default -> false;
        };
    boolean binding =
        switch (wanted) {
          case AGREED, PLANNED, OFFERED -> true;
          default -> false;
        };
    if (open && wanted == Status.NOT_HAPPENED) {
      return Status.UNCERTAIN;
    }
    return (open && binding) || (status == Status.AGREED && wanted == Status.PLANNED)
        ? status
        : wanted;
  }

  /** The same, negated by {@code word}. */
  Standing negate(Token word) {
    return with(negated(), certainty, Kind.NEGATION, word);
  }

  /** A new status and certainty by the action of a word. */
  Standing with(Status status, Certainty certainty, @Nullable Kind operator, Token word) {
    List<Operator> ops = new ArrayList<>(operators);
    if (operator != null) {
      ops.add(new Operator(operator, word));
    }
    List<Token> words = new ArrayList<>(cues);
    if (operator != null || status != this.status || certainty != this.certainty) {
      words.add(word);
    }
    return new Standing(status, certainty, ops, words);
  }

  /** A new status by the action of a word, certainty kept. */
  Standing with(Status status, @Nullable Kind operator, Token word) {
    return with(status, certainty, operator, word);
  }

  private static Certainty weaker(Certainty a, Certainty b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** As the outside sees it. */
  Judgement judgement() {
    List<Operator> innermostFirst = new ArrayList<>(operators);
    java.util.Collections.reverse(innermostFirst);
    List<Span> spans = cues.stream().map(Token::span).distinct().sorted().toList();
    return new Judgement(status, certainty, innermostFirst, spans);
  }
}
