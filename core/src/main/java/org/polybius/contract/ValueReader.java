package org.polybius.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Field;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim.Cue;
import org.polybius.model.StatementClaim.CueClass;
import org.polybius.model.TimeBasis;

/**
 * Reads what {@link ValueWriter} writes. The copied words beside a span are passed over: they are
 * derived from the report.
 */
final class ValueReader {
  private ValueReader() {}

  static Span span(In in) {
    In field = in.field("in");
    return new Span(in.required("start").whole(), in.required("end").whole(), fieldOf(field));
  }

  private static Field fieldOf(@Nullable In in) {
    if (in == null || in.text().equals("text")) {
      return Field.TEXT;
    }
    if (in.text().equals("title")) {
      return Field.TITLE;
    }
    throw in.wrong("\"" + in.text() + "\" is neither \"title\" nor \"text\"");
  }

  static List<Span> spans(In in) {
    return in.elements().stream().map(ValueReader::span).toList();
  }

  private static List<Span> ownSpans(In in) {
    return in.field("spans") == null ? List.of(span(in)) : spans(in.required("spans"));
  }

  private static <T> Read<T> read(In in, T value) {
    In inferred = in.field("inferred");
    return new Read<>(value, ownSpans(in), inferred != null && inferred.flag());
  }

  /** A word or code with the words it was read from. */
  static Read<String> text(In in) {
    return read(in, in.required("value").text());
  }

  static Read<Quantity> quantity(In in) {
    return read(
        in,
        new Quantity(
            in.optional("low", In::big),
            in.optional("high", In::big),
            in.optional("point", In::big),
            in.word("bound", Quantity.Bound.class)));
  }

  static Population population(In in) {
    return new Population(
        ownSpans(in),
        in.list("nouns", ValueReader::span),
        in.list("nationality", In::text),
        in.optionalWord("sex", Population.Sex.class),
        in.optional("age", ValueReader::age),
        in.optionalWord("role", Population.Role.class),
        in.list("groups", ValueReader::span));
  }

  private static Population.Age age(In in) {
    return new Population.Age(
        in.optional("min", In::whole),
        in.optional("max", In::whole),
        in.optionalWord("class", Population.AgeClass.class));
  }

  static Read<Cue> cue(In in) {
    return read(in, new Cue(in.required("lemma").text(), in.word("class", CueClass.class)));
  }

  static ActorMention actor(In in) {
    return new ActorMention(
        span(in),
        in.required("ref").text(),
        in.optionalText("id"),
        in.optionalText("name"),
        in.optionalText("role"),
        in.optionalText("country"),
        in.list("countryInferredFrom", ValueReader::span),
        in.words("sectors", Sector.class),
        in.optionalText("wingOf"),
        in.list("members", ValueReader::actor),
        in.optional("antecedent", ValueReader::span),
        in.word("resolved", Resolution.class),
        in.optionalWord("number", ActorMention.GrammaticalNumber.class),
        in.optionalText("actsFor"));
  }

  static Read<Period> time(In in) {
    return read(
        in,
        new Period(
            in.required("edtf").text(),
            in.optionalText("earliest"),
            in.optionalText("latest"),
            in.word("granularity", Granularity.class),
            in.word("basis", TimeBasis.class),
            in.optional("anchor", ValueReader::anchor)));
  }

  private static Period.Anchor anchor(In in) {
    return new Period.Anchor(
        in.word("kind", Period.Anchor.Kind.class), in.required("value").text());
  }

  static Read<Place> place(In in) {
    return read(
        in,
        new Place(
            in.optionalText("id"),
            in.optionalText("name"),
            in.optionalText("country"),
            in.optional("lat", In::real),
            in.optional("lon", In::real),
            in.word("precision", Place.Precision.class),
            in.word("basis", Place.Basis.class)));
  }
}
