package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.extract.FigureExtractor;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.model.Aggregation;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** Reads the figures of a report. */
public final class FigureReader implements FigureExtractor {
  private final QuantityGrammar grammar;
  private final PeopleWords people;
  private final FateTable fates;
  private final Table aggregation;
  private final Table verbs;

  private FigureReader(
      QuantityGrammar grammar,
      PeopleWords people,
      FateTable fates,
      Table aggregation,
      Table verbs) {
    this.grammar = grammar;
    this.people = people;
    this.fates = fates;
    this.aggregation = aggregation;
    this.verbs = verbs;
  }

  /** A reader of English reports. */
  public static FigureReader english() {
    return new FigureReader(
        QuantityGrammar.english(),
        PeopleWords.english(),
        FateTable.english(),
        Table.load(FigureReader.class, "aggregation.tsv"),
        Table.load(FigureReader.class, "verbs.tsv"));
  }

  @Override
  public List<FigureClaim> extract(ReportContext context, List<EventClaim> events) {
    Syntax syntax = new Syntax(context.text());
    List<Draft> drafts = drafts(syntax);
    Map<Draft, String> ids = new HashMap<>();
    for (Draft d : drafts) {
      ids.put(d, "f" + (ids.size() + 1));
    }
    ClaimBuilder builder =
        new ClaimBuilder(
            context,
            events,
            ids,
            new Populations(syntax, people, context.actors()),
            new Aggregations(syntax, aggregation),
            new Standing(context, syntax, verbs),
            new Days(context));
    new Batches(builder.aggregations(), builder.standing(), builder.days(), builder.populations())
        .link(drafts);
    Soundness.ensure(drafts);
    return drafts.stream().map(builder::claim).toList();
  }

  private List<Draft> drafts(Syntax syntax) {
    Candidates candidates = new Candidates(syntax, people, grammar);
    List<Draft> drafts = new ArrayList<>(candidates.find());
    Totals totals = new Totals(syntax, people);
    drafts.forEach(totals::mark);
    totals.markAlong(drafts);
    new Wholes(syntax, people, drafts).link();
    Fates found = new Fates(syntax, new FateFinder(syntax, fates, people), people, drafts);
    found.governing();
    new Sums(syntax, drafts).sentences();
    new Exchanges(syntax, drafts, candidates).link();
    found.remaining();
    drafts.removeIf(d -> d.heads.isEmpty());
    found.drop();
    drafts.sort(Comparator.comparing((Draft d) -> d.span));
    return drafts;
  }

  /** Turns drafts into claims. */
  private record ClaimBuilder(
      ReportContext context,
      List<EventClaim> events,
      Map<Draft, String> ids,
      Populations populations,
      Aggregations aggregations,
      Standing standing,
      Days days) {

    FigureClaim claim(Draft d) {
      Population population = populations.of(d);
      Draft told = d.told();
      Standing.Outcome status = standing.of(told);
      Aggregations.Outcome adds =
          aggregations.of(told, status.status(), status.ahead(), days.stated(told).isPresent());
      Optional<Read<Period>> time = days.of(d, status.status(), adds.kind());
      boolean asOf = adds.kind() == Aggregation.CUMULATIVE || adds.kind() == Aggregation.STOCK;
      boolean stock = adds.kind() == Aggregation.STOCK;
      return new FigureClaim(
          head(d, population, status, adds),
          Read.of(d.quantity, d.span),
          population,
          java.util.Objects.requireNonNull(d.fate),
          d.alsoFates,
          adds.kind(),
          stock ? null : time.orElse(null),
          place(d),
          asOf ? time.orElse(null) : null,
          status.status(),
          id(d.whole),
          id(d.counter),
          event(d),
          null,
          null);
    }

    private @Nullable String id(@Nullable Draft d) {
      return d == null ? null : ids.get(d);
    }

    private Claim.Head head(
        Draft d, Population population, Standing.Outcome status, Aggregations.Outcome adds) {
      Token predicate = d.predicate;
      List<Span> words = new ArrayList<>(List.of(d.span));
      population.spans().stream().filter(s -> !words.contains(s)).forEach(words::add);
      Map<String, List<Span>> fields = new HashMap<>();
      if (predicate != null) {
        words.add(predicate.span());
        fields.put("fate", List.of(predicate.span()));
      }
      if (!status.cues().isEmpty()) {
        fields.put("status", status.cues());
      }
      if (adds.cue() != null) {
        fields.put("aggregation", List.of(adds.cue()));
      }
      words.sort(Comparator.naturalOrder());
      return new Claim.Head(
          String.valueOf(ids.get(d)),
          context.voices().at(d.span),
          new Evidence(d.rule, words.stream().distinct().toList()),
          predicate == null ? null : predicate.span(),
          List.of(),
          fields);
    }

    private @Nullable Read<Place> place(Draft d) {
      return d.predicate == null ? null : context.places().of(d.predicate).orElse(null);
    }

    private @Nullable String event(Draft d) {
      Token predicate = d.predicate;
      if (predicate == null) {
        return null;
      }
      for (EventClaim e : events) {
        Span trigger = e.head().trigger();
        if (trigger != null && trigger.overlaps(predicate.span())) {
          return e.id();
        }
      }
      return null;
    }
  }
}
