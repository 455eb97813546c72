package org.polybius.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day that the user writes. */
final class Day implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + word + "' is no day such as 2023-11-30");
    }
  }
}
