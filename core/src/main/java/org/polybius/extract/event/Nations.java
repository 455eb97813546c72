package org.polybius.extract.event;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Actors;
import org.polybius.extract.Countries;
import org.polybius.extract.Countries.Form;
import org.polybius.extract.Folding;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/**
 * States that stand behind an adjective ("an Australian ultimatum") or the name of a country in the
 * place of a party ("sent wheat to Malawi"), where no actor was read.
 */
final class Nations {
  private final AnnotatedText text;
  private final Actors actors;
  private final Folding.Folded folded;

  Nations(AnnotatedText text, Actors actors) {
    this.text = text;
    this.actors = actors;
    this.folded = Folding.of(text);
  }

  /** The state that an adjective or name before a noun points to. */
  Optional<ActorMention> before(Token word) {
    return found(word)
        .flatMap(f -> f.as(Form.ADJECTIVE).or(() -> f.as(Form.NAME)).map(c -> mention(c, f)));
  }

  /** The state of a country's name. */
  Optional<ActorMention> named(Token head) {
    return found(head).flatMap(f -> f.as(Form.NAME).map(c -> mention(c, f)));
  }

  /** The longest word for a country that ends at the token or begins there. */
  private Optional<Countries.Found> found(Token word) {
    int end = word.index() + 1;
    for (int first = Math.max(0, end - 3); first < end; first++) {
      Optional<Countries.Found> found = Countries.standard().at(folded, first, end);
      if (found.isPresent() && found.get().end() == end) {
        return found;
      }
    }
    return Optional.empty();
  }

  private ActorMention mention(Countries.Country country, Countries.Found found) {
    Span span = AnnotatedText.cover(text.token(found.first()), text.token(found.end() - 1));
    String ref =
        actors.all().stream()
            .filter(a -> country.code().equals(a.id()))
            .map(ActorMention::ref)
            .findFirst()
            .orElse("state-" + country.code());
    return new ActorMention(
        span,
        ref,
        country.code(),
        country.name(),
        null,
        country.code(),
        List.of(Sector.GOV),
        null,
        List.of(),
        null,
        Resolution.METONYM,
        null);
  }
}
