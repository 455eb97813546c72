package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Actors;
import org.polybius.model.ActorMention;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Resolution;
import org.polybius.model.Span;

/** The finished mentions of one report. */
final class ReadActors implements Actors {
  private static final Comparator<ActorMention> IN_TEXT =
      Comparator.comparing((ActorMention m) -> m.span().start())
          .thenComparing(m -> -m.span().end());

  private final AnnotatedText text;
  private final List<ActorMention> all;
  private final List<ActorMention> withUnions;
  private final @Nullable ActorMention[] byHead;

  ReadActors(AnnotatedText text, List<ActorMention> all, @Nullable ActorMention[] byHead) {
    this.text = text;
    this.withUnions = all.stream().sorted(IN_TEXT).toList();
    this.all = withUnions.stream().flatMap(ReadActors::listed).toList();
    this.byHead = byHead;
  }

  /** A phrase with two nationalities is listed as its two actors, a pronoun for two not at all. */
  private static Stream<ActorMention> listed(ActorMention mention) {
    return mention.resolved() == Resolution.PRONOUN && !mention.members().isEmpty()
        ? Stream.empty()
        : mention.singles().stream();
  }

  @Override
  public List<ActorMention> all() {
    return all;
  }

  @Override
  public Optional<ActorMention> headedBy(Token head) {
    return Optional.ofNullable(byHead[head.index()]);
  }

  @Override
  public Optional<ActorMention> covering(Token token) {
    return withUnions.stream()
        .filter(m -> m.span().contains(token.span()))
        .min(Comparator.comparingInt(m -> m.span().length()));
  }

  @Override
  public List<ActorMention> phrase(Token head) {
    List<ActorMention> found = new ArrayList<>();
    for (Token conjunct : text.conjuncts(head)) {
      headedBy(conjunct).ifPresent(m -> found.addAll(m.singles()));
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<ActorMention> union(Token head) {
    List<ActorMention> members = phrase(head);
    if (members.size() < 2) {
      return headedBy(head).or(() -> members.stream().findFirst());
    }
    Span span = members.stream().map(ActorMention::span).reduce(Span::cover).orElseThrow();
    Resolution resolved = headedBy(head).map(ActorMention::resolved).orElse(Resolution.NAME);
    Span words = resolved == Resolution.PRONOUN ? head.span() : span;
    return Optional.of(together(words, members, resolved, null));
  }

  /** Several actors as one. */
  static ActorMention together(
      Span span, List<ActorMention> members, Resolution resolved, @Nullable Span antecedent) {
    String ref = members.stream().map(ActorMention::ref).collect(Collectors.joining("+"));
    return new ActorMention(
        span,
        ref,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        members,
        antecedent,
        resolved,
        GrammaticalNumber.PLURAL);
  }
}
