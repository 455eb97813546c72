package org.polybius.extract.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.extract.Times;
import org.polybius.model.Period;
import org.polybius.model.Read;

/** The times of one text, with the predicates they belong to. */
public final class ReportTimes implements Times {
  private final @Nullable AnchorDay document;
  private final List<TimeMention> mentions;
  private final Attachment attachment;

  ReportTimes(AnnotatedText text, @Nullable AnchorDay document, List<TimeMention> mentions) {
    this.document = document;
    this.mentions = mentions;
    this.attachment = new Attachment(text, mentions);
  }

  /** Every expression, those that stand for no period included, in text order. */
  public List<TimeMention> mentions() {
    return mentions;
  }

  @Override
  public List<Read<Period>> all() {
    return mentions.stream().flatMap(m -> m.read().stream()).toList();
  }

  @Override
  public Optional<Read<Period>> covering(Token token) {
    return mentions.stream()
        .filter(m -> m.holds(token.index()))
        .findFirst()
        .flatMap(TimeMention::read);
  }

  @Override
  public Optional<Read<Period>> of(Token predicate) {
    return attachment.of(predicate).flatMap(TimeMention::read);
  }

  @Override
  public Optional<Read<Period>> in(Sentence sentence, Token near) {
    return mentions.stream()
        .filter(
            m -> m.period() != null && sentence.first() <= m.first() && m.end() <= sentence.end())
        .min(Comparator.comparingInt(m -> Math.abs(m.head() - near.index())))
        .flatMap(TimeMention::read);
  }

  @Override
  public Optional<Read<String>> duration(Token nounOrVerb) {
    return attachment.lengths(nounOrVerb).stream()
        .flatMap(m -> ((Length) m.expression()).iso().map(iso -> Read.of(iso, m.span())).stream())
        .findFirst();
  }

  @Override
  public Optional<Period> documentDate() {
    return Optional.ofNullable(document).map(DocumentDay::period);
  }
}
