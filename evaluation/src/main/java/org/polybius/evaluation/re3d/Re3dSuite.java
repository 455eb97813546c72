package org.polybius.evaluation.re3d;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.polybius.annotate.NameMention;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.EventSelection;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.re3d.Re3dDocument.Name;
import org.polybius.evaluation.re3d.Re3dDocument.Relation;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.Report;
import org.polybius.model.Resolution;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;

/** Names by kind, and relations from events, on re3d. */
public final class Re3dSuite implements Suite {
  private static final Map<NameMention.Type, String> TYPES =
      Map.of(
          NameMention.Type.PER, "Person",
          NameMention.Type.ORG, "Organisation",
          NameMention.Type.LOC, "Location");

  private final Map<String, String> relationOf = new HashMap<>();

  /** A suite with the table of relations. */
  public Re3dSuite() {
    for (Table.Row row : Table.load(Re3dSuite.class, "relations.tsv").rows()) {
      relationOf.put(row.get("type"), row.get("relation"));
    }
  }

  @Override
  public String name() {
    return "re3d";
  }

  /**
   * A document with the names and relations found.
   *
   * @param gold the document
   * @param names found
   * @param relations found
   */
  record Case(Re3dDocument gold, List<Name> names, List<Relation> relations) {}

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    long sentences = 0;
    for (Re3dDocument d : Re3dDocument.in(folder, broken)) {
      if (sample.takes(d.id())) {
        Report report = Inputs.report(d.id(), null, null, d.text());
        ReportContext context = pipeline.context(report);
        List<Relation> relations = relations(EventSelection.events(pipeline.read(report)));
        cases.add(new Case(d, names(context), relations));
        sentences += context.text().sentences().size();
      }
    }
    return figures(cases, broken, sentences);
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken, long sentences) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<Map<String, Counts>> counts = new ArrayList<>();
    for (Case c : cases) {
      Map<String, Counts> score = score(c.gold(), c.names(), c.relations());
      counts.add(score);
      items.add(c.gold().id(), score);
      errors(c, errors);
    }
    CountRows rows = new CountRows(name(), counts);
    return new Measurement(
            List.of(rows.f1("name-f1"), rows.f1("relation-f1")), errors, broken, sentences)
        .with(items);
  }

  /** Names of the encoder, and the places and named actors that it has not. */
  private static List<Name> names(ReportContext context) {
    List<Name> names = new ArrayList<>();
    context
        .text()
        .names()
        .forEach(n -> names.add(new Name(TYPES.getOrDefault(n.type(), ""), n.span())));
    context.places().all().forEach(p -> addNew(names, new Name("Location", p.span())));
    context.actors().all().stream()
        .filter(a -> a.resolved() == Resolution.NAME || a.resolved() == Resolution.REGISTER)
        .forEach(a -> addNew(names, new Name("Organisation", a.span())));
    return names;
  }

  private static void addNew(List<Name> names, Name name) {
    if (names.stream().noneMatch(n -> n.span().overlaps(name.span()))) {
      names.add(name);
    }
  }

  private List<Relation> relations(List<EventClaim> events) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (EventClaim e : events) {
      List<Span> actors = spans(e.actors());
      List<Span> recipients = spans(e.recipients());
      String type = relationOf.get(e.act().type().name());
      if (type != null) {
        actors.forEach(a -> recipients.forEach(r -> relations.add(new Relation(type, a, r))));
      }
      if (e.place() != null) {
        Span place = e.place().span();
        actors.forEach(a -> relations.add(new Relation("CoLocated", a, place)));
        recipients.forEach(r -> relations.add(new Relation("CoLocated", r, place)));
      }
    }
    return List.copyOf(relations);
  }

  private static List<Span> spans(List<ActorMention> actors) {
    return actors.stream().flatMap(a -> a.singles().stream()).map(ActorMention::span).toList();
  }

  /** Counts of one document by metric. */
  static Map<String, Counts> score(Re3dDocument gold, List<Name> names, List<Relation> relations) {
    return Map.of(
        "name-f1", match(gold.names(), names, Re3dSuite::same),
        "relation-f1", match(gold.relations(), relations, Re3dSuite::same));
  }

  private static boolean same(Name a, Name b) {
    return a.type().equals(b.type()) && a.span().overlaps(b.span());
  }

  private static boolean same(Relation a, Relation b) {
    boolean straight = a.one().overlaps(b.one()) && a.other().overlaps(b.other());
    boolean crossed = a.one().overlaps(b.other()) && a.other().overlaps(b.one());
    return a.type().equals(b.type()) && (straight || crossed);
  }

  private static <T> Counts match(List<T> gold, List<T> got, BiPredicate<T, T> same) {
    List<T> free = new ArrayList<>(got);
    int right = 0;
    for (T g : gold) {
      T match = free.stream().filter(f -> same.test(g, f)).findFirst().orElse(null);
      if (match != null) {
        free.remove(match);
        right++;
      }
    }
    return new Counts(right, got.size(), gold.size());
  }

  private static void errors(Case c, List<String> errors) {
    Re3dDocument d = c.gold();
    for (Name g : d.names()) {
      if (c.names().stream().noneMatch(n -> same(g, n))) {
        List<Name> got = c.names().stream().filter(n -> n.span().overlaps(g.span())).toList();
        errors.add(name(d, g.type(), got.isEmpty() ? "nothing" : got.get(0).type(), g.span()));
      }
    }
    for (Name n : c.names()) {
      if (d.names().stream().noneMatch(g -> g.span().overlaps(n.span()))) {
        errors.add(name(d, "nothing", n.type(), n.span()));
      }
    }
    missed(d.relations(), c.relations()).forEach(r -> errors.add(relation(d, r, true)));
    missed(c.relations(), d.relations()).forEach(r -> errors.add(relation(d, r, false)));
  }

  private static String name(Re3dDocument d, String expected, String got, Span at) {
    return Wrong.line("NAME " + d.id(), expected, got, Wrong.around(d.text(), at));
  }

  private static List<Relation> missed(List<Relation> some, List<Relation> other) {
    return some.stream().filter(r -> other.stream().noneMatch(o -> same(r, o))).toList();
  }

  private static String relation(Re3dDocument d, Relation r, boolean wanted) {
    String relation = r.type() + " of '" + r.one().in(d.text()) + "'";
    String words = "'" + r.other().in(d.text()) + "': " + Wrong.around(d.text(), r.one());
    return wanted
        ? Wrong.line("RELATION " + d.id(), relation, "nothing", words)
        : Wrong.line("RELATION " + d.id(), "nothing", relation, words);
  }
}
