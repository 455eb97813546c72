package org.polybius.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;

/** The closed vocabularies that filters choose from. */
public final class Words {
  /** Kinds of claim, types and modes of events, fates, kinds of agreement, classes of saying. */
  public static final Set<String> TYPES =
      of(
          Claim.Kind.values(),
          EventType.values(),
          EventMode.values(),
          Fate.values(),
          AgreementClaim.AgreementKind.values(),
          StatementClaim.CueClass.values(),
          ContactClaim.Scope.values());

  /** Statuses of events and figures, stages of agreements, polarities of contact. */
  public static final Set<String> STATUSES =
      of(Status.values(), AgreementClaim.Stage.values(), ContactClaim.Polarity.values());

  private Words() {}

  private static Set<String> of(Enum<?>[]... vocabularies) {
    Set<String> words = new TreeSet<>();
    Stream.of(vocabularies).flatMap(Stream::of).map(Words::of).forEach(words::add);
    return Set.copyOf(words);
  }

  /** A constant as users write it. */
  static String of(Enum<?> constant) {
    return Filter.folded(constant.name());
  }

  static List<String> known(String parameter, Set<String> vocabulary, List<String> words) {
    for (String word : words) {
      if (!vocabulary.contains(word)) {
        throw new FilterException(
            FilterException.Problem.UNKNOWN_WORD,
            parameter,
            "'" + word + "' is no " + parameter + " of a claim");
      }
    }
    return words;
  }
}
