package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.AgreementExtractor;
import org.polybius.extract.Mediators;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Reads the agreements of a report. */
public final class AgreementReader implements AgreementExtractor {
  private static final WordList WORDS = WordList.of(AgreementReader.class, "words.tsv");

  /** What is known of the words of agreements. */
  private record Words(
      Table triggers, Table stages, Table units, Table duties, Table thirdParties) {}

  private final Words words;

  private AgreementReader(Words words) {
    this.words = words;
  }

  /** A reader of English reports. */
  public static AgreementReader english() {
    return new AgreementReader(
        new Words(
            table("triggers.tsv"),
            table("stages.tsv"),
            table("units.tsv"),
            table("duties.tsv"),
            table("third-parties.tsv")));
  }

  private static Table table(String name) {
    return Table.load(AgreementReader.class, name);
  }

  @Override
  public Result extract(ReportContext context, List<EventClaim> events, List<FigureClaim> figures) {
    return new Work(context, figures, words).result();
  }

  /** The reading of one report. */
  private static final class Work {
    private final Words words;
    private final ReportContext context;
    private final List<FigureClaim> figures;
    private final Syntax syntax;
    private final Sides sides;
    private final Mediators mediators;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<ThirdParty> helpers;

    Work(ReportContext context, List<FigureClaim> figures, Words words) {
      this.words = words;
      this.context = context;
      this.figures = figures;
      this.syntax = new Syntax(context.text());
      this.sides = new Sides(context, syntax);
      this.mediators = new Mediators(context, syntax);
      this.helpers = new Helpers(words.thirdParties(), context, syntax).all();
    }

    Result result() {
      StageFinder stageFinder = new StageFinder(words.stages(), syntax, context.judgements());
      List<Mention> mentions =
          new MentionFinder(words.triggers(), context, syntax, stageFinder).find();
      clusters.addAll(Grouping.group(mentions));
      clusters.forEach(this::people);
      clusters.forEach(this::fallBack);
      Clusters all = new Clusters(clusters);
      Terms terms = new Terms(context, syntax, all);
      terms.link(figures);
      new CountedTerms(words.units(), context, syntax, all).link();
      new WordedTerms(words.duties(), context, syntax, all).link();
      clusters.forEach(this::kinds);
      clusters.removeIf(c -> empty(c, clusters));
      clusters.sort(Comparator.comparing((Cluster c) -> c.main().span()));
      Map<Cluster, String> ids = new HashMap<>();
      clusters.forEach(c -> ids.put(c, "a" + (ids.size() + 1)));
      List<AgreementClaim> claims = clusters.stream().map(c -> claim(c, ids)).toList();
      return new Result(claims, figures.stream().map(f -> linked(f, terms, ids)).toList());
    }

    private void people(Cluster c) {
      for (Mention m : c.mentions) {
        mediators.of(m.token()).forEach(a -> c.mediators.putIfAbsent(a.ref(), a));
      }
      if (c.mediators.isEmpty() && c.apart() == null) {
        mediators.all().forEach(a -> c.mediators.putIfAbsent(a.ref(), a));
      }
      PartyFinder parties = new PartyFinder(context, syntax, sides);
      c.mentions.forEach(m -> parties.of(m).forEach(c::party));
    }

    /** Parties not named at the agreement: those of its base, or the two sides of the report. */
    private void fallBack(Cluster c) {
      propose(c);
      Cluster base = c.base;
      if (base != null && c.parties.size() < 2) {
        base.parties.values().forEach(c::party);
      }
      boolean main = "apart".equals(c.apart());
      if (c.parties.size() < 2 && !main) {
        adopt(c, sides.opposed());
      }
      if (c.parties.size() < 2 && !main) {
        adopt(c, sides.named());
      }
    }

    /** Who makes a proposal to two others mediates between them; else he is a side. */
    private void propose(Cluster c) {
      List<ActorMention> makers =
          c.mentions.stream()
              .filter(m -> WORDS.has(m.token(), "DRAFT"))
              .flatMap(m -> makers(m.token()).stream())
              .toList();
      List<String> keys = makers.stream().map(Sides::key).toList();
      long others =
          sides.opposed().stream().filter(s -> !keys.contains(Sides.key(s))).limit(3).count();
      for (ActorMention maker : makers) {
        if (others == 2) {
          c.parties.remove(Sides.key(maker));
          c.mediators.putIfAbsent(maker.ref(), maker);
        } else {
          c.party(maker);
        }
      }
    }

