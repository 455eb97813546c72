package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;
import org.polybius.model.Period;

/**
 * When the events of a report began, by its own words: "the truce, which took effect on Friday". An
 * event is known by the lemma of its noun; where the report gives two days for one, neither is
 * taken.
 */
final class EventStarts {
  private static final Set<String> BEGIN = verbs();

  private final AnnotatedText text;
  private final Map<String, Set<LocalDate>> days = new HashMap<>();

  EventStarts(AnnotatedText text, List<TimeMention> mentions) {
    this.text = text;
    mentions.forEach(this::note);
  }

  private static Set<String> verbs() {
    Set<String> verbs = new HashSet<>();
    Table.load(EventStarts.class, "tense.tsv").rows().stream()
        .filter(r -> r.get("class").equals("BEGIN"))
        .forEach(r -> verbs.addAll(r.list("lemmas")));
    return Set.copyOf(verbs);
  }

  private void note(TimeMention mention) {
    Period period = mention.period();
    LocalDate first = period == null ? null : Periods.first(period);
    if (period == null || first == null || !first.equals(Periods.last(period))) {
      return;
    }
    text.head(text.token(mention.head()))
        .filter(this::begins)
        .flatMap(this::subject)
        .ifPresent(s -> days.computeIfAbsent(s.lemma(), l -> new HashSet<>()).add(first));
  }

  /** "Began", and "took effect", "came into force" with their noun. */
  private boolean begins(Token verb) {
    if (BEGIN.contains(verb.lemma())) {
      return true;
    }
    return text.children(verb, "obj", "obl").stream()
        .anyMatch(n -> BEGIN.contains(verb.lemma() + " " + n.lemma()));
  }

  private Optional<Token> subject(Token verb) {
    Optional<Token> subject = text.child(verb, "nsubj");
    boolean relative = subject.filter(s -> s.is(Upos.PRON)).isPresent() || subject.isEmpty();
    return relative && verb.isRel("acl") ? text.head(verb) : subject;
  }

  /** The first day of the event that "of" ties to a mention's head; empty when not told. */
  Optional<LocalDate> of(Token head) {
    return text.child(head, "nmod")
        .map(n -> days.getOrDefault(n.lemma(), Set.of()))
        .filter(d -> d.size() == 1)
        .map(d -> d.iterator().next());
  }
}
