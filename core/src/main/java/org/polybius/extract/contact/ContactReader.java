package org.polybius.extract.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.ContactExtractor;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Reads the contacts of a report: one claim per pair, polarity and voice. */
public final class ContactReader implements ContactExtractor {
  private static final WordList WORDS = WordList.of(ContactReader.class, "words.tsv");

  private final Table triggers;

  private ContactReader(Table triggers) {
    this.triggers = triggers;
  }

  /** A reader of English reports. */
  public static ContactReader english() {
    return new ContactReader(Table.load(ContactReader.class, "triggers.tsv"));
  }

  @Override
  public List<ContactClaim> extract(
      ReportContext context, List<EventClaim> events, List<AgreementClaim> agreements) {
    return new Work(context, agreements).claims(triggers);
  }

  /** The reading of one report. */
  private static final class Work {
    private final ReportContext context;
    private final AnnotatedText text;
    private final Syntax syntax;
    private final List<AgreementClaim> agreements;

    Work(ReportContext context, List<AgreementClaim> agreements) {
      this.agreements = agreements;
      this.context = context;
      this.text = context.text();
      this.syntax = new Syntax(text);
    }

    List<ContactClaim> claims(Table triggers) {
      ContactFinder finder = new ContactFinder(triggers, context, syntax);
      List<Found> found = new ArrayList<>(finder.find());
      found.forEach(this::polarity);
      found.forEach(f -> complete(f, finder));
      found.removeIf(f -> f.parties.isEmpty() || merelyOffered(f));
      List<Found> pairs = new ArrayList<>();
      found.forEach(f -> pairs.addAll(f.pairs()));
      List<Found> merged = merge(pairs);
      List<ContactClaim> claims = new ArrayList<>();
      for (Found f : merged) {
        claims.add(claim(f, "c" + (claims.size() + 1)));
      }
      return claims;
    }

    /** "Norway offered to mediate": it does not yet. */
    private boolean merelyOffered(Found f) {
      Status status = context.judgements().of(f.token).status();
      boolean mediation = f.rule.equals("contact.mediation");
      return mediation && (status == Status.OFFERED || status == Status.DEMANDED);
    }

    private void polarity(Found f) {
      if (f.polarity == Polarity.ENDED) {
        return;
      }
      Token t = f.token;
      Optional<Token> verb = syntax.verbAbove(t);
      boolean none = text.children(t, "det", "advmod").stream().anyMatch(d -> d.isLemma("no"));
      boolean denied = verb.isPresent() && verb.get().isLemma("deny");
      boolean notParty =
          text.head(t)
              .filter(
                  h ->
                      h.isLemma("party")
                          && text.children(h, "advmod").stream().anyMatch(a -> a.isLemma("not")))
              .isPresent();
      Status status = context.judgements().of(t).status();
      boolean ended =
          deadEnd(t)
              || (verb.isPresent()
                  && t.isRel("nsubj", "obj")
                  && WORDS.has(verb.get(), "ENDING")
                  && context.judgements().of(verb.get()).status() == Status.HAPPENED);
      if (denied || notParty || status == Status.DENIED) {
        f.polarity = Polarity.DENIED;
      } else if (none || status == Status.NOT_HAPPENED) {
        f.polarity = Polarity.NONE;
      } else if (ended) {
        f.polarity = Polarity.ENDED;
      }
    }

    /** "A dead end in talks". */
    private boolean deadEnd(Token t) {
      return text.head(t)
          .filter(
              h ->
                  t.isRel("nmod")
                      && h.isLemma("end", "impasse", "breakdown", "collapse", "deadlock"))
          .isPresent();
    }

    /** Talks of which the parties are not named are those of the report's two sides. */
    private void complete(Found f, ContactFinder finder) {
      boolean mediation = f.rule.equals("contact.mediation");
      if (!f.parties.isEmpty() && !(mediation && f.parties.size() < 2)) {
        return;
      }
      boolean talks = mediation || !f.via.isEmpty() || f.token.isLemma("talk", "negotiation");
      List<ActorMention> between = talks ? between(f, finder) : List.of();
      if (between.size() == 2) {
        between.forEach(f::party);
      }
      if (talks && f.via.isEmpty() && f.polarity == Polarity.EXISTS) {
        finder.mediators().forEach(a -> f.via.putIfAbsent(a.ref(), a));
      }
      if (talks && f.parties.isEmpty() && !f.via.isEmpty()) {
        ActorMention first = f.via.values().iterator().next();
        f.via.remove(first.ref());
        f.parties.put(first.ref(), first);
      }
    }

