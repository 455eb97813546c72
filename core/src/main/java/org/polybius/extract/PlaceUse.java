package org.polybius.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/**
 * Whether the name of a country or of a seat of power stands for a place or for the actor that sits
 * there, by its syntax: "Moscow hosted", "talks with Ankara" against "in Moscow", "flew to Ankara".
 * The actors and the places of a report ask the same judge, so that they never both claim a word by
 * accident.
 */
public final class PlaceUse {
  private static final PlaceUse STANDARD =
      new PlaceUse(Table.load(PlaceUse.class, "place-use.tsv"));

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private enum Kind {
    MOTION,
    SPATIAL,
    ADDRESS,
    INACTIVE,
    GEOGRAPHIC,
    ACT,
    MESSAGE,
    RECEIVE,
    LOCATIVE,
    PERSON,
    DEALINGS
  }

  /** How a name is used. */
  public enum Use {
    PLACE,
    ACTOR,
    /** An actor that is named as a target in space: "bombed Syria", "visited Kenya". */
    BOTH;

    /** Whether an actor is meant. */
    public boolean actor() {
      return this != PLACE;
    }

    /** Whether a place is meant. */
    public boolean place() {
      return this != ACTOR;
    }
  }

  private PlaceUse(Table table) {
    for (Table.Row row : table.rows()) {
      words
          .computeIfAbsent(Kind.valueOf(row.get("list")), k -> new HashSet<>())
          .addAll(row.list("words"));
    }
  }

  /** The lists that ship with the program. */
  public static PlaceUse standard() {
    return STANDARD;
  }

  /**
   * Judges a name.
   *
   * @param text the text
   * @param name the head of the name
   * @param country whether it names a whole country, rather than a capital or seat
   */
  public Use of(AnnotatedText text, Token name, boolean country) {
    Token first = text.firstConjunct(name);
    Optional<Token> head = text.head(first);
    Optional<Token> preposition = preposition(text, name);
    if (preposition.isEmpty() && first.index() != name.index()) {
      preposition = preposition(text, first);
    }
    if (head.isEmpty()) {
      return Use.PLACE;
    }
    Use use = judge(text, first, head.get(), preposition, country);
    return country || use != Use.BOTH ? use : Use.PLACE;
  }

  private Use judge(
      AnnotatedText text, Token name, Token head, Optional<Token> preposition, boolean country) {
    if (preposition.isPresent()) {
      return ofPhrase(text, head, preposition.get(), country);
    }
    return switch (name.baseRel()) {
      case "nsubj", "csubj" -> ofSubject(text, name, head, country);
      case "obj", "iobj" -> ofObject(head, country);
      case "nmod" -> name.isRel("nmod:poss") ? ofOwner(head, country) : Use.PLACE;
      case "appos", "flat" -> of(text, head, country);
      case "compound", "amod", "vocative" -> country ? Use.ACTOR : Use.PLACE;
      default -> Use.PLACE;
    };
  }

  /** The preposition, or the verbal one ("according to") by its own name. */
  private static Optional<Token> preposition(AnnotatedText text, Token name) {
    return text.children(name, "case").stream().filter(t -> !t.xpos().equals("POS")).findFirst();
  }

  private Use ofSubject(AnnotatedText text, Token name, Token head, boolean country) {
    if (name.isRel("nsubj:pass")) {
      if (is(Kind.ADDRESS, head)) {
        return Use.ACTOR;
      }
      return country ? (is(Kind.SPATIAL, head) ? Use.BOTH : Use.ACTOR) : Use.PLACE;
    }
    if (country) {
      return Use.ACTOR;
    }
    boolean acts = head.is(Upos.VERB) && (!is(Kind.INACTIVE, head) || dealsWith(text, head));
    boolean willing = head.is(Upos.ADJ) && text.child(head, "xcomp", "ccomp").isPresent();
    return acts || willing ? Use.ACTOR : Use.PLACE;
  }

  /** "Oslo has no contact with the front": what only an actor can have with another. */
  private boolean dealsWith(AnnotatedText text, Token verb) {
    return verb.lemma().equals("have")
        && text.child(verb, "obj").filter(o -> is(Kind.DEALINGS, o)).isPresent();
  }

  private Use ofObject(Token head, boolean country) {
    if (is(Kind.SPATIAL, head)) {
      return Use.BOTH;
    }
    return country || is(Kind.ADDRESS, head) ? Use.ACTOR : Use.PLACE;
  }

  private Use ofOwner(Token head, boolean country) {
    if (country) {
      return is(Kind.GEOGRAPHIC, head) ? Use.PLACE : Use.ACTOR;
    }
    return is(Kind.ACT, head) ? Use.ACTOR : Use.PLACE;
  }

  private Use ofPhrase(AnnotatedText text, Token head, Token preposition, boolean country) {
    String word = preposition.text().toLowerCase(Locale.ROOT);
    if (text.child(preposition, "fixed").isPresent() && word.equals("according")) {
      return Use.ACTOR;
    }
    return switch (word) {
      case "to", "from", "toward", "towards", "for" -> ofDirection(text, head, word, country);
      case "of" -> ofGenitive(head, country);
      case "on", "against", "upon" -> ofTarget(head, country, word);
      default -> words(Kind.PERSON).contains(word) ? Use.ACTOR : Use.PLACE;
    };
  }

  private Use ofDirection(AnnotatedText text, Token head, String word, boolean country) {
    if (word.equals("from")) {
      boolean given = is(Kind.RECEIVE, head) || heardFrom(text, head);
      return given && (country || is(Kind.MESSAGE, head)) ? Use.ACTOR : Use.PLACE;
    }
    if (is(Kind.MESSAGE, head) || mentionsMessage(text, head)) {
      return Use.ACTOR;
    }
    if (head.lemma().equals("visit")) {
      return Use.BOTH;
    }
    return country && !is(Kind.MOTION, head) ? Use.ACTOR : Use.PLACE;
  }

  /** "sent a letter to Tehran": the object of the verb is what goes there. */
  private boolean mentionsMessage(AnnotatedText text, Token head) {
    return text.child(head, "obj").filter(o -> is(Kind.MESSAGE, o)).isPresent();
  }

  private boolean heardFrom(AnnotatedText text, Token head) {
    return text.child(head, "obj").filter(o -> is(Kind.RECEIVE, o)).isPresent();
  }

  private Use ofGenitive(Token head, boolean country) {
    if (is(Kind.SPATIAL, head)) {
      return Use.BOTH;
    }
    return country && !is(Kind.GEOGRAPHIC, head) ? Use.ACTOR : Use.PLACE;
  }

  private Use ofTarget(Token head, boolean country, String word) {
    if (is(Kind.SPATIAL, head)) {
      return Use.BOTH;
    }
    return country || word.equals("against") || is(Kind.ADDRESS, head) || is(Kind.ACT, head)
        ? Use.ACTOR
        : Use.PLACE;
  }

  /** Whether a place is what the verb or noun acts on: "shelled", "invasion". */
  public boolean spatial(Token token) {
    return is(Kind.SPATIAL, token);
  }

  private boolean is(Kind kind, Token token) {
    return words(kind).contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  private Set<String> words(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  /** The lists of one kind, for tests that hold the table against its own rules. */
  List<String> listed(String kind) {
    return words(Kind.valueOf(kind)).stream().sorted().toList();
  }
}
