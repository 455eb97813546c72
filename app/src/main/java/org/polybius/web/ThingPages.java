package org.polybius.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.Card;
import org.polybius.export.HtmlReading;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Reading;
import org.polybius.query.Disputed;
import org.polybius.query.Selection;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.story.Story;
import org.polybius.reconcile.tally.Tally;

/** Pages about one thing: a report, an incident, a story, an actor, and the claims behind them. */
public final class ThingPages {
  private static final int SHOWN = 12;

  private final UnaryOperator<String> rules;
  private final HtmlReading reading = new HtmlReading();

  /** With rules in words. */
  ThingPages(UnaryOperator<String> rules) {
    this.rules = rules;
  }

  List<Route> routes() {
    return List.of(
        new Route("/reports/{id}", "a report and what it says", Route.Kind.PAGE, this::report),
        new Route("/incidents/{id}", "an incident", Route.Kind.PAGE, this::incident),
        new Route("/stories/{id}", "a story", Route.Kind.PAGE, this::story),
        new Route("/actors/{id}", "an actor", Route.Kind.PAGE, this::actor),
        new Route(
            "/evidence/{matter}/{id}",
            "the claims behind something",
            Route.Kind.PAGE,
            this::evidence));
  }

  /**
   * A report.
   *
   * @param account what counts of it; the report may say more that a person rejected
   * @param section its text with its claims, made of escaped words
   * @param stories that it belongs to
   * @param earlier id of the version that this one replaced; "" for none
   * @param later id of the version that counts instead of this one; "" when it counts itself
   */
  public record ReportPage(
      Account account, String section, List<Story> stories, String earlier, String later) {}

  private String report(Asking asking) {
    String id = asking.path("id");
    Selection selection = asking.selection();
    Account account =
        selection.report(id).orElseThrow(() -> new Missing("There is no report " + id + "."));
    Reading read =
        asking.desk().reading(id).orElseThrow(() -> new Missing("There is no report " + id + "."));
    Behind behind = Behind.of(id, asking);
    Links links = new Links(asking.filter());
    String section =
        reading.section(read, card -> card.with(details(card, behind.of(card.id()), links)));
    List<Story> stories =
        selection.stories().stream()
            .filter(s -> s.chapters().stream().anyMatch(c -> c.report().equals(id)))
            .toList();
    String title = account.title() == null ? "Report " + id : account.title();
    return Pages.render(
        "report",
        title,
        links.data("reports", id),
        asking,
        Exports.NONE,
        new ReportPage(
            account,
            section,
            stories,
            version(account, Account.Version::earlier, selection),
            version(account, Account.Version::later, selection)));
  }

  /** The id of another version of a report, where the day that is looked at knows it. */
  private static String version(
      Account account, Function<Account.Version, @Nullable String> which, Selection selection) {
    return Optional.ofNullable(account.version())
        .map(which)
        .filter(id -> selection.report(id).isPresent())
        .orElse("");
  }

  /** The rule in words, and what the claim was brought together into. */
  private List<Card.Row> details(Card card, List<Behind.Part> parts, Links links) {
    List<Card.Row> rows = new ArrayList<>();
    for (Card.Row row : card.rows()) {
      String words = row.label().equals("rule") ? rules.apply(row.value()) : "";
      String value = words.isEmpty() ? row.value() : row.value() + ": " + words;
      rows.add(new Card.Row(row.label(), value, row.words(), row.links()));
    }
    for (Behind.Part part : parts) {
      rows.add(new Card.Row("part of", part.words(), "", List.of(), part.address(links)));
    }
    return rows;
  }

  private String incident(Asking asking) {
    String id = asking.path("id");
    Incident incident = one(asking.everything().incidents(), Incident::id, id, "incident");
    return Pages.render(
        "incident",
        Show.upper(Acts.title(incident)),
        new Links(asking.filter()).data("incidents", id),
        asking,
        Exports.NONE,
        incident);
  }

  private String story(Asking asking) {
    String id = asking.path("id");
    Story story = one(asking.everything().stories(), Story::id, id, "story");
    return Pages.render(
        "story",
        String.join(" · ", story.title()),
        new Links(asking.filter()).data("stories", id),
        asking,
        Exports.of(asking.path(), asking.filter().ofStory(id)),
        story);
  }

