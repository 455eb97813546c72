package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** Finds the words that name agreements and extensions. */
final class MentionFinder {
  private static final WordList WORDS = WordList.of(MentionFinder.class, "words.tsv");

  private static final String EXTENSION = "EXTENSION";

  /** A unit of time more, in ISO 8601. */
  private static final Map<String, String> ONE =
      Map.of("day", "P1D", "week", "P1W", "month", "P1M", "hour", "PT1H");

  private static final Pattern LONG = Pattern.compile("(?i)\\b(day|week|month)[- ]?long\\b");

  /** How far from its verb a measure may stand, in words. */
  private static final int NEAR = 9;

  private static final String FOR = "for ";

  private record Trigger(String kind, Set<String> near) {}

  private final Map<String, Trigger> triggers = new HashMap<>();
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;
  private final StageFinder stages;

  MentionFinder(Table table, ReportContext context, Syntax syntax, StageFinder stages) {
    for (Table.Row row : table.rows()) {
      triggers.put(row.get("lemma"), new Trigger(row.get("kind"), Set.copyOf(row.list("near"))));
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
    this.stages = stages;
  }

  /** In text order. */
  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (Token t : text.tokens()) {
      Trigger trigger = trigger(t);
      boolean named = trigger != null && (holds(t, trigger) || (!found.isEmpty() && again(t)));
      if (named && !under(t) && !ofAgreement(t)) {
        found.add(mention(t, Objects.requireNonNull(trigger)));
      }
    }
    return found;
  }

  /** Whether a token names an agreement of any sort. */
  boolean isTrigger(Token t) {
    Trigger trigger = trigger(t);
    return trigger != null && !trigger.kind().equals(EXTENSION) && holds(t, trigger);
  }

  private @Nullable Trigger trigger(Token t) {
    if (t.isLemma("fire")
        && syntax
            .previous(t)
            .filter(p -> p.text().equals("-"))
            .flatMap(syntax::previous)
            .filter(p -> p.isLemma("cease"))
            .isPresent()) {
      return triggers.get("ceasefire");
    }
    boolean verb = t.isLemma("extend", "prolong") && t.is(Upos.VERB);
    return verb || t.is(Upos.NOUN, Upos.PROPN) ? triggers.get(Syntax.lemma(t)) : null;
  }

  private boolean holds(Token t, Trigger trigger) {
    if (trigger.near().isEmpty()) {
      return !stock(t);
    }
    boolean inReturn = t.isLemma("exchange") && syntax.marker(t).equals("in");
    if (inReturn) {
      return false;
    }
    List<Token> around = around(t);
    boolean near = around.stream().anyMatch(c -> Syntax.matches(c, trigger.near()));
    return near
        || (trigger.kind().equals("PAUSE")
            && definite(t)
            && speaksOf("truce", "ceasefire", "fighting"));
  }

  /** "The plan", "the extension", once it is said of what. */
  private boolean again(Token t) {
    return definite(t) && (WORDS.has(t, "DRAFT") || t.isLemma("extension"));
  }

  /** "In agreement", "of one's own accord", "a great deal". */
  private boolean stock(Token t) {
    boolean phrase =
        t.isLemma("agreement", "accord")
            && syntax.marker(t).matches("in|of")
            && text.child(t, "det").isEmpty();
    boolean great =
        t.isLemma("deal")
            && text.children(t, "amod").stream().anyMatch(c -> c.isLemma("great", "good", "big"));
    return phrase || great;
  }

  /** The words that say what a name is about. */
  private List<Token> around(Token t) {
    List<Token> around = new ArrayList<>(text.children(t));
    for (Token c : List.copyOf(around)) {
      if (c.isRel("nmod", "nsubj", "obj", "compound", "amod", "obl", "acl")) {
        around.addAll(text.children(c, "compound", "conj", "amod", "nmod"));
      }
    }
    text.head(t)
        .filter(h -> t.isRel("acl", "xcomp", "advcl", "conj", "compound", "nsubj", "obj", "obl"))
        .ifPresent(around::add);
    if (t.isRel("xcomp", "acl", "conj", "ccomp") || t.is(Upos.VERB)) {
      syntax.subject(t).ifPresent(around::add);
    }
    return around;
  }

