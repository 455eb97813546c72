package org.polybius.export.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.export.Harmless;

/**
 * Values as cells of a CSV file.
 *
 * <p>A text stands on one line, without control characters and direction overrides ({@link
 * Harmless#line}). One that opens with a character by which spreadsheets know formulas ({@code = +
 * - @}, their full-width forms, tab, carriage return), or with an apostrophe, gets an apostrophe
 * before it, as OWASP advises ("CSV Injection"): whoever takes the first apostrophe off every cell
 * that has one gets the text back. Numbers are written by the program and stay as they are.
 *
 * <p>The texts of a list are joined by {@code ;} and a blank; a semicolon or backslash within a
 * text has a backslash before it.
 */
public final class Cells {
  private static final String FORMULAS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20'";

  private Cells() {}

  /** The cell of a value; "" for null. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return decimal(number);
    }
    if (value instanceof List<?> list) {
      return guarded(
          list.stream().map(String::valueOf).map(Cells::element).collect(Collectors.joining("; ")));
    }
    return value instanceof String text ? guarded(Harmless.line(text)) : String.valueOf(value);
  }

  /** The same digits on every JDK, without an exponent. */
  static String decimal(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String element(String text) {
    return Harmless.line(text).replace("\\", "\\\\").replace(";", "\\;");
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
