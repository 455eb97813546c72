package org.polybius.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.polybius.extract.figure.QuantityGrammar;
import org.polybius.extract.time.DocumentDay;
import org.polybius.extract.time.TimeGrammar;
import org.polybius.model.Field;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.verify.Rederive;

/** The grammars of English, as {@code verify} asks them. */
final class EnglishWords implements Rederive {
  private final QuantityGrammar quantities = QuantityGrammar.english();

  @Override
  public Optional<Quantity> quantity(String words) {
    return quantities.people(words);
  }

  @Override
  public Optional<String> edtf(Report report, Read<Period> read) {
    String title = report.title() == null ? "" : report.title();
    String words =
        read.spans().stream()
            .map(span -> span.in(span.field() == Field.TITLE ? title : report.text()))
            .collect(Collectors.joining(" "));
    return TimeGrammar.rederive(words, read.value(), DocumentDay.of(report).orElse(null));
  }

  @Override
  public Optional<String> duration(String words) {
    return TimeGrammar.duration(words);
  }
}
