package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone does something, to someone.
 *
 * @param head what every claim has; the trigger is always present
 * @param type PLOVER category after PLOVER's modality rules ("will give a grant": AGREE)
 * @param mode PLOVER mode of {@code type}
 * @param act the act itself ("will give a grant": AID)
 * @param status whether the act took place
 * @param certainty how surely
 * @param cameo CAMEO code of the act, where one exists
 * @param contexts PLOVER contexts
 * @param actors who does it; empty when not stated
 * @param recipients to whom; empty when not stated
 * @param mediators through whom
 * @param time when the act took place or is due
 * @param place where
 * @param statement id of the statement claim when the act is one of speech and its content is given
 * @param links relations to other events of this reading
 */
public record EventClaim(
    Head head,
    EventType type,
    @Nullable EventMode mode,
    Act act,
    Status status,
    Certainty certainty,
    @Nullable String cameo,
    List<EventContext> contexts,
    List<ActorMention> actors,
    List<ActorMention> recipients,
    List<ActorMention> mediators,
    @Nullable Read<Period> time,
    @Nullable Read<Place> place,
    @Nullable String statement,
    List<Link> links)
    implements Claim {

  /**
   * The act itself.
   *
   * @param type PLOVER category of the act
   * @param mode PLOVER mode of the act
   */
  public record Act(EventType type, @Nullable EventMode mode) {}

  /**
   * A relation to another event.
   *
   * @param rel the relation of this event to the other
   * @param id the other event's id
   */
  public record Link(Relation rel, String id) {}

  /** Relations between events. */
  public enum Relation {
    PART_OF,
    PURPOSE_OF,
    REALISES,
    CAUSED_BY
  }

  /** Copies the lists; refuses an event without a trigger. */
  public EventClaim {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    mediators = List.copyOf(mediators);
    links = List.copyOf(links);
    if (head.trigger() == null) {
      throw new IllegalArgumentException("event without a trigger: " + head.id());
    }
  }

  /** The same event at another time. */
  public EventClaim at(Read<Period> when) {
    return new EventClaim(
        head,
        type,
        mode,
        act,
        status,
        certainty,
        cameo,
        contexts,
        actors,
        recipients,
        mediators,
        when,
        place,
        statement,
        links);
  }

  @Override
  public Kind kind() {
    return Kind.EVENT;
  }
}
