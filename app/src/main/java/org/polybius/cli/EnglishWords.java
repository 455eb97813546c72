package org.polybius.cli;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.extract.Countries;
import org.polybius.extract.actor.Register;
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
  public SortedSet<String> countries(String words) {
    SortedSet<String> codes = new TreeSet<>(Countries.standard().codes(words));
    for (Register.Name name : Register.standard().named(words)) {
      if (name.entry().country() != null) {
        codes.add(name.entry().country());
      }
    }
    return codes;
  }

  @Override
  public Optional<String> duration(String words) {
    return TimeGrammar.duration(words);
  }
}