    /** Whose proposal it is, or who puts it forward. */
    private List<ActorMention> makers(Token draft) {
      List<ActorMention> found = new ArrayList<>();
      context.text().children(draft, "nmod:poss").forEach(p -> found.addAll(sides.bound(p)));
      syntax
          .verbAbove(draft)
          .filter(v -> draft.isRel("obj") && WORDS.has(v, "PROPOSING"))
          .flatMap(syntax::subject)
          .ifPresent(s -> found.addAll(sides.bound(s)));
      return found;
    }

    /** Takes the candidates when with them there are just two sides. */
    private void adopt(Cluster c, List<ActorMention> candidates) {
      Map<String, ActorMention> both = new LinkedHashMap<>(c.parties);
      candidates.stream()
          .filter(a -> !c.mediators.containsKey(a.ref()) && !mediates(c, a))
          .forEach(a -> both.putIfAbsent(Sides.key(a), a));
      if (both.size() == 2) {
        both.values().forEach(c::party);
      }
    }

    private static boolean mediates(Cluster c, ActorMention actor) {
      return c.mediators.values().stream().anyMatch(m -> Sides.key(m).equals(Sides.key(actor)));
    }

    private void kinds(Cluster c) {
      c.mentions.forEach(m -> c.kinds.addAll(m.kinds()));
      if (c.extension()) {
        Cluster base = c.base;
        c.kinds.addAll(base == null ? Set.of(AgreementKind.TRUCE) : truce(base));
      }
      if (c.kinds.contains(AgreementKind.EXCHANGE)) {
        c.kinds.remove(AgreementKind.RELEASE);
      }
      if (c.mentions.stream().anyMatch(this::withAid)) {
        c.kinds.add(AgreementKind.AID);
      }
      if (c.kinds.size() > 1) {
        c.kinds.remove(AgreementKind.OTHER);
      }
      if (c.kinds.isEmpty()) {
        c.kinds.add(AgreementKind.OTHER);
      }
    }

    private static Set<AgreementKind> truce(Cluster base) {
      Set<AgreementKind> kinds = new java.util.TreeSet<>();
      base.mentions.forEach(m -> kinds.addAll(m.kinds()));
      kinds.retainAll(Set.of(AgreementKind.TRUCE, AgreementKind.CEASEFIRE, AgreementKind.PAUSE));
      return kinds;
    }

    /** Aid that the agreement's own verb or noun governs. */
    private boolean withAid(Mention m) {
      Optional<Token> verb = syntax.verbAbove(m.token());
      boolean foreseen =
          verb.isPresent()
              && verb.get()
                  .isLemma("include", "allow", "provide", "call", "agree", "foresee", "cover");
      return foreseen
          && context.text().subtree(verb.orElseThrow()).stream()
              .anyMatch(t -> t.is(Upos.NOUN) && t.isLemma("aid", "relief", "fuel", "supplies"));
    }

    /** Nothing said of it but its name: a truce that is only hoped for, some deal. */
    private boolean empty(Cluster c, List<Cluster> all) {
      boolean people = !c.parties.isEmpty() || !c.mediators.isEmpty();
      boolean vague = c.kinds.contains(AgreementKind.OTHER);
      boolean begun = c.stage() != null && c.stage() != Stage.PROPOSED;
      boolean informed = c.duration() != null || !c.terms.isEmpty() || (begun && !vague);
      if (c.extension()) {
        return false;
      }
      boolean onlyHoped = c.proposed() && !informed && c.parties.size() < 2 && all.size() > 1;
      return (vague && c.parties.isEmpty() && !informed) || (!people && !informed) || onlyHoped;
    }

    private AgreementClaim claim(Cluster c, Map<Cluster, String> ids) {
      Mention main = c.main();
      List<Span> words = new ArrayList<>(List.of(main.span()));
      c.parties.values().forEach(a -> words.add(a.span()));
      words.sort(Comparator.naturalOrder());
      String rule = c.extension() ? "agreement.extension" : "agreement.name";
      Map<String, List<Span>> fields = new HashMap<>();
      fields.put("stage", stageWords(c));
      fields.put("kinds", c.mentions.stream().map(Mention::span).sorted().toList());
      Claim.Head head =
          new Claim.Head(
              ids.get(c) + "",
              context.voices().at(main.span()),
              new Evidence(rule, words.stream().distinct().toList()),
              main.span(),
              c.others(),
              fields);
      return new AgreementClaim(
          head,
          List.copyOf(c.kinds),
          List.copyOf(c.parties.values()),
          thirdParties(c),
          stage(c),
          time(c, "CONCLUDING"),
          time(c, "STARTING"),
          time(c, "ENDING"),
          c.duration(),
          c.base == null ? null : ids.get(c.base),
          c.terms);
    }

