package org.polybius.verify;

import java.util.Optional;
import java.util.SortedSet;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;

/** Reads values from their words again, by the grammars that read them first. */
public interface Rederive {

  /**
   * The quantity that a figure's words give.
   *
   * @param words the words of the quantity, parts joined by a blank
   * @return empty when the words alone cannot say
   */
  Optional<Quantity> quantity(String words);

  /**
   * The time that words give.
   *
   * @param report the report, for its dateline and date of publication
   * @param read the value to be checked, whose anchor says from where to count
   * @return the EDTF form, empty when the words alone cannot say
   */
  Optional<String> edtf(Report report, Read<Period> read);

  /**
   * The countries that words name or, being the name of a known body, belong to.
   *
   * @return ISO 3166-1 alpha-3 codes in order, empty when the words name none
   */
  SortedSet<String> countries(String words);

  /**
   * The duration that words give.
   *
   * @return ISO 8601, empty when the words alone cannot say
   */
  Optional<String> duration(String words);
}
