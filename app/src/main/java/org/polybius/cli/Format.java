package org.polybius.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Forms in which readings are given. */
enum Format {
  /** Text for a terminal. */
  TABLE,
  /** The contract: one object, or one a line. */
  JSON,
  /** One page. */
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what the user writes where there are no pages. */
  static final class OfTables implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return Stream.of(TABLE, JSON)
          .filter(format -> format.toString().equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of table, json"));
    }
  }

  /** Reads what the user writes. */
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + word + "' is none of table, json, html"));
    }
  }
}
