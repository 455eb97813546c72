package org.polybius.reconcile.channel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;

/**
 * Contact of two across reports. The same two may have several: by themselves, through mediators,
 * through those who carry over people or goods; and beside them one that is denied.
 *
 * @param id prefix {@code ch}
 * @param items the claims behind it, ascending
 * @param from day on which they are first seen in contact: of the contact where it is told, else of
 *     the report; null when neither is known
 * @param to day on which they are last seen in contact, likewise
 * @param labels by what it is looked for
 * @param parties the two
 * @param via through whom, those named in most reports first
 * @param manner whether without others between them
 * @param route by what way
 * @param scopes on which levels, as far as told
 * @param restrictions the words that restrict it
 * @param polarity what is said of it; ENDED when nothing later shows it alive
 * @param assertedBy on whose word it is told; none for that of the reports themselves
 * @param deniedBy who denies it, or says that there is none
 * @param denials claims by which it is denied, or said not to be, beside those that tell it
 */
public record Channel(
    String id,
    List<Item.Id> items,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels,
    List<Party> parties,
    List<Named> via,
    Manner manner,
    Route route,
    List<Scope> scopes,
    List<Named> restrictions,
    Polarity polarity,
    List<Named> assertedBy,
    List<Named> deniedBy,
    List<Item.Id> denials)
    implements Thing {
  /** By what way two are in contact. */
  public enum Route {
    /** They talk by themselves, as far as told. */
    PLAIN,
    /** Others speak for the one to the other. */
    MEDIATED,
    /** Others carry over people or goods. */
    TRANSFER
  }

  /** Whether others are between two in contact. */
  public enum Manner {
    DIRECT,
    INDIRECT,
    UNSTATED
  }

  /**
   * One of the two.
   *
   * @param key the same in all reports
   * @param name in words
   * @param country ISO 3166-1 alpha-3; null when not known
   * @param through names of those who were in contact for it, itself left out, ascending
   */
  public record Party(String key, String name, @Nullable String country, List<String> through) {
    /** Copies the list. */
    public Party {
      through = List.copyOf(through);
    }
  }

  /**
   * A name or words, and the claims that have them.
   *
   * @param name who or what
   * @param claims ascending
   */
  public record Named(String name, List<Item.Id> claims) {
    /** Copies the list. */
    public Named {
      claims = List.copyOf(claims);
    }
  }

  /** Copies the collections; refuses a contact of other than two. */
  public Channel {
    items = List.copyOf(items);
    labels = Set.copyOf(labels);
    parties = List.copyOf(parties);
    via = List.copyOf(via);
    scopes = List.copyOf(scopes);
    restrictions = List.copyOf(restrictions);
    assertedBy = List.copyOf(assertedBy);
    deniedBy = List.copyOf(deniedBy);
    denials = List.copyOf(denials);
    if (parties.size() != 2) {
      throw new IllegalArgumentException("a channel has two parties: " + parties);
    }
  }

  /** Whether it is told to be or to have been. */
  public boolean affirmed() {
    return polarity == Polarity.EXISTS || polarity == Polarity.ENDED;
  }

  @Override
  public List<Disagreement> disagreements() {
    if (!affirmed() || denials.isEmpty()) {
      return List.of();
    }
    String about = "contact of " + parties.get(0).name() + " and " + parties.get(1).name();
    return List.of(
        new Disagreement(
            "denial",
            about,
            List.of(
                new Disagreement.Side("told", names(assertedBy), items),
                new Disagreement.Side("denied", names(deniedBy), denials))));
  }

  private static List<String> names(List<Named> named) {
    return named.stream().map(Named::name).toList();
  }
}
