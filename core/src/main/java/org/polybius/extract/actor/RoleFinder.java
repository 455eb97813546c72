package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Resolution;

/** Phrases headed by a role noun or a nationality: "Qatar's foreign ministry", "two Thais". */
final class RoleFinder {
  private static final Set<String> NOT_NOW =
      Set.of(
          "former",
          "ex",
          "then",
          "late",
          "onetime",
          "erstwhile",
          "designate",
          "elect",
          "ousted",
          "deposed",
          "incoming",
          "would-be",
          "previous",
          "retired",
          "next",
          "future",
          "slain");
  private static final Set<String> KEPT_IN_ROLE =
      Set.of(
          "acting",
          "deputy",
          "vice",
          "interim",
          "caretaker",
          "former",
          "ex",
          "then",
          "assistant",
          "chief",
          "outgoing",
          "late",
          "provisional",
          "designate",
          "elect",
          "senior");
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "another", "some", "any", "several", "one", "many", "other", "no");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both", "such");

  private final AnnotatedText text;
  private final Folding.Folded folded;
  private final RoleNouns roles = RoleNouns.standard();
  private final Countries countries = Countries.standard();
  private final @Nullable Draft[] nameAt;

  RoleFinder(AnnotatedText text, Folding.Folded folded, List<Draft> names) {
    this.text = text;
    this.folded = folded;
    this.nameAt = new Draft[text.tokens().size()];
    for (Draft name : names) {
      for (int i = name.first; i < name.end; i++) {
        nameAt[i] = name;
      }
    }
  }

  /** All role phrases and nationalities in text order; owners are not yet known. */
  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        i = Math.max(i + 1, at(i, sentence.end(), found));
      }
    }
    return found;
  }

  private int at(int i, int limit, List<Draft> out) {
    if (nameAt[i] != null) {
      return i + 1;
    }
    Optional<PhraseIndex.Match<RoleNoun>> role = roles.at(folded, i, limit);
    if (role.isPresent() && free(i, role.get().end())) {
      role(role.get(), out);
      return role.get().end();
    }
    Optional<Countries.Found> people = countries.at(folded, i, limit);
    if (people.isPresent() && free(i, people.get().end())) {
      people(people.get(), out);
      return people.get().end();
    }
    return i + 1;
  }

  private boolean free(int first, int end) {
    for (int i = first; i < end; i++) {
      if (nameAt[i] != null) {
        return false;
      }
    }
    return true;
  }

  private void role(PhraseIndex.Match<RoleNoun> match, List<Draft> out) {
    Token head = NameFinder.headOf(text, match.first(), match.end());
    RoleNoun noun = agreeing(match.values(), head);
    boolean title = titlePosition(head);
    if (!head.is(Upos.NOUN, Upos.PROPN) || (modifies(head) && !title)) {
      return;
    }
    if (noun.person() && !noun.plural() && !title && bare(head, match.first())) {
      return;
    }
    Draft draft = new Draft(Draft.Form.ROLE, head, match.first(), match.end());
    draft.noun = noun;
    draft.kind = noun.kind();
    draft.bodyNoun = bodyWithin(noun);
    draft.sex = sex(noun.form());
    draft.number = noun.plural() ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
    draft.resolved = Resolution.ROLE;
    modifiers(draft, match);
    out.add(draft);
  }

  private static RoleNoun agreeing(List<RoleNoun> nouns, Token head) {
    boolean plural = head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    return nouns.stream().filter(n -> n.plural() == plural).findFirst().orElse(nouns.get(0));
  }

  /** "hostage deal", "police station": the noun only says what kind of thing the other is. */
  private boolean modifies(Token head) {
    return head.isRel("compound", "amod", "nmod:desc", "nmod:unmarked");
  }

  /** "Taken hostage": a singular without article names a state, not somebody. */
  private boolean bare(Token head, int first) {
    boolean open = head.isRel("xcomp", "obl", "obj", "nmod", "advcl", "dep", "iobj", "ccomp");
    boolean lower = Character.isLowerCase(head.text().codePointAt(0));
    boolean after = head.index() + 1 < nameAt.length && nameAt[head.index() + 1] != null;
    return open
        && lower
        && !after
        && text.children(head).stream().noneMatch(c -> determines(c, first));
  }

  private static boolean determines(Token child, int first) {
    return child.index() < first && child.isRel("det", "nmod:poss", "nummod", "amod", "compound");
  }

  /** Before a name ("rebel chief Joseph Kony") or before another role ("army spokesman"). */
  private boolean titlePosition(Token head) {
    Optional<Token> governor = text.head(head);
    if (governor.isEmpty()) {
      return false;
    }
    Draft name = nameAt[governor.get().index()];
    boolean title =
        name != null
            && name.kind == ActorKind.PERSON
            && name.head.index() == governor.get().index();
    boolean body = head.isRel("compound") && roleAt(governor.get()) && !name(name);
    return title || body || (name != null && head.isRel("nmod:desc"));
  }

  private static boolean name(@Nullable Draft draft) {
    return draft != null;
  }

  private boolean roleAt(Token governor) {
    return roles
        .at(folded, governor.index(), governor.index() + 1)
        .filter(m -> governor.is(Upos.NOUN, Upos.PROPN))
        .isPresent();
  }

  /** "foreign ministry" of "foreign ministry spokesman". */
  private @Nullable RoleNoun bodyWithin(RoleNoun noun) {
    int blank = noun.form().lastIndexOf(' ');
    if (!noun.person() || blank < 0) {
      return null;
    }
    return roles
        .of(noun.form().substring(0, blank))
        .filter(b -> b.anchor() == RoleNoun.Anchor.BODY)
        .orElse(null);
  }

  private static @Nullable String sex(String form) {
    if (form.endsWith("woman") || form.matches(".*(queen|princess|girl|mother|nun|wife|widow)")) {
      return "F";
    }
    boolean man = form.endsWith("man");
    boolean male = form.matches(".*(king|prince|pope|boy|father|priest|husband|ayatollah|imam)");
    return man || male ? "M" : null;
  }

  private void modifiers(Draft draft, PhraseIndex.Match<RoleNoun> match) {
    StringBuilder role = new StringBuilder();
    for (Token child : text.children(draft.head)) {
      String word = child.text().toLowerCase(Locale.ROOT);
      boolean before = child.index() < match.first();
      draft.definite |= before && DEFINITE.contains(word);
      draft.indefinite |= before && (INDEFINITE.contains(word) || child.isRel("nummod"));
      draft.notNow |= NOT_NOW.contains(word) || prefixed(child);
      if (before && KEPT_IN_ROLE.contains(word)) {
        role.append(word).append(' ');
      }
    }
    String before = match.first() > 0 ? folded.key(match.first() - 1) : "";
    if (role.isEmpty() && KEPT_IN_ROLE.contains(before)) {
      role.append(before).append(' ');
      draft.notNow |= NOT_NOW.contains(before);
    }
    draft.notNow |= prefixed(text.token(match.first()));
    for (int i = match.first(); i < match.end(); i++) {
      String word = folded.word(i).toLowerCase(Locale.ROOT);
      boolean tight = folded.key(i).isEmpty() || word.equals("'s") || word.equals("’s");
      boolean afterHyphen = i > match.first() && folded.word(i - 1).equals("-");
      if (tight || afterHyphen) {
        role.setLength(Math.max(0, role.length() - (role.toString().endsWith(" ") ? 1 : 0)));
      }
      role.append(word).append(' ');
    }
    draft.roleText = role.toString().strip();
  }

  /** "ex-president", "then-minister": the prefix is a token of its own before a hyphen. */
  private boolean prefixed(Token token) {
    int i = token.index();
    return i >= 2
        && folded.word(i - 1).equals("-")
        && (folded.key(i - 2).equals("ex") || folded.key(i - 2).equals("then"));
  }

  private void people(Countries.Found found, List<Draft> out) {
    Token head = NameFinder.headOf(text, found.first(), found.end());
    boolean plural = head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    Optional<Countries.Country> country =
        found.as(plural ? Countries.Form.PEOPLE : Countries.Form.PERSON);
    if (country.isEmpty() && !plural) {
      country = found.as(Countries.Form.PEOPLE);
    }
    if (country.isEmpty() || !heads(head)) {
      return;
    }
    Draft draft = new Draft(Draft.Form.PEOPLE, head, found.first(), found.end());
    draft.country = country.get().code();
    boolean one =
        !plural && text.child(head, "det").filter(d -> d.isLemma("a", "an", "one")).isPresent();
    draft.kind = one ? ActorKind.PERSON : ActorKind.POPULATION;
    draft.number = one ? GrammaticalNumber.SINGULAR : GrammaticalNumber.PLURAL;
    draft.indefinite = one || text.child(head, "nummod").isPresent();
    out.add(draft);
  }

  private boolean heads(Token head) {
    return !head.isRel("amod", "compound", "nmod:desc", "case", "punct", "flat")
        && !(head.is(Upos.ADJ) && text.child(head, "det").isEmpty())
        && !head.isRel("root");
  }
}
