package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.ActorMention;
import org.polybius.model.EventType;

/**
 * Requests that no verb of asking makes: somebody says that another must do something which the
 * lexicon does not name.
 */
final class Obligations {
  private static final Set<String> OBLIGING = Set.of("must", "should", "ought");

  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final Speakers speakers;

  Obligations(DraftReader reader, Speakers speakers) {
    this.clauses = reader.clauses();
    this.text = clauses.text();
    this.finder = reader.finder();
    this.speakers = speakers;
  }

  /** The drafts and the requests beside them, in text order. */
  List<Draft> with(List<Draft> drafts) {
    Set<Token> named = new HashSet<>();
    drafts.forEach(d -> named.add(d.trigger()));
    List<Draft> all = new ArrayList<>(drafts);
    for (Token token : text.tokens()) {
      obliged(token).filter(v -> !named.contains(v)).flatMap(this::request).ifPresent(all::add);
    }
    all.sort((a, b) -> Integer.compare(a.trigger().index(), b.trigger().index()));
    return all;
  }

  /** The verb that a modal obliges to; none for "must have been" and the like. */
  private Optional<Token> obliged(Token modal) {
    boolean obliging =
        modal.isRel("aux") && OBLIGING.contains(modal.text().toLowerCase(java.util.Locale.ROOT));
    return obliging
        ? text.head(modal).filter(v -> v.is(Upos.VERB) && v.xpos().matches("VB|VBN"))
        : Optional.empty();
  }

  private Optional<Draft> request(Token verb) {
    List<ActorMention> speaker = speakers.of(verb);
    List<Token> subjects = clauses.subjects(verb);
    List<ActorMention> obliged = ActorFinder.without(finder.atOrOwner(subjects), speaker);
    if (speaker.isEmpty() || obliged.isEmpty()) {
      return Optional.empty();
    }
    Act act = new Act(EventType.REQUEST, null, "100");
    return Optional.of(
        new Draft(
            verb,
            null,
            act,
            speaker,
            obliged,
            List.of(),
            List.of(),
            List.of(),
            subjects,
            "event.modal-demand",
            false));
  }
}
