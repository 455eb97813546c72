package org.polybius.cli;

import java.util.Optional;
import org.polybius.extract.figure.QuantityGrammar;
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
    return Optional.empty();
  }
}
