package org.polybius.extract.actor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sector;

/**
 * A known actor.
 *
 * @param id slug; of a state its ISO 3166-1 alpha-3 code
 * @param kind what it is
 * @param names as reports write it, the canonical one first
 * @param country ISO 3166-1 alpha-3
 * @param sectors PLOVER sectors, primary first
 * @param relations id or country of another actor by relation: wingOf, organOf, memberOf
 * @param sex of a person, F or M
 */
public record RegisterEntry(
    String id,
    ActorKind kind,
    List<String> names,
    @Nullable String country,
    List<Sector> sectors,
    Map<String, String> relations,
    @Nullable String sex) {

  /** Refuses an actor without a name. */
  public RegisterEntry {
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    relations = Map.copyOf(relations);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an actor needs a name: " + id);
    }
  }

  /** The canonical name. */
  public String name() {
    return names.get(0);
  }

  /** The whole this is a wing of. */
  public @Nullable String wingOf() {
    return relations.get("wingOf");
  }
}
