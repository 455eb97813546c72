package org.polybius.cli;

import java.util.Optional;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.verify.Rederive;

/** The grammars of English, as {@code verify} asks them. */
final class EnglishWords implements Rederive {
  @Override
  public Optional<Quantity> quantity(String words) {
    return Optional.empty();
  }

  @Override
  public Optional<String> edtf(Report report, Read<Period> read) {
    return Optional.empty();
  }
}
