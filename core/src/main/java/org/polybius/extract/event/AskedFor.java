package org.polybius.extract.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.model.EventMode;

/** The mode of a demand or refusal by the words of its content. */
final class AskedFor {
  private static final AskedFor ENGLISH = new AskedFor();

  private final Map<String, EventMode> modes = new HashMap<>();

  private AskedFor() {
    for (Row row : Table.load(AskedFor.class, "asked-for.tsv").rows()) {
      EventMode mode = EventMode.valueOf(row.get("mode").toUpperCase(Locale.ROOT));
      row.list("words").forEach(w -> modes.put(w, mode));
    }
  }

  static AskedFor english() {
    return ENGLISH;
  }

  /** The first word of the content, nearest to the verb first, that tells. */
  Optional<EventMode> mode(AnnotatedText text, Token verb) {
    for (Token child : text.children(verb, "ccomp", "xcomp", "obj", "obl", "advcl")) {
      Optional<EventMode> own = Optional.ofNullable(modes.get(Clauses.lower(child)));
      Optional<EventMode> found =
          own.or(
              () ->
                  text.children(child, "obj", "nmod", "xcomp", "obl").stream()
                      .flatMap(c -> Optional.ofNullable(modes.get(Clauses.lower(c))).stream())
                      .findFirst());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
