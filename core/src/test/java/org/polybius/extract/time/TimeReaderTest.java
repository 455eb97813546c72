package org.polybius.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.text.Paragraphs;

/** What needs the sentence: tense, names, events that times are counted from, attachment. */
class TimeReaderTest {
  private static final AnchorDay MONDAY =
      new AnchorDay(Period.Anchor.Kind.PUBLISHED, LocalDate.of(2023, 12, 11));

  private static AnnotatedText annotate(String text) {
    return EncoderAnnotator.english().annotate(text, Paragraphs.of(text, 0));
  }

  private static ReportTimes read(String text) {
    return new TimeReader().read(annotate(text), MONDAY, span -> Optional.of(MONDAY));
  }

  private static List<String> edtf(String text) {
    return read(text).all().stream().map(r -> r.value().edtf()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The envoy met the rebels on Sunday. | 2023-12-10",
        "The envoy has met the rebels on Monday. | 2023-12-11",
        "The envoy will meet the rebels on Sunday. | 2023-12-17",
        "The envoy is expected to meet the rebels on Sunday. | 2023-12-17",
        "The rebels agreed to free twelve nurses on Thursday. | 2023-12-14",
        "The ministry said on Friday that the convoy would leave soon. | 2023-12-08",
        "The rebels said the convoy would leave on Friday. | 2023-12-15",
        "A meeting planned for Wednesday was moved to Lima. | 2023-12-13",
        "The talks begin on Friday in Lima. | 2023-12-15",
        "The army failed to take the town on Friday. | 2023-12-08",
        "Parliament condemned Friday's raid on the port. | 2023-12-08",
        "Parliament will discuss Friday's raid on the port. | 2023-12-08",
        "The army shelled the port in December. | 2023-12",
        "Voters will go to the polls in May. | 2024-05",
        "The school was hit in May. | 2023-05",
        "The raid of 29 October killed six. | 2023-10-29",
        "The governor is to be buried on Friday. | 2023-12-15",
        "On Saturday the rebels are to release 42 people. | 2023-12-16",
        "Prices will rise in coming months. | ",
        "They were freed on the first day. | ",
      })
  void theTenseDecides(String text, String expected) {
    assertThat(edtf(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void aMonthWithoutYearIsThePastOneInJanuary() {
    AnchorDay january = new AnchorDay(Period.Anchor.Kind.PUBLISHED, LocalDate.of(2024, 1, 5));
    ReportTimes times =
        new TimeReader()
            .read(
                annotate("The port was shelled in December."), january, s -> Optional.of(january));
    assertThat(times.all().get(0).value().edtf()).isEqualTo("2023-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soldiers of Unit 8200 left the base.",
        "Mr May said he may resign.",
        "The rebels march on the capital.",
        "A 12-year-old girl was found.",
        "The team won 3-1 and came second.",
        "Prices may fall and springs may dry up.",
        "About 1,948 people and 1984 others fled.",
      })
  void whatOnlyLooksLikeATimeIsNone(String text) {
    assertThat(read(text).mentions().stream().map(m -> m.span().in(text))).isEmpty();
  }

  @Test
  void withoutADocumentDayOnlyFullDatesResolve() {
    String text = "On Sunday and on 7 October and yesterday and on 3 May 2021 shots were fired.";
    ReportTimes times = new TimeReader().read(annotate(text), null, span -> Optional.empty());
    assertThat(times.all()).extracting(r -> r.value().edtf()).containsExactly("2021-05-03");
    assertThat(times.documentDate()).isEmpty();
  }

  @Test
  void theNextDayIsCountedFromTheDayMentionedLast() {
    String text = "The port was shelled on 3 November. The next day the crew fled.";
    Read<Period> next = read(text).all().get(1);
    assertThat(next.value().edtf()).isEqualTo("2023-11-04");
    assertThat(next.value().anchor())
        .isEqualTo(new Period.Anchor(Period.Anchor.Kind.MENTION, "2023-11-03"));
  }

  @Test
  void daysOfAnEventAreCountedFromTheStartThatTheReportTells() {
    String text =
        "The truce began on 24 November. Forty prisoners left on the fifth day of the truce.";
    assertThat(edtf(text)).containsExactly("2023-11-24", "2023-11-28");
    assertThat(edtf("Forty prisoners left on the fifth day of the truce.")).isEmpty();
  }

  @Test
  void aQuotationCountsFromWhenItWasSaid() {
    String text = "\"We left today,\" the pilot said last week.";
    AnchorDay said = new AnchorDay(Period.Anchor.Kind.EVENT, LocalDate.of(2023, 12, 5));
    ReportTimes times =
        new TimeReader()
            .read(annotate(text), MONDAY, s -> Optional.of(s.end() < 15 ? said : MONDAY));
    assertThat(times.all().get(0).value().edtf()).isEqualTo("2023-12-05");
  }

  private static Optional<String> of(String text, String predicate) {
    AnnotatedText annotated = annotate(text);
    ReportTimes times = new TimeReader().read(annotated, MONDAY, span -> Optional.of(MONDAY));
    return times.of(token(annotated, predicate)).map(r -> r.value().edtf());
  }

  private static Token token(AnnotatedText text, String word) {
    return text.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The rebels freed six nurses on Friday. | freed | 2023-12-08",
        "On Friday, the rebels freed six nurses and burned a truck. | burned | 2023-12-08",
        "The ministry said on Friday that rebels had burned a truck. | burned | ",
        "The ministry said on Friday that rebels had burned a truck. | said | 2023-12-08",
        "Six nurses were taken during the October 7 raid. | taken | 2023-10-07",
        "The October 7 raid was condemned. | raid | 2023-10-07",
        "The October 7 raid was condemned. | condemned | ",
        "The army carried out the raid on Friday. | raid | 2023-12-08",
        "The army began shelling the port on Friday. | shelling | 2023-12-08",
        "Rebels stormed the port on Friday, killing six. | killing | 2023-12-08",
        "Friday's raid killed six. | raid | 2023-12-08",
      })
  void aTimeBelongsToItsPredicate(String text, String predicate, String expected) {
    assertThat(of(text, predicate)).isEqualTo(Optional.ofNullable(expected));
  }

  private static Optional<String> duration(String text, String word) {
    AnnotatedText annotated = annotate(text);
    return new TimeReader()
        .read(annotated, MONDAY, span -> Optional.of(MONDAY))
        .duration(token(annotated, word))
        .map(Read::value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They agreed on a four-day truce. | truce | P4D",
        "They agreed on a truce of four days. | truce | P4D",
        "They extended the truce by two days. | extended | P2D",
        "The army halted fire for 48 hours. | halted | PT48H",
        "They agreed on a truce. | truce | ",
      })
  void aLengthBelongsToItsNounOrVerb(String text, String word, String expected) {
    assertThat(duration(text, word)).isEqualTo(Optional.ofNullable(expected));
  }
}