    /** The parties of the report's agreement, else those who are shown at odds. */
    private List<ActorMention> between(Found f, ContactFinder finder) {
      for (AgreementClaim a : agreements) {
        if (a.parties().size() == 2 && a.extendsId() == null) {
          return a.parties();
        }
      }
      return finder.opposed().stream()
          .filter(a -> !f.via.containsKey(a.ref()))
          .filter(
              a -> finder.mediators().stream().noneMatch(m -> Sides.key(m).equals(Sides.key(a))))
          .toList();
    }

    /**
     * A contact with a whole that the report restricts to its wing is the contact with the wing.
     */
    private List<Found> merge(List<Found> found) {
      found.sort(
          Comparator.comparing((Found f) -> f.restriction == null).thenComparing(f -> f.span));
      Map<String, Found> merged = new LinkedHashMap<>();
      for (Found f : found) {
        String key = key(f.parties.values().stream().toList(), f, Set.of());
        Found wing =
            merged.values().stream().filter(m -> sameWithWing(m, f)).findFirst().orElse(null);
        Found home = wing != null ? wing : merged.get(key);
        if (home == null) {
          merged.put(key, f);
        } else {
          home.mentions.add(f.span);
          f.via.values().forEach(a -> home.via.putIfAbsent(a.ref(), a));
        }
      }
      List<Found> list = new ArrayList<>(merged.values());
      list.sort(Comparator.comparing((Found f) -> f.span));
      return list;
    }

    private static boolean sameWithWing(Found m, Found f) {
      if (m.restriction == null || m.polarity != f.polarity) {
        return false;
      }
      return f.parties.values().stream()
          .allMatch(
              p ->
                  m.parties.values().stream()
                      .anyMatch(
                          w ->
                              w.ref().equals(p.ref())
                                  || (p.id() != null && p.id().equals(w.wingOf()))));
    }

    private String key(List<ActorMention> parties, Found f, Set<String> none) {
      Set<String> refs =
          parties.stream().map(ActorMention::ref).collect(Collectors.toCollection(TreeSet::new));
      refs.removeAll(none);
      List<String> voice =
          context.voices().at(f.token.span()).stream().map(ActorMention::ref).toList();
      return refs + "/" + f.polarity + "/" + voice;
    }

    private ContactClaim claim(Found f, String id) {
      List<Span> words = new ArrayList<>(List.of(f.span));
      f.parties.values().forEach(a -> words.add(a.span()));
      words.sort(Comparator.naturalOrder());
      Map<String, List<Span>> fields = new HashMap<>();
      fields.put("polarity", List.of(f.span));
      f.mentions.sort(Comparator.naturalOrder());
      Claim.Head head =
          new Claim.Head(
              id,
              context.voices().at(f.token.span()),
              new Evidence(f.rule, words.stream().distinct().toList()),
              f.span,
              f.mentions,
              fields);
      List<ActorMention> parties =
          f.parties.values().stream().sorted(Comparator.comparing(ActorMention::span)).toList();
      return new ContactClaim(
          head,
          parties,
          f.via.values().stream().filter(v -> !f.parties.containsKey(v.ref())).toList(),
          scope(f, parties),
          f.restriction,
          f.polarity,
          time(f),
          context.places().of(f.token).orElse(null));
    }

    private @Nullable Scope scope(Found f, List<ActorMention> parties) {
      StringBuilder words = new StringBuilder();
      text.children(f.token, "amod").forEach(c -> words.append(' ').append(Syntax.lower(c)));
      parties.stream()
          .filter(p -> p.wingOf() != null)
          .forEach(p -> words.append(' ').append(p.span().in(text.text())));
      if (f.restriction != null) {
        words.append(' ').append(f.restriction.in(text.text()));
      }
      String all = words.toString();
      if (all.contains("political")) {
        return Scope.POLITICAL;
      }
      if (all.contains("intelligence")) {
        return Scope.INTELLIGENCE;
      }
      if (all.contains("humanitarian")) {
        return Scope.HUMANITARIAN;
      }
      return all.contains("military") || all.contains("armed") ? Scope.MILITARY : null;
    }

    private @Nullable Read<Period> time(Found f) {
      Optional<Read<Period>> own = context.times().of(f.token);
      if (own.isPresent()) {
        return own.get();
      }
      return syntax
          .verbAbove(f.token)
          .filter(v -> f.token.isRel("obj", "obl", "nsubj"))
          .flatMap(context.times()::of)
          .orElse(null);
    }
  }
}
