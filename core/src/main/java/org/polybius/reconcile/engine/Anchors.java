package org.polybius.reconcile.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.FigureClaim;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Finds the claim that a decision is about in whatever reading of the report is at hand. */
public final class Anchors {
  private Anchors() {}

  /** What names a claim of an account for good. */
  public static Anchor of(Account account, Claim claim) {
    Span span = words(claim);
    List<Claim> there = at(account, claim.kind(), span::equals);
    return new Anchor(
        account.report(), claim.kind(), span, account.words(span), position(there, claim));
  }

  private static int position(List<Claim> claims, Claim claim) {
    return claims.stream().map(Claim::id).toList().indexOf(claim.id());
  }

  /** The words that stand for a claim: of a figure its number, of a statement what is said. */
  public static Span words(Claim claim) {
    if (claim instanceof FigureClaim figure) {
      return figure.quantity().spans().get(0);
    }
    if (claim instanceof StatementClaim statement) {
      return statement.content().get(0);
    }
    Span trigger = claim.head().trigger();
    return trigger == null ? claim.head().evidence().spans().get(0) : trigger;
  }

  /**
   * The claim that an anchor means: the one of its kind at its words; where the text has moved, at
   * the same words elsewhere if they are there once only; where they are read differently, at words
   * that take them in or lie within them, if there is one such claim only.
   *
   * @param anchor of a claim
   */
  static Optional<Claim> find(Account account, Anchor anchor) {
    Claim.Kind kind = Objects.requireNonNull(anchor.kind(), "an anchor of a claim");
    Span span = Objects.requireNonNull(anchor.span(), "an anchor of a claim");
    List<Claim> there = at(account, kind, s -> s.equals(span) && isSaid(account, s, anchor));
    if (there.isEmpty()) {
      there = alone(at(account, kind, s -> isSaid(account, s, anchor)));
    }
    if (there.isEmpty() && holdsWords(account, span, anchor)) {
      there = alone(at(account, kind, s -> s.contains(span) || span.contains(s)));
    }
    return there.stream().skip(anchor.ordinal()).findFirst();
  }

  private static List<Claim> at(Account account, Claim.Kind kind, Predicate<Span> where) {
    return account.claims().stream()
        .filter(claim -> claim.kind() == kind && where.test(words(claim)))
        .toList();
  }

  private static boolean isSaid(Account account, Span span, Anchor anchor) {
    return account.words(span).equals(anchor.words());
  }

  /** Nothing, unless all the claims stand at the same words. */
  private static List<Claim> alone(List<Claim> claims) {
    return claims.stream().map(Anchors::words).distinct().count() == 1 ? claims : List.of();
  }

  /** Whether some words of the account show that the anchor's still stand where they stood. */
  private static boolean holdsWords(Account account, Span span, Anchor anchor) {
    String words = anchor.words();
    return words != null
        && account.words().entrySet().stream()
            .filter(entry -> entry.getKey().contains(span))
            .anyMatch(entry -> cut(entry.getKey(), entry.getValue(), span).equals(words));
  }

  private static String cut(Span around, String words, Span span) {
    int start = span.start() - around.start();
    return words.substring(start, start + span.length());
  }
}
