package org.polybius.extract.actor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/**
 * For which body a person acts, where that is no state: by the office held on the report's day, or
 * by the words at the name ("Osama Hamdan of Hamas").
 */
final class Affiliations {
  private final AnnotatedText text;
  private final Register register;
  private final @Nullable Draft[] headedBy;

  Affiliations(AnnotatedText text, Register register, @Nullable Draft[] headedBy) {
    this.text = text;
    this.register = register;
    this.headedBy = headedBy;
  }

  /** Notes it on the referents of names. */
  void settle(List<Draft> names) {
    for (Draft name : names) {
      Referent person = name.referent;
      if (person != null && person.person() && person.actsFor == null) {
        Optional.ofNullable(person.ownerKey)
            .filter(Affiliations::isBody)
            .or(() -> named(name))
            .ifPresent(body -> settle(person, body));
      }
    }
  }

  private void settle(Referent person, String body) {
    person.actsFor = body;
    register.byId(body).map(RegisterEntry::wingOf).ifPresent(whole -> person.wingOf = whole);
  }

  /** Countries are owners too, under their alpha-3 codes. */
  private static boolean isBody(String owner) {
    return !owner.matches("[A-Z]{3}");
  }

  /** "Osama Hamdan of Hamas", "Hamas's Osama Hamdan". */
  private Optional<String> named(Draft name) {
    for (Token c : text.children(name.head, "nmod", "nmod:poss")) {
      boolean of = text.child(c, "case").filter(m -> m.isLemma("of", "'s", "’s")).isPresent();
      Draft owner = headedBy[c.index()];
      if (of && owner != null && owner.kind != null && owner.kind.body() && !owner.metonym) {
        return body(owner);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> body(Draft owner) {
    RegisterEntry known = Ownership.known(owner);
    if (owner.kind == ActorKind.STATE || (known != null && known.kind() == ActorKind.STATE)) {
      return Optional.empty();
    }
    return Optional.ofNullable(known == null ? owner.name : known.id());
  }
}
