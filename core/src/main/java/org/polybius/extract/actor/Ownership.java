package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sector;

/** What follows from whose a role phrase is: who is meant, of which whole, in which sectors. */
final class Ownership {
  private static final Set<Sector> SUPRANATIONAL = Set.of(Sector.IGO, Sector.NGO, Sector.IMG);

  private final Register register;

  Ownership(Register register) {
    this.register = register;
  }

  /** What tells holders of one role apart: the organisation, else the country. */
  @Nullable String key(Draft draft) {
    Draft owner = draft.owner;
    if (draft.bodyNoun != null && draft.country != null) {
      return organ(draft.bodyNoun, draft.country);
    }
    return owner == null ? draft.country : keyOf(owner);
  }

  private @Nullable String keyOf(Draft owner) {
    RegisterEntry entry = known(owner);
    if (entry != null) {
      return entry.id();
    }
    if (owner.noun != null && owner.country != null) {
      return organ(owner.noun, owner.country);
    }
    return owner.name != null ? owner.name : owner.country;
  }

  private String organ(RoleNoun body, String country) {
    return register.organ(body.role(), country).map(RegisterEntry::id).orElse(country);
  }

  /** The register's actor behind a mention, by its name or by what it refers to. */
  static @Nullable RegisterEntry known(Draft draft) {
    RegisterEntry entry = draft.entry;
    Referent referent = draft.referent;
    return entry == null && referent != null ? referent.entry : entry;
  }

  /** Id of the whole that a wing belongs to, else its name; null when nothing says. */
  static @Nullable String whole(Draft wing) {
    Draft owner = wing.owner;
    if (owner == null) {
      return null;
    }
    RegisterEntry entry = known(owner);
    return entry != null ? entry.id() : owner.name;
  }

  /** The armed group or wing that fighters belong to. */
  static @Nullable RegisterEntry armed(Draft fighters) {
    Draft owner = fighters.owner;
    RegisterEntry entry = owner == null ? null : owner.entry;
    if (entry == null) {
      return null;
    }
    boolean armed = entry.kind() == ActorKind.ARMED_GROUP || entry.kind() == ActorKind.WING;
    return armed ? entry : null;
  }

  /** A court, force or mission of an international body stays one in every sector it has. */
  private static List<Sector> supranational(@Nullable Draft owner, List<Sector> own) {
    RegisterEntry entry = owner == null ? null : owner.entry;
    if (entry == null || entry.country() != null || own.contains(Sector.IGO)) {
      return own;
    }
    List<Sector> all = new ArrayList<>(own);
    entry.sectors().stream().filter(SUPRANATIONAL::contains).forEach(all::add);
    return all;
  }

  /** Those of the role; those of the body it belongs to where the role has none of its own. */
  static List<Sector> sectors(Draft draft, RoleNoun noun) {
    Draft owner = draft.owner;
    List<Sector> own = supranational(owner, noun.sectors());
    boolean open = own.contains(Sector.UNK) || own.equals(List.of(Sector.GOV)) || own.isEmpty();
    if (draft.bodyNoun != null) {
      return draft.bodyNoun.sectors();
    }
    if (owner == null || !open) {
      return own;
    }
    List<Sector> theirs =
        owner.entry != null
            ? owner.entry.sectors()
            : owner.noun != null ? owner.noun.sectors() : List.of();
    return theirs.isEmpty() ? own : theirs;
  }
}
