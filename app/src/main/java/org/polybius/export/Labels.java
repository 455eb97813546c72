package org.polybius.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Field;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Values of one report in short words for people. */
final class Labels {
  private final Function<Span, String> words;

  /** Labels with the words of a report or of what is kept of one. */
  Labels(Function<Span, String> words) {
    this.words = words;
  }

  /** The words of a report. */
  static Labels of(Report report) {
    String title = report.title() == null ? "" : report.title();
    return new Labels(span -> span.in(span.field() == Field.TITLE ? title : report.text()));
  }

  /** Words of the report, parts joined by an ellipsis. */
  String words(List<Span> spans) {
    return spans.stream().map(this::words).collect(Collectors.joining(" … "));
  }

  String words(Span span) {
    return words.apply(span).replaceAll("\\s+", " ").strip();
  }

  /** The canonical name where there is one, else the words. */
  String name(ActorMention actor) {
    if (actor.name() != null) {
      return actor.name();
    }
    return actor.members().isEmpty() ? words(actor.span()) : names(actor.members());
  }

  String names(List<ActorMention> actors) {
    return actors.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** The name, and in brackets role, country and the whole that a wing belongs to. */
  String described(ActorMention actor) {
    String role = actor.role();
    String details =
        joined(
            ", ",
            role == null || role.equals(name(actor)) ? null : role,
            country(actor),
            actor.wingOf() == null ? null : "wing of " + actor.wingOf());
    String name = name(actor);
    return details.isEmpty() ? name : name + " (" + details + ")";
  }

  /** A country that was concluded is shown with the words it was concluded from. */
  private @Nullable String country(ActorMention actor) {
    String from = words(actor.countryInferredFrom());
    return from.isEmpty() ? actor.country() : actor.country() + ", inferred from “" + from + "”";
  }

  /** Those on whose word something stands, outermost first. */
  String chain(List<ActorMention> voice) {
    return voice.isEmpty()
        ? "the report itself"
        : voice.stream().map(this::described).collect(Collectors.joining(" › "));
  }

  static String act(EventType type, @Nullable EventMode mode) {
    return mode == null ? type.name() : type.name() + "/" + mode.label();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String time(Read<Period> read) {
    Period period = read.value();
    String days =
        period.earliest() != null
                && period.latest() != null
                && !period.earliest().equals(period.latest())
                && !period.edtf().contains("/")
            ? " (" + period.earliest() + " to " + period.latest() + ")"
            : "";
    return period.edtf() + days + inferred(read);
  }

  String place(Read<Place> read) {
    Place place = read.value();
    String name = place.name() == null ? words(read.spans()) : place.name();
    return (place.country() == null ? name : name + ", " + place.country()) + inferred(read);
  }

  private static String inferred(Read<?> read) {
    return read.inferred() ? ", inferred" : "";
  }

  /** "at least 30", "more than 750", "3 or more (vague)". */
  static String quantity(Quantity q) {
    return switch (q.bound()) {
      case EXACTLY -> String.valueOf(q.point());
      case AT_LEAST -> "at least " + q.point();
      case OVER -> "more than " + q.point();
      case UP_TO -> "up to " + q.high();
      case UNDER -> "at most " + q.high();
      case ABOUT -> "about " + q.point();
      case RANGE -> q.low() + " to " + q.high();
      case VAGUE -> q.low() + " or more (vague)";
    };
  }

  static String joined(String separator, @Nullable String... parts) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isEmpty()) {
        out.append(out.length() == 0 ? "" : separator).append(part);
      }
    }
    return out.toString();
  }
}
