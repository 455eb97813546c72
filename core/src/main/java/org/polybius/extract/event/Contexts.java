package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.model.EventContext;

/** PLOVER's contexts, by the words that an act is told with. */
final class Contexts {
  private static final Contexts ENGLISH = new Contexts();

  private final Map<String, List<EventContext>> words = new HashMap<>();

  private Contexts() {
    for (Row row : Table.load(Contexts.class, "contexts.tsv").rows()) {
      EventContext context = EventContext.valueOf(row.get("context").toUpperCase(Locale.ROOT));
      for (String word : row.list("words")) {
        words.computeIfAbsent(word, w -> new ArrayList<>()).add(context);
      }
    }
  }

  static Contexts english() {
    return ENGLISH;
  }

  /** Contexts that a word under the trigger or the light verb names; none without such a word. */
  List<EventContext> of(AnnotatedText text, Draft draft) {
    TreeSet<EventContext> found = new TreeSet<>();
    Token top = draft.light() == null ? draft.trigger() : draft.light();
    for (Token token : text.subtree(text.dominates(top, draft.trigger()) ? top : draft.trigger())) {
      found.addAll(words.getOrDefault(Clauses.lower(token), List.of()));
    }
    return List.copyOf(found);
  }
}
