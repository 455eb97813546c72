package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.extract.Times;
import org.polybius.extract.Voices;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Reads the times of an annotated text. Thread-safe; the result depends on the arguments alone. */
public final class TimeReader {

  /** The times of a report, counted from its dateline or publication. */
  public ReportTimes read(Report report, AnnotatedText text) {
    Optional<AnchorDay> day = DocumentDay.of(report);
    return read(text, day.orElse(null), span -> day);
  }

  /**
   * The times of a report once it is known who says what in it: those inside a statement are
   * counted from the day on which it was made.
   *
   * @param counted the times as {@link #read(Report, AnnotatedText)} gave them
   * @return {@code counted} itself where no statement was made on another day than the report's
   */
  public Times recount(Report report, AnnotatedText text, Times counted, Voices voices) {
    AnchorDay document = DocumentDay.of(report).orElse(null);
    StatementDays days = new StatementDays(voices, document);
    return days.matter() ? read(text, document, days) : counted;
  }

  /**
   * The times of a text.
   *
   * @param document the document's day; null when unknown: then only full dates resolve
   * @param anchors the day to count from at a place of the text
   */
  public ReportTimes read(AnnotatedText text, @Nullable AnchorDay document, TimeAnchors anchors) {
    List<TimeMention> mentions = new Run(text, anchors).mentions();
    EventStarts starts = new EventStarts(text, mentions);
    mentions.replaceAll(m -> counted(text, starts, m));
    return new ReportTimes(text, document, List.copyOf(mentions));
  }

  /** Puts "the fifth day of the truce" on the calendar where the report tells when it began. */
  private static TimeMention counted(AnnotatedText text, EventStarts starts, TimeMention m) {
    if (!(m.expression() instanceof EventDay)) {
      return m;
    }
    Reference r = m.reference();
    return starts
        .of(text.token(m.head()))
        .map(day -> m.against(new Reference(r.document(), r.mention(), day, r.direction())))
        .orElse(m);
  }

  /** One pass over the sentences of a text, carrying the day mentioned last. */
  private static final class Run {
    private final AnnotatedText text;
    private final TimeAnchors anchors;
    private final Tense tense;
    private final MentionFilter filter;
    private @Nullable AnchorDay last;

    Run(AnnotatedText text, TimeAnchors anchors) {
      this.text = text;
      this.anchors = anchors;
      this.tense = new Tense(text);
      this.filter = new MentionFilter(text);
    }

    List<TimeMention> mentions() {
      List<TimeMention> mentions = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        Span s = sentence.span();
        for (TimeGrammar.Match match : TimeGrammar.find(text.text(), s.start(), s.end())) {
          mention(match).ifPresent(mentions::add);
        }
      }
      return mentions;
    }

    private Optional<TimeMention> mention(TimeGrammar.Match match) {
      Optional<Token> firstToken = text.tokenAt(match.span().start());
      Optional<Token> lastToken = text.tokenAt(match.span().end() - 1);
      if (firstToken.isEmpty() || lastToken.isEmpty()) {
        return Optional.empty();
      }
      int first = firstToken.get().index();
      int end = lastToken.get().index() + 1;
      Token head = head(first, end);
      if (!filter.keeps(match, first, end, head)) {
        return Optional.empty();
      }
      Reference reference =
          new Reference(anchors.at(match.span()).orElse(null), last, null, direction(match, head));
      Period period = match.expression().resolve(reference).orElse(null);
      remember(period);
      return Optional.of(
          new TimeMention(match.span(), first, end, head.index(), match, reference, period));
    }

    private Direction direction(TimeGrammar.Match match, Token head) {
      TimeExpression e = match.expression();
      return tense.at(head, e instanceof CalendarDate || e instanceof SubYear);
    }

    private void remember(@Nullable Period period) {
      if (period != null
          && (period.granularity() == Granularity.DAY
              || period.granularity() == Granularity.PART_OF_DAY)) {
        Optional.ofNullable(Periods.first(period))
            .ifPresent(d -> last = new AnchorDay(Period.Anchor.Kind.MENTION, d));
      }
    }

    /** The first token whose head lies outside, the last one where there is none. */
    private Token head(int first, int end) {
      for (int i = first; i < end; i++) {
        int head = text.token(i).head();
        boolean function = text.token(i).isRel("case", "punct", "mark", "cc", "det");
        if (!function && (head < first || head >= end)) {
          return text.token(i);
        }
      }
      return text.token(end - 1);
    }
  }
}
