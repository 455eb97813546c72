package org.polybius.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;

/**
 * Whom a role phrase stands for: an office by its holder in the report or on the report's day, a
 * body by its country, a wing by its whole, "the group" by the last one named. A wing is never
 * taken for its whole, a former holder never for the present one.
 */
final class RoleResolver {
  /** Bodies of one country that reports use for one another. */
  private static final Set<String> ARMED = Set.of("military", "troops", "forces");

  /** Bodies other than armed ones that a name before them names. */
  private static final Set<String> SAME = Set.of("party", "organisation", "alliance", "aid group");

  /** Plurals that reports use for the group named before. */
  private static final Set<String> REBELS =
      Set.of(
          "rebels",
          "guerrillas",
          "militants",
          "insurgents",
          "separatists",
          "jihadists",
          "islamists",
          "extremists");

  private static final RoleNoun ARMED_GROUP =
      RoleNouns.standard().ofRole("armed group").orElseThrow();

  private final Referents referents;
  private final Register register;
  private final String day;
  private final Ownership ownership;

  RoleResolver(Referents referents, Register register, String day) {
    this.referents = referents;
    this.register = register;
    this.day = day;
    this.ownership = new Ownership(register);
  }

  void resolve(Draft draft) {
    RoleNoun noun = draft.noun;
    if (noun == null) {
      return;
    }
    if (!stands(draft, noun)) {
      again(draft, noun);
      return;
    }
    switch (noun.anchor()) {
      case OFFICE -> office(draft, noun);
      case MEMBER -> member(draft, noun);
      case BODY -> body(draft, noun);
      case GROUP -> group(draft, noun);
      case WING -> wing(draft, noun);
      case CROWD -> crowd(draft, noun);
    }
  }

  private static boolean stands(Draft draft, RoleNoun noun) {
    return noun.alone() || draft.owner != null || draft.country != null;
  }

  /** "The agency", "the council": a body named before, by the noun in its name or its work. */
  private void again(Draft draft, RoleNoun noun) {
    if (noun.person() || !draft.definite || draft.plural()) {
      return;
    }
    referents
        .latest(
            r ->
                r.name != null
                    && (Likeness.nameHolds(r, noun.form()) || Likeness.agency(r, noun.form())))
        .ifPresent(
            r -> {
              draft.resolved = Resolution.NOMINAL;
              referents.join(draft, r);
            });
  }

  /** Puts what a title says on the referent it describes. */
  void describe(Draft title, Referent referent) {
    RoleNoun noun = title.noun;
    if (noun == null) {
      return;
    }
    String owner = ownership.key(title);
    if (!noun.person()) {
      describeBody(title, noun, referent);
      return;
    }
    if (!title.notNow) {
      referent.roles.add(noun.role());
    }
    if (!referent.roleStated) {
      referent.role = title.roleText;
      referent.roleStated = true;
      referent.ownerKey = owner == null ? referent.ownerKey : owner;
    }
    if (referent.country == null) {
      referent.country = title.country != null ? title.country : ofFamily(referent, noun.role());
    }
    if (referent.sectors.isEmpty() || (referent.entry == null && generic(referent))) {
      referent.sectors = Ownership.sectors(title, noun);
    }
  }

  /** "President Bush": whichever of that name is meant, it is the president of one country. */
  private @Nullable String ofFamily(Referent referent, String role) {
    String name = referent.name;
    return name == null || referent.entry != null
        ? null
        : register.countryOfFamily(PersonNames.last(PersonNames.words(name)), role).orElse(null);
  }

  private static boolean generic(Referent referent) {
    return referent.sectors.contains(Sector.UNK);
  }

  private static void describeBody(Draft title, RoleNoun noun, Referent referent) {
    referent.roles.add(noun.role());
    if (referent.entry == null) {
      referent.kind = noun.kind();
      referent.sectors = referent.sectors.isEmpty() ? noun.sectors() : referent.sectors;
      referent.country = referent.country == null ? title.country : referent.country;
    }
  }

  private void office(Draft draft, RoleNoun noun) {
    String owner = ownership.key(draft);
    boolean his = draft.owner != null && draft.owner.is(Draft.Form.PRONOUN);
    if (draft.notNow || draft.plural() || his) {
      fresh(draft, noun, draft.plural() ? null : "was:" + draft.roleText + "@" + owner);
      return;
    }
    Optional<Referent> holder =
        referents.latest(r -> r.person() && Likeness.bears(r, noun) && owned(r, draft, owner));
    if (holder.isPresent()) {
      referents.join(draft, holder.get());
      return;
    }
    Optional<RegisterEntry> known =
        draft.indefinite ? Optional.empty() : holder(noun.role(), owner);
    if (known.isPresent()) {
      draft.resolved = Resolution.REGISTER;
      referents.join(draft, referents.of(known.get()));
      return;
    }
    fresh(draft, noun, draft.indefinite ? null : noun.role() + "@" + owner);
  }

