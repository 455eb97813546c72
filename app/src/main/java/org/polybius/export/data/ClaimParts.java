package org.polybius.export.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.StatementClaim;
import org.polybius.reconcile.Item;

/** What claims of different families have alike, by which a table can show them in one column. */
public final class ClaimParts {
  private ClaimParts() {}

  /** The claim, which an exported item always has. */
  public static Claim claim(Item item) {
    return Objects.requireNonNull(item.claim(), "a whole report is no claim");
  }

  /** A value of one family; null for claims of others. */
  static <C extends Claim, T> Function<Item, @Nullable T> of(
      Class<C> family, Function<C, @Nullable T> value) {
    return item -> family.isInstance(claim(item)) ? value.apply(item.as(family)) : null;
  }

  /** A list of one family; empty for claims of others. */
  static <C extends Claim> Function<Item, List<String>> list(
      Class<C> family, BiFunction<Account, C, List<String>> value) {
    return item ->
        family.isInstance(claim(item)) ? value.apply(item.account(), item.as(family)) : List.of();
  }

  /** When it took place or is due, was said, was declared; null when not stated. */
  public static @Nullable Read<Period> time(Claim claim) {
    return switch (claim.kind()) {
      case STATEMENT -> ((StatementClaim) claim).time();
      case EVENT -> ((EventClaim) claim).time();
      case FIGURE -> ((FigureClaim) claim).time();
      case CONTACT -> ((ContactClaim) claim).time();
      case AGREEMENT -> ((AgreementClaim) claim).declared();
    };
  }

  /** Where; null when not stated. */
  public static @Nullable Read<Place> place(Claim claim) {
    return switch (claim.kind()) {
      case STATEMENT -> ((StatementClaim) claim).place();
      case EVENT -> ((EventClaim) claim).place();
      case FIGURE -> ((FigureClaim) claim).place();
      case CONTACT -> ((ContactClaim) claim).place();
      case AGREEMENT -> null;
    };
  }

  /** Everybody it names: those who act, suffer, speak, mediate, agree and hold it to be so. */
  public static List<ActorMention> everybody(Claim claim) {
    List<ActorMention> all = new ArrayList<>(claim.head().voice());
    if (claim instanceof StatementClaim statement && statement.speaker() != null) {
      all.add(statement.speaker());
    } else if (claim instanceof EventClaim event) {
      all.addAll(event.actors());
      all.addAll(event.recipients());
      all.addAll(event.mediators());
    } else if (claim instanceof AgreementClaim agreement) {
      all.addAll(agreement.parties());
      agreement.thirdParties().stream().map(ThirdParty::actor).forEach(all::add);
    } else if (claim instanceof ContactClaim contact) {
      all.addAll(contact.parties());
      all.addAll(contact.via());
    }
    return List.copyOf(all);
  }
}
