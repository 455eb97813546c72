package org.polybius.reconcile.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Certainty;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.Place;
import org.polybius.model.Status;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.Thing;

/**
 * One event as all reports together tell it.
 *
 * @param id follows from the first published of its claims
 * @param kind the family of acts it belongs to, lower case: violence, abduction, release …
 * @param standing whether it has its place or is ahead
 * @param type the commonest act; null when only figures tell of it
 * @param mode its commonest mode
 * @param from first day it can have happened; null when not known
 * @param to last day it can have happened; null when not known
 * @param places where, the most often stated first
 * @param actors who did it
 * @param recipients whom it befell
 * @param acts what it was made of: the shooting, the killing …, by number of claims
 * @param held who holds what of it
 * @param figures people by fate
 * @param realises ids of the plans, demands and threats that it carries out
 * @param realisedBy ids of the incidents by which it was carried out
 * @param reports ids of reports, in the order of publishing
 * @param items claims behind it, ascending
 * @param links why reports were brought together
 * @param labels by what it is looked for
 */
public record Incident(
    String id,
    String kind,
    Standing standing,
    @Nullable EventType type,
    @Nullable EventMode mode,
    @Nullable String from,
    @Nullable String to,
    List<Where> places,
    List<Who> actors,
    List<Who> recipients,
    List<Part> acts,
    List<Holding> held,
    List<Figure> figures,
    List<String> realises,
    List<String> realisedBy,
    List<String> reports,
    List<Item.Id> items,
    List<Link> links,
    Set<String> labels)
    implements Thing {

  /** Copies the collections. */
  public Incident {
    places = List.copyOf(places);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    acts = List.copyOf(acts);
    held = List.copyOf(held);
    figures = List.copyOf(figures);
    realises = List.copyOf(realises);
    realisedBy = List.copyOf(realisedBy);
    reports = List.copyOf(reports);
    items = List.copyOf(items);
    links = List.copyOf(links);
    labels = Set.copyOf(labels);
  }

  @Override
  public List<Disagreement> disagreements() {
    return Disagreements.of(this);
  }

  /** This incident with a plan that it realises. */
  Incident realising(String plan) {
    return with(plus(realises, plan), realisedBy);
  }

  /** This incident with a deed by which it was realised. */
  Incident realised(String deed) {
    return with(realises, plus(realisedBy, deed));
  }

  private static List<String> plus(List<String> ids, String id) {
    return Stream.concat(ids.stream(), Stream.of(id)).distinct().sorted().toList();
  }

  private Incident with(List<String> plans, List<String> deeds) {
    return new Incident(
        id,
        kind,
        standing,
        type,
        mode,
        from,
        to,
        places,
        actors,
        recipients,
        acts,
        held,
        figures,
        plans,
        deeds,
        reports,
        items,
        links,
        labels);
  }

  /**
   * A place with the claims that state it.
   *
   * @param place the place
   * @param claims at least one
   */
  public record Where(Place place, List<Item.Id> claims) {}

  /**
   * Somebody with the claims that name them.
   *
   * @param name name, else role, else words
   * @param id in the register; null when not there
   * @param claims at least one
   */
  public record Who(String name, @Nullable String id, List<Item.Id> claims) {}

  /**
   * An act that the incident is made of.
   *
   * @param type PLOVER category
   * @param mode PLOVER mode
   * @param claims at least one
   */
  public record Part(EventType type, @Nullable EventMode mode, List<Item.Id> claims) {}

  /**
   * What somebody holds of the incident: asserted, denied, left open.
   *
   * @param status what is held
   * @param certainty how surely
   * @param voice names of those on whose word it stands, outermost first; empty for the reports'
   *     own
   * @param claims at least one
   */
  public record Holding(
      Status status, Certainty certainty, List<String> voice, List<Item.Id> claims) {}

  /**
   * How many people of one fate: never an average.
   *
   * @param fate what became of them
   * @param low lowest number any report allows
   * @param best the number of the rule; null when the rule chooses none
   * @param high highest number any report tells; null when open
   * @param rule what chose the best, in words
   * @param counts what each report says, in the order of publishing
   */
  public record Figure(
      Fate fate,
      long low,
      @Nullable Long best,
      @Nullable Long high,
      String rule,
      List<Count> counts) {}

  /**
   * What one report says.
   *
   * @param report id
   * @param number of people
   * @param claims the figures and events it was counted from
   */
  public record Count(String report, long number, List<Item.Id> claims) {}

  /**
   * Why two reports tell of the same.
   *
   * @param one claim of the one
   * @param other claim of the other
   * @param score between 0 and 1
   * @param reasons strongest first
   */
  public record Link(Item.Id one, Item.Id other, double score, List<Reason> reasons) {}
}
