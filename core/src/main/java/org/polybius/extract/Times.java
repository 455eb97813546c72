package org.polybius.extract;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.model.Period;
import org.polybius.model.Read;

/** The times a report states, resolved; implemented by {@code extract.time}. */
public interface Times {

  /** Every resolved time in text order. */
  List<Read<Period>> all();

  /** The time whose words hold the token. */
  Optional<Read<Period>> covering(Token token);

  /**
   * When the act of {@code predicate} (a verb or an event noun) took place or is due, by what is
   * attached to it or fronted in its clause; empty when its clause does not say.
   */
  Optional<Read<Period>> of(Token predicate);

  /** The only time, or the one nearest to {@code near}, that the sentence states. */
  Optional<Read<Period>> in(Sentence sentence, Token near);

  /**
   * The duration stated with a noun or verb as ISO 8601 ("four-day truce", "halted fighting for
   * four days": P4D); an extension's own duration for "extended by two days".
   */
  Optional<Read<String>> duration(Token nounOrVerb);

  /** The day of the dateline, else of publication; empty when neither is known. */
  Optional<Period> documentDate();
}
