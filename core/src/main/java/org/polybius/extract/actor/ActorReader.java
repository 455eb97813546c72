package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Actors;
import org.polybius.extract.Folding;
import org.polybius.model.ActorMention;
import org.polybius.model.Report;
import org.polybius.model.Resolution;
import org.polybius.model.Span;

/** Reads the actors of a report. Thread-safe; the same report gives the same actors. */
public final class ActorReader {
  private final Register register;

  /** A reader that knows the actors of a register. */
  public ActorReader(Register register) {
    this.register = register;
  }

  /** A reader with the register that ships with the program. */
  public static ActorReader standard() {
    return new ActorReader(Register.standard());
  }

  /**
   * Reads the actors of a report.
   *
   * @param report gives the day on which offices are looked up
   * @param text its annotated text
   */
  public Actors read(Report report, AnnotatedText text) {
    return read(text, day(report.published()));
  }

  /** The day part of an EDTF date or date-time, "" for null. */
  private static String day(@Nullable String published) {
    if (published == null) {
      return "";
    }
    String plain = published.replaceAll("[?~%]", "");
    int time = plain.indexOf('T');
    String day = time < 0 ? plain : plain.substring(0, time);
    return day.matches("\\d{4}(-\\d\\d){0,2}") ? day : "";
  }

  private Actors read(AnnotatedText text, String day) {
    Folding.Folded folded = Folding.of(text);
    @Nullable Draft[] headedBy = new Draft[text.tokens().size()];
    List<Draft> names = new NameFinder(text, folded, register).find();
    List<Draft> roles = new RoleFinder(text, folded, names).find();
    List<Draft> pronouns = Pronouns.find(text);
    List.of(pronouns, roles, names)
        .forEach(list -> list.forEach(d -> headedBy[d.head.index()] = d));
    Owners owners = new Owners(text, folded, headedBy);
    roles.stream().filter(d -> d.is(Draft.Form.ROLE)).forEach(owners::assign);
    new Titles(text, headedBy).link(roles);
    names.forEach(owners::assignName);
    List<Draft> drafts = new ArrayList<>(names);
    drafts.addAll(roles);
    drafts.sort(Comparator.comparingInt(d -> d.head.index()));
    Referents referents = new Referents(register, day);
    referents.resolve(drafts);
    pronouns.forEach(p -> headedBy[p.head.index()] = null);
    new Antecedents(text, drafts, headedBy, referents).resolve(pronouns);
    roles.forEach(ActorReader::inheritCountry);
    new Locals(text, folded).settle(roles, names);
    new Affiliations(text, register, headedBy).settle(names);
    drafts.addAll(pronouns);
    return finish(text, drafts);
  }

  /** "His spokesman": known only when the pronoun is. */
  private static void inheritCountry(Draft role) {
    Draft owner = role.owner;
    Referent referent = role.referent;
    if (owner == null || referent == null || owner.referent == null || referent == owner.referent) {
      return;
    }
    if (referent.country == null) {
      referent.country = owner.referent.country;
    }
    RegisterEntry whole = owner.referent.entry;
    boolean wing = role.noun != null && role.noun.anchor() == RoleNoun.Anchor.WING;
    if (wing && whole != null && referent.entry == null && !whole.id().equals(referent.wingOf)) {
      referent.wingOf = whole.id();
    }
  }

  private static Actors finish(AnnotatedText text, List<Draft> drafts) {
    IdentityHashMap<Draft, Span> spans = new IdentityHashMap<>();
    drafts.forEach(d -> spans.put(d, Phrases.span(text, d)));
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(
        Comparator.comparing((Draft d) -> spanOf(spans, d).start())
            .thenComparing(d -> -spanOf(spans, d).end())
            .thenComparing(d -> d.head.index()));
    Mentions mentions = new Mentions(spans, ordered);
    List<ActorMention> all = new ArrayList<>();
    @Nullable ActorMention[] byHead = new ActorMention[text.tokens().size()];
    for (Draft draft : ordered) {
      ActorMention mention = mentions.of(draft);
      if (mention != null) {
        byHead[draft.head.index()] = mention;
        if (!draft.attachedTitle()) {
          all.add(mention);
        }
      }
    }
    cover(text.tokens(), ordered, byHead);
    return new ReadActors(text, all, byHead);
  }

  private static Span spanOf(IdentityHashMap<Draft, Span> spans, Draft draft) {
    Span span = spans.get(draft);
    return span == null ? draft.head.span() : span;
  }

  /** Where the tree hangs a name or its title elsewhere, its other words lead to it as well. */
  private static void cover(
      List<Token> tokens, List<Draft> drafts, @Nullable ActorMention[] byHead) {
    for (Draft draft : drafts) {
      ActorMention mention = byHead[draft.head.index()];
      for (int i = draft.first; i < draft.end && mention != null; i++) {
        Token token = tokens.get(i);
        boolean outside = token.head() < draft.first || token.head() >= draft.end;
        if (byHead[i] == null && outside && mention.resolved() != Resolution.PRONOUN) {
          byHead[i] = mention;
        }
      }
    }
  }
}
