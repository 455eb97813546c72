package org.polybius.export.data;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Span;
import org.polybius.reconcile.Item;

/** Values of claims in words. */
public final class Names {
  private Names() {}

  /** The words under spans, on one line, parts joined by an ellipsis. */
  public static String words(Account account, List<Span> spans) {
    return spans.stream()
        .map(account::words)
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining(" … "));
  }

  /** The canonical name where there is one, else the words. */
  public static String of(Account account, ActorMention actor) {
    return actor.name() != null ? actor.name() : words(account, List.of(actor.span()));
  }

  /** The names of actors, members for a union. */
  public static List<String> of(Account account, List<ActorMention> actors) {
    return singles(actors).stream().map(actor -> of(account, actor)).toList();
  }

  /** The single actors among some. */
  public static List<ActorMention> singles(List<ActorMention> actors) {
    return actors.stream().flatMap(actor -> actor.singles().stream()).toList();
  }

  /** Register ids of those that have one. */
  public static List<String> ids(List<ActorMention> actors) {
    return singles(actors).stream().map(ActorMention::id).filter(Objects::nonNull).toList();
  }

  /** Countries of those of whom one is known, without repetition. */
  public static List<String> countries(List<ActorMention> actors) {
    return singles(actors).stream()
        .map(ActorMention::country)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** A claim, or a report as a whole, as users name it. */
  public static String of(Item.Id id) {
    return id.written();
  }

  /** Claims as users name them. */
  public static List<String> of(List<Item.Id> ids) {
    return ids.stream().map(Names::of).toList();
  }

  /** From the first of some words to the last of those that stand in the same field. */
  public static Span extent(List<Span> spans) {
    Span first = spans.get(0);
    return spans.stream().filter(s -> s.field() == first.field()).reduce(first, Span::cover);
  }

  /** The words that support a claim. */
  public static String evidence(Account account, Claim claim) {
    return words(account, claim.head().evidence().spans());
  }
}
