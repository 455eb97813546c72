package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.NameMention;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.extract.PlaceUse;
import org.polybius.model.ActorMention.GrammaticalNumber;

/**
 * Names of actors: from the register, from the countries where they stand for actors, and from the
 * name recogniser. Of overlapping names the longest wins, known before unknown.
 */
final class NameFinder {
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "lord",
          "lady",
          "dame",
          "sheikh",
          "sayyed",
          "sayed",
          "king",
          "queen",
          "prince",
          "princess",
          "president",
          "general",
          "gen",
          "col",
          "colonel",
          "maj",
          "major",
          "lt",
          "capt",
          "captain",
          "sgt",
          "adm",
          "admiral",
          "ayatollah",
          "imam",
          "mullah",
          "pope",
          "rep",
          "sen",
          "senator",
          "gov",
          "prof",
          "professor",
          "judge",
          "minister",
          "premier",
          "secretary",
          "chancellor",
          "emir",
          "comandante",
          "brig",
          "pm");

  private final AnnotatedText text;
  private final Folding.Folded folded;
  private final Register register;
  private final Countries countries;
  private final RoleNouns roles;
  private final Movements movements;
  private final @Nullable NameMention[] nameAt;
  private final Set<String> evidence = new HashSet<>();

  NameFinder(AnnotatedText text, Folding.Folded folded, Register register) {
    this.text = text;
    this.folded = folded;
    this.register = register;
    this.countries = Countries.standard();
    this.roles = RoleNouns.standard();
    this.movements = new Movements(text, folded);
    this.nameAt = new NameMention[text.tokens().size()];
    for (NameMention name : text.names()) {
      for (int i = name.first(); i < name.end(); i++) {
        nameAt[i] = name;
      }
    }
  }

  /** A candidate stretch for a name. */
  private record Candidate(int first, int end, int rank, Draft draft) {}

  /** All names in text order, not overlapping. */
  List<Draft> find() {
    List<Found> weak = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        candidatesAt(i, sentence, candidates, weak);
      }
    }
    weak.stream().filter(this::supported).forEach(f -> known(f.match(), f.entry(), candidates));
    return choose(candidates);
  }

  /** A weak name that waits for support. */
  private record Found(PhraseIndex.Match<Register.Name> match, RegisterEntry entry) {}

  private void candidatesAt(int i, Sentence sentence, List<Candidate> out, List<Found> weak) {
    int limit = sentence.end();
    register.at(folded, i, limit).ifPresent(m -> registered(m, out, weak));
    countryAt(i, limit, out);
    NameMention name = nameAt[i];
    if (name != null && name.first() == i) {
      recognised(name, out);
    }
    movements
        .endingAt(i, sentence.first(), limit)
        .ifPresent(d -> out.add(new Candidate(d.first, d.end, 2, d)));
  }

  private void registered(
      PhraseIndex.Match<Register.Name> match, List<Candidate> out, List<Found> weak) {
    if (insideLongerPerson(match.first(), match.end())) {
      return;
    }
    for (Register.Name name : match.values()) {
      RegisterEntry entry = name.entry();
      if (name.weak()) {
        weak.add(new Found(match, entry));
      } else {
        if (entry.country() != null) {
          evidence.add(entry.country());
        }
        evidence.add(entry.id());
        known(match, entry, out);
      }
    }
  }

  private boolean supported(Found found) {
    String country = found.entry().country();
    return evidence.contains(found.entry().id()) || (country != null && evidence.contains(country));
  }

  /** Whether the words are part of the longer name of some other person: "Sara Netanyahu". */
  private boolean insideLongerPerson(int first, int end) {
    NameMention name = nameAt[first];
    if (name == null || name.type() != NameMention.Type.PER) {
      return false;
    }
    int start = name.first();
    while (start < first && honorific(start)) {
      start++;
    }
    boolean longer = start < first || name.end() > end;
    return longer && words(first, end) < 2;
  }

  /** Past a title that the recogniser took for part of the name, or for all of it: "Emir". */
  private int afterTitle(int first, int end) {
    Optional<PhraseIndex.Match<RoleNoun>> title = roles.at(folded, first, end);
    return title.filter(t -> t.values().get(0).person()).map(PhraseIndex.Match::end).orElse(first);
  }

  private boolean honorific(int token) {
    return folded.key(token).isEmpty() || HONORIFICS.contains(folded.key(token));
  }

  private int words(int first, int end) {
    int words = 0;
    for (int i = first; i < end; i++) {
      words += folded.key(i).isEmpty() ? 0 : 1;
    }
    return words;
  }

  private void known(
      PhraseIndex.Match<Register.Name> match, RegisterEntry entry, List<Candidate> out) {
    Token head = head(match.first(), match.end());
    if (!nominal(head)) {
      return;
    }
    Draft draft = new Draft(Draft.Form.NAME, head, match.first(), match.end());
    draft.entry = entry;
    draft.name = entry.name();
    draft.kind = entry.kind();
    draft.country = entry.country();
    draft.sex = entry.sex();
    draft.number = number(head, entry.kind());
    out.add(new Candidate(match.first(), match.end(), 3, draft));
  }

  private static GrammaticalNumber number(Token head, ActorKind kind) {
    boolean plural = head.xpos().endsWith("S") && kind == ActorKind.POPULATION;
    return plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
  }

  private static boolean nominal(Token head) {
    return head.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.NUM, Upos.ADV)
        || Character.isUpperCase(head.text().codePointAt(0));
  }

  private void countryAt(int i, int limit, List<Candidate> out) {
    NameMention name = nameAt[i];
    boolean person = name != null && name.type() == NameMention.Type.PER;
    Optional<PhraseIndex.Match<String>> metonym = register.metonymAt(folded, i, limit);
    Optional<Countries.Found> found = countries.at(folded, i, limit);
    if (person && (found.isEmpty() || name.end() - name.first() > found.get().end() - i)) {
      return;
    }
    found.ifPresent(f -> f.words().forEach(w -> evidence.add(w.country().code())));
    if (metonym.isPresent()) {
      PhraseIndex.Match<String> m = metonym.get();
      seat(m.first(), m.end(), m.values().get(0), out);
    } else if (found.isPresent()) {
      country(found.get(), out);
    }
  }

  private void country(Countries.Found found, List<Candidate> out) {
    Optional<Countries.Country> state = found.as(Countries.Form.NAME);
    Token head = head(found.first(), found.end());
    if (state.isPresent()) {
      if (longerPlace(found)) {
        return;
      }
      state(found, head, state.get(), out);
    } else {
      found
          .as(Countries.Form.CAPITAL)
          .filter(c -> !longerPlace(found))
          .ifPresent(c -> seat(found.first(), found.end(), c.code(), out));
    }
  }

  private void state(
      Countries.Found found, Token head, Countries.Country country, List<Candidate> out) {
    boolean adjective = found.as(Countries.Form.ADJECTIVE).isPresent() && modifier(head);
    if (adjective || !PlaceUse.standard().of(text, head, true).actor()) {
      return;
    }
    stand(found.first(), found.end(), head, Register.state(country), false, out);
  }

  /** "U.S. officials": the name does the work of an adjective. */
  private static boolean modifier(Token head) {
    return head.isRel("compound", "amod");
  }

  private void seat(int first, int end, String id, List<Candidate> out) {
    Token head = head(first, end);
    NameMention name = nameAt[first];
    boolean longer = name != null && name.end() - name.first() > end - first;
    if (id.equals("-") || longer || !PlaceUse.standard().of(text, head, false).actor()) {
      return;
    }
    register.byId(id).ifPresent(e -> stand(first, end, head, e, true, out));
  }

  private void stand(
      int first, int end, Token head, RegisterEntry entry, boolean metonym, List<Candidate> out) {
    Draft draft = new Draft(Draft.Form.NAME, head, first, end);
    draft.entry = entry;
    draft.name = entry.name();
    draft.kind = entry.kind();
    draft.country = entry.country();
    draft.number = GrammaticalNumber.SINGULAR;
    draft.metonym = metonym;
    out.add(new Candidate(first, end, 2, draft));
  }

  /** Whether the recogniser sees the word as part of another place or body: "New Mexico". */
  private boolean longerPlace(Countries.Found found) {
    NameMention name = nameAt[found.first()];
    if (name == null || name.type() == NameMention.Type.PER) {
      return false;
    }
    boolean before = name.first() < found.first() && !direction(name.first());
    return before && folded.key(found.first() - 1).length() > 0;
  }

  private boolean direction(int token) {
    return folded.key(token).matches("(north|south|east|west|central)(ern|east|west)?(ern)?");
  }

  private void recognised(NameMention name, List<Candidate> out) {
    int first = name.first();
    while (first < name.end() - 1 && honorific(first)) {
      first++;
    }
    first = afterTitle(first, name.end());
    if (first == name.end()) {
      return;
    }
    if (name.type() == NameMention.Type.LOC || !capital(first) || people(name)) {
      return;
    }
    Token head = head(first, name.end());
    Draft draft = new Draft(Draft.Form.NAME, head, first, name.end());
    draft.name = text.text().substring(draft.span(text.tokens()).start(), name.span().end());
    draft.number = GrammaticalNumber.SINGULAR;
    if (name.type() == NameMention.Type.PER) {
      draft.kind = ActorKind.PERSON;
    } else if (describes(name) || !organisation(draft)) {
      return;
    } else {
      movements.armed(draft);
    }
    out.add(new Candidate(first, name.end(), 1, draft));
  }

  /** "Thais", "U.S.": a country or nationality, whatever the recogniser makes of it. */
  private boolean people(NameMention name) {
    return countries
        .at(folded, name.first(), name.end())
        .filter(f -> f.end() == name.end())
        .isPresent();
  }

  private boolean capital(int token) {
    String word = folded.word(token);
    return Character.isUpperCase(word.codePointAt(0))
        || word.codePointAt(0) > 127
        || folded.key(token).matches("al|el|de|van|von|bin|ibn|abu|da|di");
  }

  /** "Israeli Foreign Ministry": a role phrase, read as one, so that its country is seen. */
  private boolean describes(NameMention name) {
    for (int i = name.first(); i < name.end(); i++) {
      Optional<PhraseIndex.Match<RoleNoun>> role = roles.at(folded, i, name.end());
      if (role.isPresent() && role.get().end() == name.end()) {
        RoleNoun noun = role.get().values().get(0);
        return noun.anchor() == RoleNoun.Anchor.BODY && onlyCountry(name.first(), i);
      }
    }
    return false;
  }

  private boolean onlyCountry(int first, int end) {
    int last = end;
    while (last > first && folded.key(last - 1).matches("s?")) {
      last--;
    }
    int stop = last;
    return first >= last
        || countries.at(folded, first, last).filter(f -> f.end() == stop).isPresent();
  }

  private boolean organisation(Draft draft) {
    draft.kind = ActorKind.ORGANISATION;
    for (int i = draft.first; i < draft.end; i++) {
      Optional<PhraseIndex.Match<RoleNoun>> role = roles.at(folded, i, draft.end);
      if (role.isPresent() && !role.get().values().get(0).person()) {
        draft.noun = role.get().values().get(0);
      }
      countries
          .at(folded, i, draft.end)
          .filter(f -> f.as(Countries.Form.CAPITAL).isEmpty())
          .ifPresent(f -> draft.country = f.words().get(0).country().code());
    }
    return true;
  }

  /** The token of a stretch that depends on something outside it; the last one if several do. */
  private Token head(int first, int end) {
    return headOf(text, first, end);
  }

  static Token headOf(AnnotatedText text, int first, int end) {
    Token best = text.token(end - 1);
    for (int i = end - 1; i >= first; i--) {
      Token token = text.token(i);
      boolean outside = token.head() < first || token.head() >= end;
      if (outside && !token.is(Upos.PUNCT, Upos.PART)) {
        best = token;
        break;
      }
    }
    return best;
  }

  private static List<Draft> choose(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingInt((Candidate c) -> c.first() - c.end())
            .thenComparingInt(c -> -c.rank())
            .thenComparingInt(Candidate::first)
            .thenComparing(c -> String.valueOf(c.draft().name).toLowerCase(Locale.ROOT)));
    List<Candidate> chosen = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Candidate c : sorted) {
      boolean free = true;
      for (int i = c.first(); i < c.end() && free; i++) {
        free = !taken.contains(i);
      }
      if (free) {
        for (int i = c.first(); i < c.end(); i++) {
          taken.add(i);
        }
        chosen.add(c);
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::first));
    return chosen.stream().map(Candidate::draft).toList();
  }
}
