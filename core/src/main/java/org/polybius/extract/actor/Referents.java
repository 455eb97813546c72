package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sector;

/**
 * Joins the mentions of one report into referents, in text order: names by the register and by
 * their words, then role phrases by {@link RoleResolver}.
 */
final class Referents {
  private final Register register;

  /** The report's day as EDTF, "" when unknown: then no office is looked up. */
  private final String day;

  private final List<Referent> all = new ArrayList<>();
  private final Map<String, Referent> byKey = new HashMap<>();
  private final RoleResolver roles;

  Referents(Register register, String day) {
    this.register = register;
    this.day = day;
    this.roles = new RoleResolver(this, register, day);
  }

  /** Gives every draft its referent; a role phrase that names no actor keeps none. */
  void resolve(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.referent == null) {
        resolve(draft);
      }
    }
  }

  private void resolve(Draft draft) {
    Draft owner = draft.owner;
    if (owner != null && owner.referent == null && owner.owner != draft) {
      resolve(owner);
    }
    if (draft.titleOf != null) {
      title(draft, draft.titleOf);
    } else if (draft.referent != null) {
      return;
    } else if (draft.is(Draft.Form.NAME)) {
      join(draft, name(draft));
      draft.titles.forEach(t -> title(t, draft));
    } else if (draft.is(Draft.Form.PEOPLE)) {
      people(draft);
    } else if (draft.is(Draft.Form.ROLE)) {
      if (draft.moreCountries.isEmpty()) {
        roles.resolve(draft);
      } else {
        together(draft);
      }
    }
  }

  /** "Hungarian and Romanian officials": one referent for each, and one for both together. */
  private void together(Draft draft) {
    List<String> countries = new ArrayList<>(draft.moreCountries);
    if (draft.country != null) {
      countries.add(0, draft.country);
    }
    List<Draft> parts = countries.stream().map(draft::of).toList();
    parts.forEach(roles::resolve);
    draft.parts = parts.stream().filter(p -> p.referent != null).toList();
    Referent both = create(null);
    both.kind = draft.kind;
    draft.country = null;
    join(draft, both);
  }

  private void title(Draft title, Draft name) {
    if (title.referent != null) {
      return;
    }
    if (name.referent == null) {
      resolve(name);
    }
    Referent referent = name.referent;
    if (referent != null && title.referent == null) {
      roles.describe(title, referent);
      join(title, referent);
    }
  }

  /** Adds a mention to a referent. */
  void join(Draft draft, Referent referent) {
    draft.referent = referent;
    referent.mentions.add(draft);
    if (referent.sex == null) {
      referent.sex = draft.sex;
    }
    if (referent.country == null) {
      referent.country = draft.country;
    }
  }

  /** A new referent, under a key unless that is null. */
  Referent create(@Nullable String key) {
    Referent referent = new Referent(all.size());
    all.add(referent);
    if (key != null) {
      byKey.put(key, referent);
    }
    return referent;
  }

  /** The referent of a key, new if there is none. */
  Referent keyed(String key) {
    Referent known = byKey.get(key);
    return known != null ? known : create(key);
  }

  /** The referent of a key, if there is one. */
  Optional<Referent> known(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The referent of a known actor, new if the report has not named it before. */
  Referent of(RegisterEntry entry) {
    Referent referent = keyed(entry.id());
    if (referent.entry == null) {
      referent.entry = entry;
      referent.kind = entry.kind();
      referent.name = entry.name();
      referent.country = entry.country();
      referent.sectors = entry.sectors();
      referent.wingOf = entry.wingOf();
      referent.sex = entry.sex();
      offices(entry, referent);
    }
    return referent;
  }

  private void offices(RegisterEntry entry, Referent referent) {
    if (entry.kind() != ActorKind.PERSON || day.isEmpty()) {
      return;
    }
    List<Title> held = register.titlesOf(entry.id(), day);
    held.forEach(t -> referent.roles.add(t.role()));
    held.stream()
        .min((a, b) -> Integer.compare(rank(a), rank(b)))
        .ifPresent(
            t -> {
              referent.role = t.role();
              referent.ownerKey = t.of();
            });
  }

  private static int rank(Title title) {
    return RoleNouns.standard().rank(title.role());
  }

  /** The referent most recently mentioned that passes a test. */
  Optional<Referent> latest(Predicate<Referent> test) {
    return all.stream()
        .filter(r -> !r.mentions.isEmpty() && test.test(r))
        .max((a, b) -> Integer.compare(lastAt(a), lastAt(b)));
  }

  private static int lastAt(Referent referent) {
    return referent.last().head.index();
  }

  private Referent name(Draft draft) {
    String name = draft.name == null ? draft.head.text() : draft.name;
    if (draft.kind == ActorKind.PERSON) {
      return person(draft, name);
    }
    RegisterEntry entry = draft.entry;
    return entry != null ? of(entry) : organisation(draft, name);
  }

  private Referent person(Draft draft, String name) {
    RegisterEntry entry = draft.entry;
    if (entry != null && (draft.end - draft.first > 1 || byKey.containsKey(entry.id()))) {
      return of(entry);
    }
    List<String> words = PersonNames.words(entry != null ? draft.head.text() : name);
    if (words.isEmpty()) {
      return create(null);
    }
    Optional<Referent> known = latest(r -> r.person() && r.name != null && sameName(r, words));
    if (known.isPresent()) {
      return known.get();
    }
    return entry != null ? of(entry) : unknownPerson(draft, name, words);
  }

  private static boolean sameName(Referent referent, List<String> words) {
    for (Draft mention : referent.mentions) {
      if (mention.is(Draft.Form.NAME) && mention.name != null) {
        List<String> earlier = PersonNames.words(mention.name);
        if (!earlier.isEmpty() && PersonNames.same(earlier, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private Referent unknownPerson(Draft draft, String name, List<String> words) {
    Optional<RegisterEntry> holder =
        words.size() == 1 ? roles.holderNamed(draft, words) : Optional.empty();
    if (holder.isPresent()) {
      return of(holder.get());
    }
    Referent referent = create(null);
    referent.kind = ActorKind.PERSON;
    referent.name = name;
    return referent;
  }

  private Referent organisation(Draft draft, String name) {
    String key = "org:" + String.join(" ", PersonNames.words(name));
    Optional<Referent> known = known(key).or(() -> latest(r -> acronymOf(r, name)));
    Referent referent = known.orElseGet(() -> create(key));
    if (referent.name == null) {
      referent.kind = draft.kind;
      referent.name = name;
      referent.country = draft.country;
      referent.sectors = draft.noun == null ? List.of() : draft.noun.sectors();
      if (draft.noun != null) {
        referent.roles.add(draft.noun.role());
      }
    }
    return referent;
  }

  private static boolean acronymOf(Referent referent, String name) {
    return referent.name != null
        && referent.kind != ActorKind.PERSON
        && (PersonNames.acronym(name, referent.name) || PersonNames.acronym(referent.name, name));
  }

  /** "Palestinians" are one population of a report; "a Thai" is somebody new each time. */
  private void people(Draft draft) {
    Referent referent = draft.indefinite ? create(null) : keyed("people:" + draft.country);
    referent.kind = draft.kind;
    referent.country = draft.country;
    referent.sectors = List.of(Sector.CVL);
    join(draft, referent);
  }

  /** All referents in order of creation. */
  List<Referent> all() {
    return all;
  }
}
