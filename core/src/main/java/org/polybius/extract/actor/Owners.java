package org.polybius.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;

/**
 * Whose a role phrase is: the country or body before it ("Israeli", "U.N.", "Hamas", "Qatar's") or
 * after it ("of France", "for the ministry", "in Gaza").
 */
final class Owners {
  private static final Set<String> AFTER = Set.of("of", "for", "from", "at", "in", "within");

  private final AnnotatedText text;
  private final Folding.Folded folded;
  private final @Nullable Draft[] headedBy;
  private final Countries countries = Countries.standard();

  Owners(AnnotatedText text, Folding.Folded folded, @Nullable Draft[] headedBy) {
    this.text = text;
    this.folded = folded;
    this.headedBy = headedBy;
  }

  /** Sets owner and country of a role phrase, as far as its words give them. */
  void assign(Draft role) {
    for (Token child : text.children(role.head)) {
      if (role.covers(child.index())) {
        inner(role, child);
      } else {
        before(role, child);
      }
    }
    if (role.owner == null && role.country == null) {
      adjacent(role);
    }
    if (role.owner == null && role.country == null) {
      adjacentCountry(role);
    }
    if (role.owner == null) {
      after(role);
    }
    if (role.country == null && role.owner != null) {
      role.country = role.owner.country;
    }
    if (role.country == null && role.owner == null && role.noun != null) {
      role.country = RoleNouns.standard().implied(role.noun).orElse(null);
    }
  }

  /** Words of a long role noun carry owners too: "Qatar's foreign ministry spokesman". */
  private void inner(Draft role, Token word) {
    text.children(word).stream().filter(c -> !role.covers(c.index())).forEach(c -> before(role, c));
  }

  private void before(Draft role, Token child) {
    if (child.index() > role.head.index()) {
      return;
    }
    Draft draft = headedBy[child.index()];
    if (draft != null && draft != role && child.isRel("nmod:poss", "compound", "nmod", "amod")) {
      owned(role, draft);
      return;
    }
    if (child.isRel("amod", "compound", "nmod", "nmod:poss", "nmod:desc")) {
      countryOf(role, child);
      further(role, child);
    }
  }

  /** "Hungarian and Romanian": each conjunct is a country of its own. */
  private void further(Draft role, Token child) {
    String first = role.country;
    if (first == null || !role.plural()) {
      return;
    }
    for (Token conjunct : text.children(child, "conj")) {
      countryOf(role, conjunct);
      String other = role.country;
      if (other != null && !other.equals(first)) {
        role.moreCountries.add(other);
      }
      role.country = first;
    }
  }

  /** A person's country from "of Morocco", where a title says that it is ruled or served. */
  void assignName(Draft name) {
    if (!name.person() || name.country != null || name.titles.isEmpty()) {
      return;
    }
    for (Token phrase : text.children(name.head, "nmod")) {
      boolean of = text.child(phrase, "case").filter(c -> c.isLemma("of")).isPresent();
      if (of && phrase.index() >= name.end) {
        countryOf(name, phrase);
      }
    }
  }

  /** "Gambian President": the country right before the role, wherever the tree hangs it. */
  private void adjacentCountry(Draft role) {
    int sentence = text.sentenceOf(role.head).first();
    for (int i = Math.max(sentence, role.first - 4); i < role.first; i++) {
      Optional<Countries.Found> found = countries.at(folded, i, role.first);
      if (found.isPresent() && found.get().end() == role.first && !ethnic(i)) {
        role.country = found.get().words().get(0).country().code();
        return;
      }
    }
  }

  private boolean ethnic(int word) {
    return word > 0 && folded.key(word - 1).equals("ethnic");
  }

  /** "Qatar's Prime Minister": the possessive before the role, wherever the tree hangs it. */
  private void adjacent(Draft role) {
    int mark = role.first - 1;
    boolean possessive = mark > 0 && text.token(mark).xpos().equals("POS");
    for (int i = mark - 1; possessive && i >= Math.max(0, mark - 6); i--) {
      Draft draft = headedBy[i];
      if (draft != null && draft.is(Draft.Form.NAME) && draft.end == mark) {
        owned(role, draft);
        return;
      }
    }
  }

  private static void owned(Draft role, Draft owner) {
    role.owner = owner;
    if (owner.country != null) {
      role.country = owner.country;
    }
  }

  private void countryOf(Draft role, Token child) {
    int sentenceEnd = text.sentenceOf(child).end();
    Optional<Countries.Found> found = countries.at(folded, child.index(), sentenceEnd);
    if (found.isEmpty()) {
      found = backwards(child, sentenceEnd);
    }
    found
        .filter(f -> !ethnic(f.first()))
        .map(f -> f.words().get(0).country().code())
        .ifPresent(code -> role.country = code);
  }

  /** The word may be the last of a name of several: "South Sudanese". */
  private Optional<Countries.Found> backwards(Token child, int end) {
    for (int i = Math.max(0, child.index() - 2); i < child.index(); i++) {
      Optional<Countries.Found> found = countries.at(folded, i, end);
      if (found.isPresent() && found.get().end() > child.index()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Those who can be anybody's in a country: "diplomats in Kenya", "tourists in Egypt". */
  private static boolean foreign(Draft role) {
    RoleNoun noun = role.noun;
    return noun == null || !Locals.LOCAL.contains(noun.role());
  }

  private void after(Draft role) {
    List<Token> phrases = text.children(role.head, "nmod");
    for (Token phrase : phrases) {
      if (phrase.index() < role.head.index()) {
        continue;
      }
      String preposition =
          text.child(phrase, "case").map(c -> c.text().toLowerCase(Locale.ROOT)).orElse("");
      Draft draft = headedBy[phrase.index()];
      boolean place = preposition.equals("in") && role.noun != null && role.noun.person();
      if (AFTER.contains(preposition)) {
        if (draft != null && draft != role && !place) {
          role.owner = draft;
          role.country = role.country == null ? draft.country : role.country;
          return;
        }
        if (role.country == null && !(place && foreign(role))) {
          countryOf(role, phrase);
        }
      }
    }
  }
}
