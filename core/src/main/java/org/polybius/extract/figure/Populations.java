package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Actors;
import org.polybius.extract.Countries;
import org.polybius.extract.Syntax;
import org.polybius.extract.figure.PeopleWords.Noun;
import org.polybius.model.ActorMention;
import org.polybius.model.Population;
import org.polybius.model.Population.Age;
import org.polybius.model.Population.AgeClass;
import org.polybius.model.Population.Role;
import org.polybius.model.Population.Sex;
import org.polybius.model.Span;

/** Who the people of a figure are, by their nouns and what modifies them. */
final class Populations {
  private final AnnotatedText text;
  private final Syntax syntax;
  private final PeopleWords people;
  private final Actors actors;

  Populations(Syntax syntax, PeopleWords people, Actors actors) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.people = people;
    this.actors = actors;
  }

  Population of(Draft d) {
    List<Token> heads = d.heads;
    List<Span> nouns = new ArrayList<>(heads.stream().map(Token::span).toList());
    List<Span> groups = heads.size() > 1 ? List.copyOf(nouns) : List.of();
    if (d.people != null) {
      nouns.add(d.people.span());
    }
    return new Population(
        phrases(d), nouns, nationality(d), sex(heads), age(heads), role(heads), groups);
  }

  /** One span from the first modifier to the last head, the quantity left out. */
  private List<Span> phrases(Draft d) {
    List<Token> heads = d.heads;
    int floor = d.borrowed || d.form == Draft.Form.BARE ? -1 : d.last.index();
    Token first = heads.get(0);
    Token start = first;
    for (int i = first.index() - 1; i >= text.sentenceOf(first).first() && i > floor; i--) {
      Token t = text.token(i);
      boolean modifier =
          t.is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.VERB)
              || t.text().equals("-")
              || (t.is(Upos.CCONJ) && text.token(i - 1).is(Upos.ADJ, Upos.PROPN));
      if (!modifier
          || (!text.dominates(first, t) && !t.text().equals("-"))
          || t.isRel("appos", "acl:relcl")) {
        break;
      }
      start = t;
    }
    if (start.text().equals("-")) {
      start = syntax.previous(start).orElse(start);
    }
    Token last = heads.get(heads.size() - 1);
    boolean ordered = last.index() >= start.index();
    return List.of(ordered ? AnnotatedText.cover(start, last) : first.span());
  }

  private List<String> nationality(Draft d) {
    List<String> found = new ArrayList<>(own(d));
    if (found.isEmpty() && d.heads.get(0).index() < d.first.index()) {
      from(d).ifPresent(found::add);
    }
    if (apart(d) || (found.size() == 1 && withForeign(d))) {
      return List.of();
    }
    if (d.borrowed && d.people == null && d.source != null && outnumbers(d, d.source)) {
      return found;
    }
    if (d.people != null) {
      found.addAll(people.countries(hyphened(d.people)));
    }
    for (Draft s = d; s != null && found.isEmpty(); s = s.source) {
      add(found, ofPhrase(s));
    }
    if (found.isEmpty() && d.whole == null) {
      add(found, joined(d));
    }
    if (found.isEmpty() && d.whole != null && d.whole != d.source) {
      add(found, ofPhrase(d.whole));
    }
    return found;
  }

  /** Between the number and the noun, else by what modifies the nouns. */
  private List<String> ofPhrase(Draft d) {
    List<String> found = new ArrayList<>(own(d));
    for (Token head : found.isEmpty() ? d.heads : List.<Token>of()) {
      add(found, stated(head));
    }
    return found;
  }

  /** Two were freed. "Before that 50": those are no part of the two, whatever their nation. */
  private boolean outnumbers(Draft d, Draft source) {
    boolean apart = text.sentenceOf(d.first).index() != text.sentenceOf(source.first).index();
    return apart && d.whole == null && source.point() > 0 && d.point() > source.point() && !d.total;
  }

  /** "Mexican-Peruvian": the names of peoples that hyphens tie together. */
  private List<Token> hyphened(Token name) {
    List<Token> names = new ArrayList<>(List.of(name));
    for (Token t = name; tied(t); t = text.token(t.index() - 2)) {
      names.add(0, text.token(t.index() - 2));
    }
    syntax.next(name).filter(t -> t.text().equals("-")).flatMap(syntax::next).ifPresent(names::add);
    return names;
  }

  private boolean tied(Token t) {
    int first = text.sentenceOf(t).first();
    return t.index() - 2 >= first && text.token(t.index() - 1).text().equals("-");
  }

  /** "200 Peruvian children and 75 women": a bare noun of sex or age is of the nation before it. */
  private List<String> joined(Draft d) {
    Token head = d.heads.get(0);
    Optional<Noun> noun = people.of(head);
    boolean bare =
        !d.borrowed
            && head.isRel("conj")
            && noun.filter(n -> n.sex() != null || n.age() != null).isPresent()
            && text.children(head, "amod", "compound", "nmod").isEmpty();
    Token before = text.firstConjunct(head);
    boolean alike = bare && people.of(before).map(Noun::role).isEmpty() && !before.is(Upos.PROPN);
    return alike ? stated(before) : List.of();
  }

  /** "Including eight from Thailand". */
  private Optional<String> from(Draft d) {
    return syntax
        .next(d.last)
        .filter(t -> t.isLemma("from"))
        .flatMap(syntax::next)
        .filter(t -> t.is(Upos.PROPN))
        .flatMap(
            t ->
                people
                    .country(t)
                    .or(() -> Countries.standard().named(t.text()).map(Countries.Country::code))
                    .or(() -> actors.headedBy(t).map(ActorMention::country)));
  }

  /** "Three foreign hostages" beside "14 Israeli" ones: of whatever nation, but not of that. */
  private boolean apart(Draft d) {
    for (int i = d.last.index() + 1; i <= d.heads.get(0).index() && !d.borrowed; i++) {
      Token t = text.token(i);
      if (t.is(Upos.NUM, Upos.PUNCT, Upos.CCONJ)) {
        return false;
      }
      if (t.isLemma("foreign", "foreigner", "overseas")) {
        return true;
      }
    }
    return false;
  }

  /** "50 Peruvian and foreign hostages": of whatever nation. */
  private boolean withForeign(Draft d) {
    for (int i = d.last.index() + 2; i < d.heads.get(0).index() && !d.borrowed; i++) {
      boolean joined = text.token(i - 1).is(Upos.CCONJ);
      if (joined && text.token(i).isLemma("foreign", "overseas")) {
        return true;
      }
    }
    return false;
  }

  /** The names of peoples between the number and the noun, or before another number. */
  private List<String> own(Draft d) {
    List<Token> words = new ArrayList<>();
    Token head = d.heads.get(0);
    for (int i = d.last.index() + 1; i <= head.index() && !d.borrowed; i++) {
      Token t = text.token(i);
      if (t.is(Upos.NUM, Upos.PUNCT, Upos.CCONJ) && !t.text().equals("-")) {
        break;
      }
      words.add(t);
    }
    return people.countries(words);
  }

  private static void add(List<String> found, List<String> more) {
    more.stream().filter(c -> !found.contains(c)).forEach(found::add);
  }

  private List<String> stated(Token head) {
    List<Token> words = new ArrayList<>(List.of(head));
    for (Token c : text.children(head, "amod", "compound", "nmod", "nmod:poss")) {
      boolean before = c.index() < head.index();
      if (before && c.is(Upos.ADJ, Upos.PROPN, Upos.NOUN) && !c.isRel("nmod:poss")) {
        words.add(c);
        text.children(c, "amod", "compound", "conj", "nmod").stream()
            .filter(g -> g.index() < head.index())
            .forEach(words::add);
      }
    }
    text.children(head, "appos").stream()
        .filter(a -> text.children(a, "det").stream().anyMatch(t -> t.isLemma("all", "both")))
        .forEach(words::add); // "eight sailors, all Filipinos"
    words.sort((a, b) -> Integer.compare(a.index(), b.index()));
    List<String> found = new ArrayList<>(people.countries(words));
    if (found.isEmpty()) {
      complement(head).ifPresent(found::add);
    }
    return found;
  }

  /** "Citizens of Russia", "its citizens", "with Russian citizenship". */
  private Optional<String> complement(Token head) {
    for (Token c : text.children(head, "nmod:poss", "nmod", "acl")) {
      List<Token> inner = text.children(c, "amod", "compound", "obj");
      boolean papers = c.isLemma("citizenship", "nationality", "passport", "citizen", "national");
      Optional<String> demonym =
          papers ? people.countries(inner).stream().findFirst() : Optional.empty();
      if (demonym.isPresent()) {
        return demonym;
      }
      boolean owner = c.isRel("nmod:poss") || syntax.marker(c).equals("of");
      boolean citizen =
          head.isLemma("citizen", "national", "subject", "compatriot")
              || people.of(head).filter(n -> n.role() == Role.COMBATANT).isPresent();
      Optional<ActorMention> actor = owner && citizen ? actors.headedBy(c) : Optional.empty();
      if (actor.isPresent() && actor.get().countryInferredFrom().isEmpty()) {
        return Optional.ofNullable(actor.get().country());
      }
    }
    return Optional.empty();
  }

  private @Nullable Sex sex(List<Token> heads) {
    Sex sex = null;
    for (Token head : heads) {
      Sex own = people.of(head).map(Noun::sex).orElse(null);
      for (Token c : text.children(head, "amod", "compound")) {
        own = c.isLemma("female", "woman") ? Sex.FEMALE : c.isLemma("male", "man") ? Sex.MALE : own;
      }
      if (own == null || (sex != null && sex != own)) {
        return null;
      }
      sex = own;
    }
    return sex;
  }

  private @Nullable Age age(List<Token> heads) {
    AgeClass common = null;
    for (Token head : heads) {
      AgeClass own = people.of(head).map(Noun::age).orElse(null);
      for (Token c : text.children(head, "amod", "compound")) {
        own =
            c.isLemma("elderly", "old", "aged")
                ? AgeClass.ELDERLY
                : c.isLemma("teenage", "underage", "young") && own == null ? AgeClass.CHILD : own;
      }
      if (own == null || (common != null && common != own)) {
        return Ages.behind(syntax, heads);
      }
      common = own;
    }
    return common == null ? Ages.behind(syntax, heads) : new Age(null, null, common);
  }

  private @Nullable Role role(List<Token> heads) {
    for (Token head : heads) {
      Role own = people.of(head).map(Noun::role).orElse(null);
      if (own != null) {
        return own;
      }
      for (Token c : text.children(head, "amod", "compound")) {
        Role beside = people.of(c).map(Noun::role).orElse(null);
        if (beside != null) {
          return beside;
        }
      }
    }
    return null;
  }
}
