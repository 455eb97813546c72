package org.polybius.export.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet: what is written and what the codebook says of it come from here.
 *
 * @param name lower case with underscores, or as a standard spells it
 * @param type of its values
 * @param meaning what it holds, in a sentence without a tab or line end
 * @param value of a row; null where the row has none
 */
public record Column<R>(
    String name, Type type, String meaning, Function<R, @Nullable Object> value) {
  /** Types of values. */
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A list of texts. */
    TEXTS
  }

  /** A text. */
  public static <R> Column<R> text(
      String name, String meaning, Function<R, @Nullable String> value) {
    return new Column<>(name, Type.TEXT, meaning, value::apply);
  }

  /** The name of a constant. */
  public static <R> Column<R> word(
      String name, String meaning, Function<R, @Nullable Enum<?>> value) {
    return text(
        name,
        meaning,
        row -> {
          Enum<?> constant = value.apply(row);
          return constant == null ? null : constant.name();
        });
  }

  /** A whole number. */
  public static <R> Column<R> integer(
      String name, String meaning, Function<R, @Nullable Number> value) {
    return new Column<>(
        name,
        Type.INTEGER,
        meaning,
        row -> {
          Number number = value.apply(row);
          return number == null ? null : number.longValue();
        });
  }

  /** A number with decimals. */
  public static <R> Column<R> decimal(
      String name, String meaning, Function<R, @Nullable Double> value) {
    return new Column<>(name, Type.DECIMAL, meaning, value::apply);
  }

  /** Yes or no. */
  public static <R> Column<R> flag(
      String name, String meaning, Function<R, @Nullable Boolean> value) {
    return new Column<>(name, Type.BOOLEAN, meaning, value::apply);
  }

  /** Several texts; an empty list is written as none. */
  public static <R> Column<R> texts(String name, String meaning, Function<R, List<String>> value) {
    return new Column<>(name, Type.TEXTS, meaning, value::apply);
  }

  /**
   * The value of a row: a String, Long, Double, Boolean or list of strings; null where there is
   * none, and for empty texts and lists.
   */
  public @Nullable Object of(R row) {
    Object found = value.apply(row);
    if (found instanceof String text) {
      return text.isEmpty() ? null : Clean.text(text);
    }
    if (found instanceof List<?> list) {
      List<String> texts = list.stream().map(String::valueOf).map(Clean::text).toList();
      return texts.isEmpty() ? null : texts;
    }
    return found;
  }
}
