package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Field;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Turns the claims of a reading into items; events are not scored by these sets. */
final class ReadItems {
  private final String text;

  private ReadItems(String text) {
    this.text = text;
  }

  /** The items of one reading, in its order. */
  static List<Item> of(Reading reading) {
    ReadItems reader = new ReadItems(reading.report().text());
    return reading.claims().stream().map(reader::item).filter(Objects::nonNull).toList();
  }

  private @Nullable Item item(Claim claim) {
    if (claim instanceof FigureClaim c) {
      return figure(c);
    } else if (claim instanceof StatementClaim c) {
      return statement(c);
    } else if (claim instanceof AgreementClaim c) {
      return agreement(c);
    } else if (claim instanceof ContactClaim c) {
      return contact(c);
    } else if (claim instanceof EventClaim) {
      return null;
    }
    throw new IllegalStateException("a kind of claim without items: " + claim.kind());
  }

  private Item figure(FigureClaim c) {
    Map<String, String> values = new HashMap<>();
    Quantity q = c.quantity().value();
    put(values, "low", q.low());
    put(values, "high", q.high());
    put(values, "point", q.point());
    put(values, "bound", q.bound());
    put(values, "fate", c.fate());
    put(values, "aggregation", c.aggregation());
    put(values, "status", c.status());
    put(values, "time", edtf(c.time()));
    List<Span> heads =
        c.population().nouns().isEmpty() ? c.population().spans() : c.population().nouns();
    Map<String, List<Item.Person>> people = new HashMap<>();
    people.put("population", List.of(new Item.Person(heads, Set.of())));
    people.put("voice", persons(c.head().voice()));
    return item(c, c.quantity().spans(), values, people, figureLinks(c));
  }

  private static Map<String, Set<String>> figureLinks(FigureClaim c) {
    Map<String, Set<String>> links = new HashMap<>();
    if (c.partOf() != null) {
      links.put("partOf", Set.of(c.partOf()));
    }
    if (c.exchangedFor() != null) {
      links.put("exchangedFor", Set.of(c.exchangedFor()));
    }
    return links;
  }

  /** A statement of the body; the gold leaves headlines out. */
  private @Nullable Item statement(StatementClaim c) {
    if (c.content().get(0).field() == Field.TITLE) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    put(values, "form", c.form());
    Map<String, List<Item.Person>> people = new HashMap<>();
    people.put("speaker", c.speaker() == null ? List.of() : persons(List.of(c.speaker())));
    return item(c, c.content(), values, people, Map.of());
  }

  private Item agreement(AgreementClaim c) {
    Map<String, String> values = new HashMap<>();
    put(values, "stage", c.stage());
    put(values, "from", edtf(c.from()));
    put(values, "to", edtf(c.to()));
    put(values, "duration", c.duration() == null ? null : c.duration().value());
    Map<String, List<Item.Person>> people = new HashMap<>();
    people.put("party", singles(c.parties()));
    List<ActorMention> mediators =
        c.thirdParties().stream()
            .filter(t -> t.role() == AgreementClaim.ThirdPartyRole.MEDIATOR)
            .map(AgreementClaim.ThirdParty::actor)
            .toList();
    people.put("mediator", singles(mediators));
    Set<String> terms = new TreeSet<>();
    c.terms().forEach(t -> terms.addAll(figures(t)));
    return item(c, anchors(c), values, people, Map.of("terms", terms));
  }

  private static Set<String> figures(AgreementClaim.Term term) {
    Set<String> ids = new HashSet<>();
    if (term.figure() != null) {
      ids.add(term.figure());
    }
    if (term.counterFigure() != null) {
      ids.add(term.counterFigure());
    }
    return ids;
  }

  private Item contact(ContactClaim c) {
    Map<String, String> values = new HashMap<>();
    put(values, "polarity", c.polarity());
    Map<String, List<Item.Person>> people = new HashMap<>();
    people.put("party", singles(c.parties()));
    people.put("via", singles(c.via()));
    return item(c, anchors(c), values, people, Map.of());
  }

  private static Item item(
      Claim c,
      List<Span> anchors,
      Map<String, String> values,
      Map<String, List<Item.Person>> people,
      Map<String, Set<String>> links) {
    String kind = c.kind().name().toLowerCase(java.util.Locale.ROOT);
    return new Item(c.id(), kind, anchors, values, people, links, false);
  }

  private static List<Span> anchors(Claim c) {
    List<Span> anchors = new ArrayList<>();
    Span trigger = c.head().trigger();
    if (trigger != null) {
      anchors.add(trigger);
    }
    anchors.addAll(c.head().mentions());
    return anchors;
  }

  private List<Item.Person> singles(List<ActorMention> actors) {
    return persons(actors.stream().flatMap(a -> a.singles().stream()).toList());
  }

  private List<Item.Person> persons(List<ActorMention> actors) {
    return actors.stream().map(this::person).toList();
  }

  private Item.Person person(ActorMention actor) {
    Set<String> words = new TreeSet<>();
    List<Span> spans = new ArrayList<>(List.of(actor.span()));
    if (actor.antecedent() != null) {
      spans.add(actor.antecedent());
    }
    for (Span span : spans) {
      if (span.field() == Field.TEXT) {
        words.addAll(Words.of(span.in(text)));
      }
    }
    if (actor.name() != null) {
      words.addAll(Words.of(actor.name()));
    }
    actor.members().forEach(m -> words.addAll(person(m).words()));
    return new Item.Person(spans, words);
  }

  private static @Nullable String edtf(@Nullable Read<Period> time) {
    return time == null ? null : time.value().edtf();
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }
}