  private Optional<RegisterEntry> holder(String role, @Nullable String owner) {
    return owner == null || day.isEmpty() ? Optional.empty() : register.holder(role, owner, day);
  }

  private static boolean owned(Referent referent, Draft draft, @Nullable String owner) {
    if (owner == null) {
      return draft.country == null || draft.country.equals(referent.country);
    }
    return owner.equals(referent.ownerKey)
        || (draft.country != null && owner.equals(draft.country) && owner.equals(referent.country));
  }

  private void member(Draft draft, RoleNoun noun) {
    Optional<Referent> group =
        draft.plural() && fighters(noun) ? armedOwner(draft) : Optional.empty();
    if (group.isPresent()) {
      referents.join(draft, group.get());
      return;
    }
    boolean back = draft.definite && !draft.indefinite;
    Optional<Referent> earlier =
        back ? referents.latest(r -> memberAgain(r, draft, noun)) : Optional.empty();
    boolean rebels = back && draft.plural() && REBELS.contains(noun.form());
    Optional<Referent> named = rebels ? lastGroup(draft, ARMED_GROUP) : Optional.empty();
    if (named.isPresent() && (earlier.isEmpty() || later(named.get(), earlier.get()))) {
      draft.resolved = Resolution.NOMINAL;
      referents.join(draft, named.get());
      return;
    }
    if (earlier.isPresent()) {
      referents.join(draft, earlier.get());
      return;
    }
    String owner = ownership.key(draft);
    boolean generic = draft.plural() && !draft.indefinite && owner != null;
    fresh(draft, noun, generic ? noun.role() + "s@" + owner : null);
  }

  private static boolean later(Referent a, Referent b) {
    return a.last().head.index() > b.last().head.index();
  }

  private static boolean fighters(RoleNoun noun) {
    return noun.sectors().contains(Sector.REB) || noun.role().equals("soldier");
  }

  private Optional<Referent> armedOwner(Draft draft) {
    return Optional.ofNullable(Ownership.armed(draft)).map(referents::of);
  }

  private boolean memberAgain(Referent referent, Draft draft, RoleNoun noun) {
    boolean role = referent.roles.contains(noun.role());
    boolean number = referent.mentions.get(0).plural() == draft.plural();
    boolean country = draft.country == null || draft.country.equals(referent.country);
    String owner = ownership.key(draft);
    boolean same = draft.owner == null || (owner != null && owner.equals(referent.ownerKey));
    return role && number && country && same;
  }

  private void body(Draft draft, RoleNoun noun) {
    Referent head = draft.owner == null ? null : draft.owner.referent;
    if (draft.country == null && head != null && head.person()) {
      String presidents = ofFamily(head, "president");
      draft.country = presidents != null ? presidents : ofFamily(head, "prime minister");
    }
    String owner = ownership.key(draft);
    Optional<RegisterEntry> known =
        draft.country == null ? Optional.empty() : register.organ(noun.role(), draft.country);
    boolean countryOwned = draft.owner == null || draft.owner.kind == ActorKind.STATE;
    if (known.isPresent() && countryOwned) {
      referents.join(draft, referents.of(known.get()));
      return;
    }
    if (owner == null && !draft.indefinite) {
      Optional<Referent> earlier = referents.latest(r -> Likeness.bodyAgain(r, noun));
      if (earlier.isPresent()) {
        draft.resolved = Resolution.NOMINAL;
        referents.join(draft, earlier.get());
        return;
      }
    }
    fresh(draft, noun, draft.indefinite ? null : noun.role() + "@" + owner);
  }

  /** "The Taliban movement", "the al-Qaeda network": the noun only says what the name is. */
  private static boolean sameAsOwner(Draft draft, RoleNoun noun) {
    Draft owner = draft.owner;
    if (owner == null || owner.referent == null || owner.kind == null || draft.plural()) {
      return false;
    }
    boolean one = owner.head.isRel("compound", "amod", "nmod:desc") && owner.end <= draft.first;
    boolean kind = noun.kind() == ActorKind.ARMED_GROUP || SAME.contains(noun.role());
    return one
        && kind
        && owner.is(Draft.Form.NAME)
        && owner.kind.body()
        && owner.kind != ActorKind.STATE;
  }

