package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.polybius.model.ActorMention;
import org.polybius.model.Field;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim.Cue;

/** Writes values together with the words of one report that they were read from. */
final class ValueWriter {
  private final Function<Span, String> words;

  /** Writes values with the words that stand under their spans. */
  ValueWriter(Function<Span, String> words) {
    this.words = words;
  }

  static ValueWriter of(Report report) {
    String title = report.title() == null ? "" : report.title();
    return new ValueWriter(span -> span.in(span.field() == Field.TITLE ? title : report.text()));
  }

  ObjectNode span(Span span) {
    return spanFields(span).done();
  }

  ArrayNode spans(List<Span> spans) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(spans.size());
    spans.forEach(span -> array.add(span(span)));
    return array;
  }

  /** An object of lists, by field name. */
  ObjectNode spansByField(Map<String, List<Span>> fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, spans) -> object.set(name, spans(spans)));
    return object;
  }

  ObjectNode quantity(Read<Quantity> read) {
    Quantity q = read.value();
    return readFields(read)
        .number("low", q.low())
        .number("high", q.high())
        .number("point", q.point())
        .word("bound", q.bound())
        .done();
  }

  /** A word or code with the words it was read from. */
  ObjectNode text(Read<String> read) {
    return readFields(read).text("value", read.value()).done();
  }

  ObjectNode population(Population population) {
    return spanFields(population.spans())
        .list("nouns", population.nouns(), this::span)
        .texts("nationality", population.nationality())
        .word("sex", population.sex())
        .optional("age", population.age(), ValueWriter::age)
        .word("role", population.role())
        .some("groups", population.groups(), this::span)
        .done();
  }

  private static JsonNode age(Population.Age age) {
    return new Out()
        .number("min", age.min())
        .number("max", age.max())
        .word("class", age.ageClass())
        .done();
  }

  ObjectNode cue(Read<Cue> read) {
    return readFields(read)
        .text("lemma", read.value().lemma())
        .word("class", read.value().cueClass())
        .done();
  }

  ObjectNode actor(ActorMention actor) {
    return spanFields(actor.span())
        .text("ref", actor.ref())
        .text("id", actor.id())
        .text("name", actor.name())
        .text("role", actor.role())
        .text("country", actor.country())
        .some("countryInferredFrom", actor.countryInferredFrom(), this::span)
        .words("sectors", actor.sectors())
        .text("wingOf", actor.wingOf())
        .some("members", actor.members(), this::actor)
        .optional("antecedent", actor.antecedent(), this::span)
        .word("resolved", actor.resolved())
        .word("number", actor.number())
        .text("actsFor", actor.actsFor())
        .done();
  }

  ObjectNode time(Read<Period> read) {
    Period period = read.value();
    return readFields(read)
        .text("edtf", period.edtf())
        .text("earliest", period.earliest())
        .text("latest", period.latest())
        .word("granularity", period.granularity())
        .word("basis", period.basis())
        .optional("anchor", period.anchor(), ValueWriter::anchor)
        .done();
  }

  private static JsonNode anchor(Period.Anchor anchor) {
    return new Out().word("kind", anchor.kind()).text("value", anchor.value()).done();
  }

  ObjectNode place(Read<Place> read) {
    Place place = read.value();
    return readFields(read)
        .text("id", place.id())
        .text("name", place.name())
        .text("country", place.country())
        .number("lat", place.lat())
        .number("lon", place.lon())
        .word("precision", place.precision())
        .word("basis", place.basis())
        .done();
  }

  private Out readFields(Read<?> read) {
    Out out = spanFields(read.spans());
    return read.inferred() ? out.node("inferred", JsonNodeFactory.instance.booleanNode(true)) : out;
  }

  /** The first of the words; when there are more, all of them in a list beside it. */
  private Out spanFields(List<Span> spans) {
    Out out = spanFields(spans.get(0));
    return spans.size() == 1 ? out : out.node("spans", spans(spans));
  }

  private Out spanFields(Span span) {
    boolean inTitle = span.field() == Field.TITLE;
    Out out =
        new Out()
            .number("start", span.start())
            .number("end", span.end())
            .text("text", words.apply(span));
    return inTitle ? out.node("in", TextNode.valueOf("title")) : out;
  }
}