  /**
   * All about an actor.
   *
   * @param name as it was asked for
   * @param selection what the filter keeps of claims that name the actor
   * @param said statements of the actor, the first of them
   * @param with actors named in most of the same claims
   */
  public record ActorPage(
      String name, Selection selection, List<Evidence.Shown> said, List<String> with) {
    /** The first of a list. */
    public <T> List<T> few(List<T> list) {
      return list.stream().limit(SHOWN).toList();
    }
  }

  private String actor(Asking asking) {
    String name = asking.path("id");
    Selection selection = asking.desk().select(asking.filter().andActor(name));
    if (selection.claims().isEmpty() && !isNamed(name, asking)) {
      throw new Missing("No claim names an actor '" + name + "' here.");
    }
    Evidence.Finder finder = new Evidence.Finder(selection, rules);
    List<Evidence.Shown> said =
        selection.claims(Claim.Kind.STATEMENT).stream().limit(SHOWN).map(finder::shown).toList();
    List<String> with =
        selection.actors().stream()
            .filter(other -> !other.equalsIgnoreCase(name))
            .limit(SHOWN)
            .toList();
    return Pages.render(
        "actor",
        called(name, selection),
        new Links(asking.filter().andActor(name)).to("/api/claims"),
        asking,
        Exports.of(asking.path(), asking.filter().andActor(name)),
        new ActorPage(name, selection, said, with));
  }

  /** Whether claims name an actor, or incidents do by a word of their own, whatever the filter. */
  private static boolean isNamed(String name, Asking asking) {
    Selection all = asking.everything();
    return !asking.desk().select(all.filter().andActor(name)).claims().isEmpty()
        || all.incidents().stream()
            .flatMap(i -> Stream.concat(i.actors().stream(), i.recipients().stream()))
            .anyMatch(who -> name.equalsIgnoreCase(who.id()) || name.equalsIgnoreCase(who.name()));
  }

  /** The name of an actor who was asked for by id, code or in another case. */
  private static String called(String asked, Selection selection) {
    return selection.incidents().stream()
        .flatMap(i -> Stream.concat(i.actors().stream(), i.recipients().stream()))
        .filter(who -> asked.equalsIgnoreCase(who.id()) || asked.equalsIgnoreCase(who.name()))
        .map(Incident.Who::name)
        .findFirst()
        .orElse(asked);
  }

  private String evidence(Asking asking) {
    Selection all = asking.everything();
    Evidence evidence = found(asking, all);
    if (asking.isFragment()) {
      Map<String, Object> model = new HashMap<>();
      model.put("links", new Links(asking.filter()));
      model.put("page", evidence);
      return Templates.render("parts/evidence", model);
    }
    return Pages.render("evidence", evidence.title(), "", asking, Exports.NONE, evidence);
  }

  private Evidence found(Asking asking, Selection all) {
    String id = asking.path("id");
    Evidence.Finder finder = new Evidence.Finder(all, rules).only(asking.other("part"));
    return switch (asking.path("matter")) {
      case "tallies" -> finder.of(one(all.tallies(), Tally::key, id, "tally"));
      case "incidents" -> finder.of(one(all.incidents(), Incident::id, id, "incident"));
      case "agreements" ->
          finder.of(one(all.agreements(), k -> k.agreement().id(), id, "agreement"));
      case "channels" -> finder.of(one(all.channels(), c -> c.id(), id, "channel"));
      case "disagreements" -> disputes(all, finder, id);
      default -> throw new Missing("There is no such kind of thing.");
    };
  }

  private static Evidence disputes(Selection all, Evidence.Finder finder, String id) {
    List<Disputed> disputes =
        all.disagreements().stream().filter(d -> d.thing().equals(id)).toList();
    if (disputes.isEmpty()) {
      throw new Missing("Nothing is disputed about " + id + ".");
    }
    return finder.of(disputes);
  }

  private static <T> T one(List<T> things, Function<T, String> id, String wanted, String what) {
    Optional<T> found = things.stream().filter(t -> id.apply(t).equals(wanted)).findFirst();
    return found.orElseThrow(() -> new Missing("There is no " + what + " " + wanted + "."));
  }
}
