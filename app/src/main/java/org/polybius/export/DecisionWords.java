package org.polybius.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Split;
import org.polybius.model.Decision.Undo;

/** Decisions in the words of a screen. */
public final class DecisionWords {
  private DecisionWords() {}

  /** What was decided, in one line. */
  public static String of(Action action) {
    String named =
        action.anchors().stream().map(DecisionWords::words).collect(Collectors.joining(" and "));
    if (action instanceof Merge merge) {
      return "merge " + merge.matter() + ": " + named;
    } else if (action instanceof Split split) {
      return "split " + split.matter() + ": " + named;
    } else if (action instanceof Correct correct) {
      return "correct " + named + ": " + correct.field() + " is " + correct.value();
    } else if (action instanceof Undo undo) {
      return "undo " + undo.decision();
    }
    return action.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + named;
  }

  private static String words(Anchor anchor) {
    return anchor.kind() == null
        ? "report " + anchor.report()
        : anchor.kind().name().toLowerCase(Locale.ROOT)
            + " of "
            + anchor.report()
            + " at “"
            + anchor.words()
            + "”";
  }
}
