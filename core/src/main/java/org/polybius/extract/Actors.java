package org.polybius.extract;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.Token;
import org.polybius.model.ActorMention;

/** The actors a report names, resolved within the report; implemented by {@code extract.actor}. */
public interface Actors {

  /** Every mention in text order, unions left out, nested mentions included. */
  List<ActorMention> all();

  /**
   * The mention whose head word is {@code head}: a name, role, pronoun, common noun or metonym that
   * stands for an actor. Empty for other words ("truce", "Sunday", an expletive "it").
   */
  Optional<ActorMention> headedBy(Token head);

  /** The smallest mention whose words hold the token. */
  Optional<ActorMention> covering(Token token);

  /**
   * The single actors of the noun phrase headed by {@code head} and of its conjuncts, in text order
   * ("Israel and Hamas": two). Empty when none of them is an actor.
   */
  List<ActorMention> phrase(Token head);

  /**
   * The noun phrase headed by {@code head} as one actor: a union with members when it is a
   * coordination of several, else {@link #headedBy}.
   */
  Optional<ActorMention> union(Token head);
}
