package org.polybius.extract;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.model.Place;
import org.polybius.model.Read;

/** The places a report names, resolved; implemented by {@code extract.place}. */
public interface Places {

  /** Every place in text order, names that stand for actors left out. */
  List<Read<Place>> all();

  /** The place whose words hold the token. */
  Optional<Read<Place>> covering(Token token);

  /** Where the act of {@code predicate} took place, by what is attached to it (basis STATED). */
  Optional<Read<Place>> of(Token predicate);

  /** A place named elsewhere in the sentence as a location (basis SENTENCE), nearest first. */
  Optional<Read<Place>> in(Sentence sentence, Token near);
}
