package org.polybius.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.extract.Annotated;
import org.polybius.extract.Places;
import org.polybius.extract.Times;
import org.polybius.extract.Voices;
import org.polybius.extract.actor.ActorReader;
import org.polybius.model.ActorMention;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** What the reader makes of a text, in words. */
record ReadText(String text, Voices voices) {
  private static final ActorReader ACTORS = ActorReader.standard();

  static ReadText of(String text) {
    Annotated annotated = Annotated.on("2024-03-15", text);
    return new ReadText(
        text,
        StatementReader.read(
            annotated.report(),
            annotated.text(),
            ACTORS.read(annotated.report(), annotated.text()),
            new NoTimes(),
            new NoPlaces()));
  }

  List<StatementClaim> statements() {
    return voices.statements();
  }

  /** "speaker | cue lemma | content … content". */
  List<String> lines() {
    return statements().stream()
        .map(s -> speaker(s) + " | " + lemma(s) + " | " + String.join(" … ", contents(s)))
        .toList();
  }

  List<String> contents(StatementClaim s) {
    return s.content().stream().map(c -> c.in(text)).toList();
  }

  String speaker(StatementClaim s) {
    return words(s.speaker());
  }

  String addressee(StatementClaim s) {
    return words(s.addressee());
  }

  private String words(@Nullable ActorMention actor) {
    return actor == null ? "-" : actor.name() != null ? actor.name() : actor.span().in(text);
  }

  static String lemma(StatementClaim s) {
    Read<StatementClaim.Cue> cue = s.cue();
    return cue == null ? "-" : cue.value().lemma();
  }

  /** On whose word a stretch of the text stands. */
  List<String> voiceOf(String words) {
    int at = text.indexOf(words);
    return voices.at(Span.of(at, at + words.length())).stream().map(this::words).toList();
  }

  private static final class NoTimes implements Times {
    @Override
    public List<Read<Period>> all() {
      return List.of();
    }

    @Override
    public Optional<Read<Period>> covering(Token token) {
      return Optional.empty();
    }

    @Override
    public Optional<Read<Period>> of(Token predicate) {
      return Optional.empty();
    }

    @Override
    public Optional<Read<Period>> in(Sentence sentence, Token near) {
      return Optional.empty();
    }

    @Override
    public Optional<Read<String>> duration(Token nounOrVerb) {
      return Optional.empty();
    }

    @Override
    public Optional<Period> documentDate() {
      return Optional.empty();
    }
  }

  private static final class NoPlaces implements Places {
    @Override
    public List<Read<Place>> all() {
      return List.of();
    }

    @Override
    public Optional<Read<Place>> covering(Token token) {
      return Optional.empty();
    }

    @Override
    public Optional<Read<Place>> of(Token predicate) {
      return Optional.empty();
    }

    @Override
    public Optional<Read<Place>> in(Sentence sentence, Token near) {
      return Optional.empty();
    }
  }
}