  private boolean definite(Token t) {
    return text.children(t, "det").stream().anyMatch(d -> d.isLemma("the", "this", "that"));
  }

  private boolean speaksOf(String... lemmas) {
    return text.tokens().stream().anyMatch(t -> t.isLemma(lemmas));
  }

  /** "truce agreement", "ceasefire talks": the noun behind is the mention, or none is. */
  private boolean under(Token t) {
    if (!t.isRel("compound", "amod", "conj")) {
      return false;
    }
    Token first = text.firstConjunct(t);
    Optional<Token> head = text.head(first).filter(h -> first.isRel("compound", "amod"));
    return head.isPresent() && head.get().is(Upos.NOUN) && head.get().index() > t.index();
  }

  /** "An agreement to extend": the extension that the noun is about. */
  private Optional<Token> extending(Token t) {
    return text.children(t, "acl", "xcomp").stream()
        .filter(c -> t.is(Upos.NOUN) && c.isLemma("extend", "prolong"))
        .findFirst();
  }

  /** The verb of "an agreement to extend" is read with its noun. */
  private boolean ofAgreement(Token t) {
    return text.head(t)
        .filter(h -> t.isRel("acl", "xcomp") && isTrigger(h) && extending(h).isPresent())
        .isPresent();
  }

  private Mention mention(Token t, Trigger trigger) {
    Optional<Token> verb = extending(t);
    boolean extension = trigger.kind().equals(EXTENSION) || verb.isPresent();
    Optional<Read<String>> duration = context.times().duration(verb.orElse(t));
    if (duration.isEmpty()) {
      duration = extension ? oneMore(verb.orElse(t)) : oneLong(t).or(() -> toDo(t));
    }
    Set<AgreementKind> kinds = extension ? EnumSet.noneOf(AgreementKind.class) : kinds(t, trigger);
    return new Mention(
        t,
        t.is(Upos.VERB) ? verbSpan(t) : nounSpan(t),
        kinds,
        extension,
        extension ? null : apart(t),
        duration.orElse(null),
        stages.of(t, extension).orElse(null));
  }

  /** "A deal to let ships pass for 90 days", "under the plan the road would open for 90 days". */
  private Optional<Read<String>> toDo(Token t) {
    List<Token> acts = new ArrayList<>(text.children(t, "acl"));
    boolean draft = WORDS.has(t, "DRAFT");
    boolean under = draft && t.isRel("obl") && syntax.marker(t).equals("under");
    text.head(t).filter(h -> under).ifPresent(acts::add);
    text.head(t)
        .filter(h -> t.isRel("obj") && h.is(Upos.VERB))
        .ifPresent(h -> acts.addAll(text.children(h, "xcomp", "advcl")));
    for (Token act : List.copyOf(acts)) {
      acts.addAll(text.children(act, "xcomp", "ccomp", "obj"));
    }
    if (draft) {
      acts.addAll(text.children(t, "nmod"));
    }
    return acts.stream()
        .filter(a -> a.index() > t.index())
        .flatMap(a -> context.times().duration(a).stream())
        .filter(d -> draft || isFor(d))
        .findFirst();
  }

  /** "For 90 days", not "over 90 days". */
  private boolean isFor(Read<String> duration) {
    int start = duration.span().start();
    return text.text().substring(Math.max(0, start - FOR.length()), start).equals(FOR)
        || duration.span().in(text.text()).startsWith(FOR);
  }

  /** "A week-long truce", "a monthlong pause". */
  private Optional<Read<String>> oneLong(Token t) {
    Span span = nounSpan(t);
    Matcher words = LONG.matcher(span.in(text.text()));
    return words.find() ? unit(words, span) : Optional.empty();
  }