  private void group(Draft draft, RoleNoun noun) {
    Draft owner = draft.owner;
    if (owner != null && owner.referent != null && sameAsOwner(draft, noun)) {
      draft.resolved = Resolution.NAME;
      referents.join(draft, owner.referent);
      return;
    }
    if (draft.owner == null || draft.owner.kind == ActorKind.STATE) {
      if (ARMED.contains(noun.role()) && draft.country != null) {
        armedForces(draft, noun, draft.country);
        return;
      }
      boolean back = draft.definite && !draft.plural() && !draft.indefinite;
      Optional<Referent> earlier = back ? lastGroup(draft, noun) : Optional.empty();
      if (earlier.isPresent()) {
        draft.resolved = Resolution.NOMINAL;
        referents.join(draft, earlier.get());
        return;
      }
    } else if (fightersOf(draft, noun) && armedOwner(draft).isPresent()) {
      referents.join(draft, armedOwner(draft).orElseThrow());
      return;
    }
    crowd(draft, noun);
  }

  /** "Hamas forces", "FMLN commandos": the group itself in action. */
  private static boolean fightersOf(Draft draft, RoleNoun noun) {
    boolean armed = noun.kind() == ActorKind.ARMED_GROUP && !noun.sectors().contains(Sector.CRM);
    return (armed && draft.plural()) || noun.role().equals("troops");
  }

  private void armedForces(Draft draft, RoleNoun noun, String country) {
    Optional<RegisterEntry> known = register.organ("military", country);
    if (known.isPresent()) {
      referents.join(draft, referents.of(known.get()));
    } else {
      fresh(draft, noun, "military@" + country);
    }
  }

  /** The last group named that fits; a wing only where its whole has not been named. */
  private Optional<Referent> lastGroup(Draft draft, RoleNoun noun) {
    Predicate<Referent> fits =
        r ->
            Likeness.groupLike(r, noun)
                && (draft.country == null || draft.country.equals(r.country));
    return referents.latest(fits.and(r -> r.wingOf == null)).or(() -> referents.latest(fits));
  }

  private void wing(Draft draft, RoleNoun noun) {
    String whole = Ownership.whole(draft);
    if (whole == null) {
      Optional<Referent> earlier = referents.latest(r -> r.roles.contains(noun.role()));
      if (earlier.isPresent()) {
        draft.resolved = Resolution.NOMINAL;
        referents.join(draft, earlier.get());
        return;
      }
      fresh(draft, noun, null);
      return;
    }
    Optional<RegisterEntry> known =
        register.wingsOf(whole).stream().filter(w -> Likeness.isWing(w, noun)).findFirst();
    if (known.isPresent()) {
      Referent referent = referents.of(known.get());
      referent.roles.add(noun.role());
      referents.join(draft, referent);
      return;
    }
    fresh(draft, noun, noun.role() + "@" + whole);
    Referent referent = draft.referent;
    if (referent != null && register.byId(whole).isPresent()) {
      referent.wingOf = whole;
    } else if (referent != null && referent.name == null) {
      referent.name = noun.form() + " of the " + whole; // so that it is never taken for the whole
    }
  }

  private void crowd(Draft draft, RoleNoun noun) {
    Optional<Referent> earlier =
        draft.definite && !draft.indefinite
            ? referents.latest(r -> memberAgain(r, draft, noun))
            : Optional.empty();
    if (earlier.isPresent()) {
      referents.join(draft, earlier.get());
    } else {
      fresh(draft, noun, null);
    }
  }

  private void fresh(Draft draft, RoleNoun noun, @Nullable String key) {
    Referent referent = key == null ? referents.create(null) : referents.keyed(key);
    if (referent.mentions.isEmpty()) {
      referent.kind = noun.kind();
      referent.role = draft.roleText;
      referent.country = draft.country;
      referent.ownerKey = ownership.key(draft);
      referent.sectors = Ownership.sectors(draft, noun);
    }
    referent.roles.add(draft.notNow ? "former " + noun.role() : noun.role());
    referents.join(draft, referent);
  }

  private boolean held(RegisterEntry person, String role) {
    return register.titlesOf(person.id(), day).stream().anyMatch(t -> t.role().equals(role));
  }

  /** The known holder of the name's title whose family name it is: "President Bush". */
  Optional<RegisterEntry> holderNamed(Draft name, List<String> words) {
    for (Draft title : name.titles) {
      RoleNoun noun = title.noun;
      if (noun == null || title.notNow || day.isEmpty()) {
        continue;
      }
      List<RegisterEntry> holders =
          register.ofFamily(words.get(0)).stream().filter(e -> held(e, noun.role())).toList();
      if (holders.size() == 1) {
        return Optional.of(holders.get(0));
      }
    }
    return Optional.empty();
  }
}
