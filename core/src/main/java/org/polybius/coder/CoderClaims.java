package org.polybius.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** The claims of a row, every value with the cells that give it. */
final class CoderClaims {
  private static final List<Table.Row> EVENTS = Table.load(CoderClaims.class, "events.tsv").rows();

  private final String rule;
  private final CodedRow row;
  private final List<Claim> claims = new ArrayList<>();
  private final @Nullable Read<Period> time;
  private final @Nullable Read<Place> place;

  /**
   * The claims of a row.
   *
   * @param rule id of the coder
   */
  CoderClaims(String rule, CodedRow row, @Nullable Read<Period> time, @Nullable Read<Place> place) {
    this.rule = rule;
    this.row = row;
    this.time = time;
    this.place = place;
  }

  List<Claim> list() {
    return List.copyOf(claims);
  }

  /**
   * Adds the event.
   *
   * @param type heading of the column with its type
   * @return whether the type is one of the codebook
   */
  boolean event(
      String dataset, String type, Optional<ActorMention> one, Optional<ActorMention> other) {
    Optional<Table.Row> coded =
        EVENTS.stream()
            .filter(e -> e.get("dataset").equals(dataset) && e.get("type").equals(row.value(type)))
            .findFirst();
    coded.ifPresent(e -> add(e, row.cell(type).orElseThrow(), one, other));
    return coded.isPresent();
  }

  private void add(
      Table.Row coded, Span trigger, Optional<ActorMention> one, Optional<ActorMention> other) {
    EventType type = EventType.valueOf(coded.get("event"));
    EventMode mode = coded.get("mode").equals("-") ? null : EventMode.valueOf(coded.get("mode"));
    boolean directed = coded.get("sides").equals("DIRECTED");
    List<ActorMention> actors = new ArrayList<>();
    List<ActorMention> recipients = new ArrayList<>();
    one.ifPresent(actors::add);
    other.ifPresent(directed ? recipients::add : actors::add);
    List<Span> words = new ArrayList<>(List.of(trigger));
    actors.forEach(a -> words.add(a.span()));
    recipients.forEach(a -> words.add(a.span()));
    claims.add(
        new EventClaim(
            head("e1", words, trigger),
            type,
            mode,
            new EventClaim.Act(type, mode),
            Status.HAPPENED,
            Certainty.CERTAIN,
            null,
            List.of(),
            actors,
            recipients,
            List.of(),
            time,
            place,
            null,
            List.of()));
  }

  /**
   * Adds a number of people killed.
   *
   * @param people heading of the column that says who they are, whose words stand for them
   * @param partOf id of the whole; null for a whole
   */
  void killed(
      String id,
      Read<Quantity> number,
      String people,
      Population.@Nullable Role role,
      @Nullable String partOf) {
    Span who = row.heading(people);
    List<Span> words = new ArrayList<>(List.of(who));
    words.addAll(number.spans());
    String event = claims.isEmpty() ? null : claims.get(0).id();
    claims.add(
        new FigureClaim(
            head(id, words.stream().distinct().sorted().toList(), null),
            number,
            new Population(List.of(who), List.of(), List.of(), null, null, role, List.of()),
            Fate.KILLED,
            List.of(),
            Aggregation.INCREMENT,
            time,
            place,
            null,
            Status.HAPPENED,
            partOf,
            null,
            event,
            null,
            null));
  }

  private Claim.Head head(String id, List<Span> words, @Nullable Span trigger) {
    List<Span> sorted = words.stream().distinct().sorted().toList();
    return new Claim.Head(id, List.of(), new Evidence(rule, sorted), trigger, List.of(), Map.of());
  }
}
