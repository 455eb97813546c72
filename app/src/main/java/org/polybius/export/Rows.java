package org.polybius.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** Collects the rows of one card; what the claim does not say gives none. */
final class Rows {
  /** Fields that are named for their actors or values, which have rows of their own. */
  private static final Set<String> HAVE_ROWS = Set.of("agent", "patient", "duration");

  private final Labels labels;
  private final List<Card.Row> rows = new ArrayList<>();

  Rows(Labels labels) {
    this.labels = labels;
  }

  Rows value(String label, @Nullable String value) {
    return value == null || value.isEmpty() ? this : add(label, value, "", List.of());
  }

  Rows actors(String label, List<ActorMention> actors) {
    for (ActorMention actor : actors) {
      String words = labels.words(actor.span());
      String value = labels.described(actor);
      add(label, value, value.equals(words) ? "" : words, List.of());
    }
    return this;
  }

  /** Actors whom the headline names: only those of whom there is more to say. */
  Rows details(String label, List<ActorMention> actors) {
    return actors(
        label,
        actors.stream()
            .filter(actor -> !labels.described(actor).equals(labels.words(actor.span())))
            .toList());
  }

  Rows actor(String label, @Nullable ActorMention actor) {
    return actor == null ? this : actors(label, List.of(actor));
  }

  Rows time(String label, @Nullable Read<Period> read) {
    return read == null
        ? this
        : add(label, Labels.time(read), labels.words(read.spans()), List.of());
  }

  Rows place(@Nullable Read<Place> read) {
    return read == null
        ? this
        : add("where", labels.place(read), labels.words(read.spans()), List.of());
  }

  Rows words(String label, List<Span> spans) {
    return spans.isEmpty() ? this : add(label, "", labels.words(spans), List.of());
  }

  Rows words(String label, @Nullable Span span) {
    return span == null ? this : words(label, List.of(span));
  }

  Rows links(String label, @Nullable String... ids) {
    List<String> present = Stream.of(ids).filter(id -> id != null).toList();
    return present.isEmpty() ? this : add(label, "", "", present);
  }

  Rows links(String label, List<String> ids) {
    return links(label, ids.toArray(String[]::new));
  }

  Rows add(String label, String value, String words, List<String> links) {
    rows.add(new Card.Row(label, value, words, links));
    return this;
  }

  /** Ends every card: the words behind its plain fields, where else it is said, and the rule. */
  List<Card.Row> done(Claim.Head head) {
    head.fields().forEach((field, spans) -> fieldWords(field, spans, head));
    words("also at", head.mentions());
    value("rule", head.evidence().rule());
    return List.copyOf(rows);
  }

  /** Only words that the rows above do not show. */
  private void fieldWords(String field, List<Span> spans, Claim.Head head) {
    List<Span> shown = head.evidence().spans();
    boolean said = spans.stream().allMatch(s -> shown.stream().anyMatch(e -> e.contains(s)));
    if (!said && !HAVE_ROWS.contains(field)) {
      words(field + " from", spans);
    }
  }
}
