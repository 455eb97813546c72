package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in contact with whom. Contact with a wing stays with the wing.
 *
 * @param head what every claim has; the trigger is always present
 * @param parties the two in contact; one only when the other is not stated, never none
 * @param via through whom
 * @param scope on which level
 * @param restriction the words that restrict it
 * @param polarity whether it is said to exist
 * @param time when
 * @param place where
 */
public record ContactClaim(
    Head head,
    List<ActorMention> parties,
    List<ActorMention> via,
    @Nullable Scope scope,
    @Nullable Span restriction,
    Polarity polarity,
    @Nullable Read<Period> time,
    @Nullable Read<Place> place)
    implements Claim {

  /** On which level two are in contact. */
  public enum Scope {
    POLITICAL,
    MILITARY,
    INTELLIGENCE,
    HUMANITARIAN
  }

  /** Whether a contact is said to exist. */
  public enum Polarity {
    EXISTS,
    /** A party denies it. */
    DENIED,
    ENDED,
    /** "No contact with". */
    NONE
  }

  /** Copies the lists; refuses a contact of nobody or without a trigger. */
  public ContactClaim {
    parties = List.copyOf(parties);
    via = List.copyOf(via);
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("contact of nobody: " + head.id());
    }
    if (head.trigger() == null) {
      throw new IllegalArgumentException("contact without a trigger: " + head.id());
    }
  }

  @Override
  public Kind kind() {
    return Kind.CONTACT;
  }
}