    /** Its mediators; others who help are those of the report's first agreement. */
    private List<ThirdParty> thirdParties(Cluster c) {
      List<ThirdParty> all = new ArrayList<>();
      c.mediators.values().forEach(a -> all.add(new ThirdParty(ThirdPartyRole.MEDIATOR, a)));
      if (c.equals(clusters.get(0))) {
        all.addAll(helpers);
      }
      return all;
    }

    private List<Span> stageWords(Cluster c) {
      Stage stage = c.stage();
      Mention m = c.mentions.stream().filter(o -> o.stage() == stage).findFirst().orElse(c.main());
      Optional<Token> verb = syntax.verbAbove(m.token());
      Span own = m.token().span();
      return verb.map(v -> List.of(v.span(), own).stream().sorted().toList()).orElse(List.of(own));
    }

    private Stage stage(Cluster c) {
      Stage stage = c.stage();
      if (stage == Stage.IN_FORCE && yetToCome(time(c, "STARTING"))) {
        return Stage.AGREED;
      }
      boolean fresh = "new".equals(c.apart());
      if ((stage == null || stage == Stage.AGREED) && !fresh && anotherSought(c)) {
        return Stage.EXPIRED;
      }
      if (stage != null) {
        return stage;
      }
      if (fresh) {
        return Stage.PROPOSED;
      }
      boolean kept = figures.stream().anyMatch(f -> f.status() == Status.HAPPENED && released(f));
      return kept && !c.extension() && c.apart() == null ? Stage.IN_FORCE : Stage.AGREED;
    }

    /** Where a new one is sought, the one of which no more is said is over. */
    private boolean anotherSought(Cluster c) {
      return !c.extension()
          && c.apart() == null
          && clusters.stream().anyMatch(o -> "new".equals(o.apart()) && !o.extension());
    }

    /** "The truce takes effect on Thursday", told before. */
    private boolean yetToCome(@Nullable Read<Period> start) {
      String from = start == null ? null : start.value().earliest();
      String told = context.report().published();
      return from != null && told != null && from.compareTo(told) > 0 && !from.startsWith(told);
    }

    private static boolean released(FigureClaim f) {
      return f.fate() == org.polybius.model.Fate.RELEASED
          || f.fate() == org.polybius.model.Fate.EXCHANGED;
    }

    /** When it was announced, takes effect or ends: the time of such a verb at a mention. */
    private @Nullable Read<Period> time(Cluster c, String use) {
      for (Mention m : c.mentions) {
        Optional<Token> verb = syntax.verbAbove(m.token()).filter(v -> WORDS.has(v, use));
        if (verb.isEmpty()) {
          verb =
              context.text().children(m.token(), "acl").stream()
                  .filter(v -> WORDS.has(v, use))
                  .findFirst();
        }
        boolean effect =
            verb.isPresent()
                && (!verb.get().isLemma("take", "come")
                    || syntax.with(verb.get(), Set.of("effect", "force", "hold")));
        Optional<Read<Period>> time =
            effect ? context.times().of(verb.orElseThrow()) : Optional.empty();
        if (time.isPresent()) {
          return time.get();
        }
      }
      return null;
    }

    private static FigureClaim linked(FigureClaim f, Terms terms, Map<Cluster, String> ids) {
      String agreement = id(terms.agreement.get(f.id()), ids);
      String outside = id(terms.outside.get(f.id()), ids);
      return new FigureClaim(
          f.head(),
          f.quantity(),
          f.population(),
          f.fate(),
          f.alsoFates(),
          f.aggregation(),
          f.time(),
          f.place(),
          f.asOf(),
          f.status(),
          f.partOf(),
          f.exchangedFor(),
          f.event(),
          agreement,
          outside);
    }

    private static @Nullable String id(@Nullable Cluster c, Map<Cluster, String> ids) {
      return c == null ? null : ids.get(c);
    }
  }
}
