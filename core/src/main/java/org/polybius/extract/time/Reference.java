package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;

/**
 * What a time expression is resolved against.
 *
 * @param document the day of the dateline or of publication, or of the statement that the words
 *     stand in; null when unknown: then only full dates resolve
 * @param mention the day mentioned last, for "the next day"
 * @param eventStart the first day of the event it is counted from, for "the fifth day of the
 *     truce"; null when the report does not tell
 * @param direction by tense
 */
public record Reference(
    @Nullable AnchorDay document,
    @Nullable AnchorDay mention,
    @Nullable LocalDate eventStart,
    Direction direction) {

  /** Against a document's day alone. */
  public static Reference of(@Nullable AnchorDay document, Direction direction) {
    return new Reference(document, null, null, direction);
  }

  /** The same in another direction. */
  Reference towards(Direction other) {
    return new Reference(document, mention, eventStart, other);
  }

  /** The anchor of a kind of counting. */
  Optional<AnchorDay> from(From from) {
    return Optional.ofNullable(
        switch (from) {
          case DOCUMENT -> document;
          case MENTION -> mention;
          case EVENT ->
              eventStart == null ? null : new AnchorDay(Period.Anchor.Kind.EVENT, eventStart);
        });
  }

  /** What an expression counts from. */
  public enum From {
    DOCUMENT,
    MENTION,
    EVENT
  }
}
