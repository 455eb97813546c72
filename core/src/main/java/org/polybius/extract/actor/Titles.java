package org.polybius.extract.actor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/**
 * Joins role phrases to the names they describe: titles ("Foreign Minister Sergey Lavrov"),
 * appositions on either side, and predicates ("Lavrov is the minister").
 */
final class Titles {
  private final AnnotatedText text;
  private final @Nullable Draft[] headedBy;

  Titles(AnnotatedText text, @Nullable Draft[] headedBy) {
    this.text = text;
    this.headedBy = headedBy;
  }

  /** Joins each role phrase to at most one name. */
  void link(List<Draft> roles) {
    for (Draft role : roles) {
      if (role.noun == null) {
        continue;
      }
      named(role)
          .ifPresent(
              name -> {
                role.titleOf = name;
                name.titles.add(role);
              });
    }
  }

  private Optional<Draft> named(Draft role) {
    return before(role)
        .or(() -> described(role))
        .or(() -> apposed(role))
        .or(() -> predicated(role))
        .or(() -> afterComma(role))
        .filter(name -> fits(role, name));
  }

  /** The name that follows at once, whatever the tree says. */
  private Optional<Draft> before(Draft role) {
    if (role.end >= headedBy.length || role.plural()) {
      return Optional.empty();
    }
    for (Draft name : nameStartingAt(role.end)) {
      if (name.person() && sameSentence(name, role)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private List<Draft> nameStartingAt(int token) {
    for (int i = token; i < Math.min(headedBy.length, token + 6); i++) {
      Draft draft = headedBy[i];
      if (draft != null && draft.is(Draft.Form.NAME) && draft.first == token) {
        return List.of(draft);
      }
    }
    return List.of();
  }

  private Optional<Draft> described(Draft role) {
    return text.head(role.head)
        .filter(h -> role.head.isRel("nmod:desc", "compound", "flat", "appos", "nmod:unmarked"))
        .flatMap(this::nameHeadedBy);
  }

  private Optional<Draft> apposed(Draft role) {
    return text.children(role.head, "appos", "flat", "nmod:desc").stream()
        .filter(c -> c.index() > role.head.index())
        .map(this::nameHeadedBy)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "A spokesman for the ministry, Ana Ruiz, said": the tree often hangs the name elsewhere. */
  private Optional<Draft> afterComma(Draft role) {
    int comma = Phrases.end(text, role);
    if (role.noun == null || !role.noun.person() || comma + 1 >= headedBy.length || !mark(comma)) {
      return Optional.empty();
    }
    return nameStartingAt(comma + 1).stream()
        .filter(n -> n.person() && n.titles.isEmpty() && n.end < headedBy.length && mark(n.end))
        .filter(n -> sameSentence(n, role))
        .findFirst();
  }

  private boolean sameSentence(Draft a, Draft b) {
    return text.sentenceOf(a.head).index() == text.sentenceOf(b.head).index();
  }

  private boolean mark(int token) {
    return text.token(token).text().equals(",");
  }

  private Optional<Draft> predicated(Draft role) {
    if (text.child(role.head, "cop").isEmpty()) {
      return Optional.empty();
    }
    return text.child(role.head, "nsubj").flatMap(this::nameHeadedBy);
  }

  private Optional<Draft> nameHeadedBy(Token token) {
    return Optional.ofNullable(headedBy[token.index()]).filter(d -> d.is(Draft.Form.NAME));
  }

  /** Persons bear the roles of persons, bodies those of bodies; a plural describes nobody alone. */
  private static boolean fits(Draft role, Draft name) {
    RoleNoun noun = role.noun;
    if (noun == null || role.plural() || role.owner == name) {
      return false;
    }
    if (noun.person()) {
      return name.person();
    }
    boolean body = noun.anchor() == RoleNoun.Anchor.GROUP || noun.anchor() == RoleNoun.Anchor.BODY;
    return (body || noun.anchor() == RoleNoun.Anchor.WING)
        && !name.person()
        && name.kind != ActorKind.STATE;
  }
}