  private static Optional<Read<String>> unit(Matcher words, Span span) {
    String iso = ONE.get(words.group(1).toLowerCase(Locale.ROOT));
    Span at = Span.of(span.start() + words.start(), span.start() + words.end());
    return iso == null ? Optional.empty() : Optional.of(Read.of(iso, at));
  }

  /** "By another day", "for a seventh day", "an extra day": one unit more. */
  private Optional<Read<String>> oneMore(Token t) {
    for (Token c : text.children(t, "obl", "obj", "nmod", "advmod", "compound")) {
      for (Token unit : text.subtree(c)) {
        String iso = ONE.get(Syntax.lemma(unit));
        Optional<Token> more =
            text.children(unit, "det", "amod", "nummod").stream()
                .filter(MentionFinder::more)
                .findFirst();
        if (iso != null
            && more.isPresent()
            && unit.index() - t.index() < NEAR
            && unit.xpos().equals("NN")) {
          return Optional.of(Read.of(iso, AnnotatedText.cover(more.get(), unit)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean more(Token t) {
    return t.isLemma("another", "extra", "additional", "more", "further", "one")
        || Syntax.lower(t)
            .matches(
                "(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(st|nd|rd|th))");
  }

  /** "extended by two days": the verb with its measure. */
  private Span verbSpan(Token verb) {
    Token last = verb;
    for (Token c : text.children(verb, "obl", "advmod", "obj")) {
      boolean measure =
          text.subtree(c).stream()
              .anyMatch(g -> g.isLemma("day", "hour", "week", "twice", "month"));
      boolean object = c.isRel("obj");
      if (c.index() > verb.index() && (measure || object) && c.index() - verb.index() < 8) {
        last = c.index() > last.index() ? c : last;
      }
    }
    return AnnotatedText.cover(verb, last);
  }

  /** The noun with the modifiers before it; without its article. */
  private Span nounSpan(Token noun) {
    Token first = noun;
    for (Token c : text.children(noun, "amod", "compound", "nummod", "nmod:poss", "obl", "acl")) {
      List<Token> all = text.subtree(c);
      Token start = all.get(0);
      if (c.index() < noun.index() && start.index() < first.index()) {
        first = start;
      }
    }
    while (first.is(Upos.DET) && first.index() < noun.index()) {
      first = text.token(first.index() + 1);
    }
    return AnnotatedText.cover(first, noun);
  }

  private Set<AgreementKind> kinds(Token t, Trigger trigger) {
    EnumSet<AgreementKind> kinds = EnumSet.of(AgreementKind.valueOf(trigger.kind()));
    for (Token c : text.children(t, "compound", "amod", "conj", "nmod", "acl")) {
      add(kinds, c);
      text.children(c, "conj", "compound", "nmod", "amod").forEach(g -> add(kinds, g));
    }
    Set<AgreementKind> specific = new HashSet<>(kinds);
    specific.remove(AgreementKind.OTHER);
    return specific.isEmpty() ? kinds : specific;
  }

  private void add(Set<AgreementKind> kinds, Token c) {
    Trigger trigger = triggers.get(Syntax.lemma(c));
    if (trigger != null
        && !trigger.kind().equals(EXTENSION)
        && (trigger.near().isEmpty() || !c.isLemma("pause", "lull"))) {
      kinds.add(AgreementKind.valueOf(trigger.kind()));
    } else if (c.isLemma("hostage", "prisoner", "captive", "detainee", "release", "free")) {
      kinds.add(AgreementKind.RELEASE);
    } else if (c.isLemma("peace")) {
      kinds.add(AgreementKind.PEACE);
    } else if (c.isLemma("aid", "relief")) {
      kinds.add(AgreementKind.AID);
    }
  }

  private @Nullable String apart(Token t) {
    for (Token c : text.children(t, "amod", "det")) {
      if (WORDS.has(c, "APART")) {
        return "apart";
      }
      if (WORDS.has(c, "NEW")) {
        return "new";
      }
    }
    boolean renewed =
        text.head(t)
            .filter(h -> t.isRel("obj") && h.isLemma("resume", "renew", "revive", "restore"))
            .isPresent();
    return renewed ? "new" : null;
  }
}
