package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.Token;
import org.polybius.extract.Voices;
import org.polybius.model.ActorMention;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Statements of one report, looked up by the words they hold. */
final class StatementVoices implements Voices {
  private final List<StatementClaim> statements;

  StatementVoices(List<StatementClaim> statements) {
    this.statements = List.copyOf(statements);
  }

  @Override
  public List<StatementClaim> statements() {
    return statements;
  }

  @Override
  public List<ActorMention> at(Span span) {
    List<ActorMention> voice = new ArrayList<>();
    innermost(span)
        .ifPresent(
            s -> {
              voice.addAll(s.head().voice());
              ActorMention speaker = s.speaker();
              if (speaker != null) {
                voice.add(speaker);
              }
            });
    return List.copyOf(voice);
  }

  @Override
  public Optional<StatementClaim> innermost(Span span) {
    return statements.stream()
        .filter(s -> s.content().stream().anyMatch(c -> c.contains(span)))
        .filter(s -> !isCue(s, span))
        .max(Comparator.comparingInt(s -> depth(s)));
  }

  private static boolean isCue(StatementClaim s, Span span) {
    return s.cue() != null && s.cue().span().contains(span);
  }

  private int depth(StatementClaim statement) {
    int depth = 0;
    String outer = statement.inside();
    while (outer != null) {
      depth++;
      String id = outer;
      outer =
          statements.stream()
              .filter(s -> s.id().equals(id))
              .findFirst()
              .map(StatementClaim::inside)
              .orElse(null);
    }
    return depth;
  }

  @Override
  public Optional<StatementClaim> ofCue(Token token) {
    return statements.stream().filter(s -> isCue(s, token.span())).findFirst();
  }
}
