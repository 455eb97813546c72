package org.polybius.extract.event;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Voices;
import org.polybius.model.ActorMention;

/** On whose word an obligation stands: of "must" and "should" the speaker is the one who wants. */
final class Speakers {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final Voices voices;

  Speakers(DraftReader reader, Voices voices) {
    this.clauses = reader.clauses();
    this.text = clauses.text();
    this.finder = reader.finder();
    this.voices = voices;
  }

  /** The innermost speaker of the words under a token; none where the report itself speaks. */
  List<ActorMention> of(Token token) {
    List<ActorMention> voice = voices.at(token.span());
    if (!voice.isEmpty()) {
      return List.of(voice.get(voice.size() - 1));
    }
    return cue(token).map(c -> finder.at(clauses.agents(c))).orElse(List.of());
  }

  /** The verb whose clause of content holds the token, before or behind it. */
  private Optional<Token> cue(Token token) {
    Token at = token;
    while (at.head() >= 0) {
      Token head = text.token(at.head());
      if (at.rel().equals("ccomp") && head.is(Upos.VERB)) {
        return Optional.of(head);
      }
      at = head;
    }
    return text.children(at, "parataxis").stream().filter(p -> p.is(Upos.VERB)).findFirst();
  }
}
