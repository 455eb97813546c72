package org.polybius.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.extract.Table;
import org.polybius.model.Quantity;
import org.polybius.model.Quantity.Bound;

class QuantityGrammarTest {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Thirty-nine villagers | 39 | 39 | 39 | EXACTLY",
        "1,400 people | 1400 | 1400 | 1400 | EXACTLY",
        "two hundred and forty inmates | 240 | 240 | 240 | EXACTLY",
        "one thousand two hundred dead | 1200 | 1200 | 1200 | EXACTLY",
        "two million refugees | 2000000 | 2000000 | 2000000 | EXACTLY",
        "1.5 million people | 1500000 | 1500000 | 1500000 | EXACTLY",
        "a dozen miners | 12 | 12 | 12 | EXACTLY",
        "half a dozen miners | 6 | 6 | 6 | EXACTLY",
        "two dozen miners | 24 | 24 | 24 | EXACTLY",
        "about a dozen miners | - | - | 12 | ABOUT",
        "more than a dozen miners | 13 | - | 12 | OVER",
        "between 40 and 45 aid workers | 40 | 45 | - | RANGE",
        "five to six sailors | 5 | 6 | - | RANGE",
        "5-6 sailors | 5 | 6 | - | RANGE",
        "two or three sailors | 2 | 3 | - | RANGE",
        "two to three million people | 2000000 | 3000000 | - | RANGE",
        "several sailors | 3 | - | - | VAGUE",
        "a few sailors | 3 | - | - | VAGUE",
        "dozens of sailors | 24 | - | - | VAGUE",
        "scores of sailors | 40 | - | - | VAGUE",
        "hundreds of sailors | 200 | - | - | VAGUE",
        "thousands of sailors | 2000 | - | - | VAGUE",
        "tens of thousands of people | 20000 | - | - | VAGUE",
        "several hundred people | 300 | - | - | VAGUE",
        "two thirds of the 240 miners | - | - | 160 | ABOUT",
        "half of the 240 miners | - | - | 120 | ABOUT",
        "more than an estimated 200 miners | 201 | - | 200 | OVER",
        "at least some 200 miners | 200 | - | 200 | AT_LEAST",
        "the 240 miners | 240 | 240 | 240 | EXACTLY",
        "30 to be freed | 30 | 30 | 30 | EXACTLY",
        "rose from 17 | 17 | 17 | 17 | EXACTLY",
        "a fifth victim | 1 | 1 | 1 | EXACTLY",
        "a Filipino | 1 | 1 | 1 | EXACTLY"
      })
  void givesTheIntervalOfTheWords(String words, Long low, Long high, Long point, Bound bound) {
    assertThat(GRAMMAR.people(words)).contains(new Quantity(low, high, point, bound));
  }

  @Test
  void readsEveryBoundOfTheTable() {
    for (Table.Row row : Table.load(QuantityGrammar.class, "bounds.tsv").rows()) {
      assertThat(GRAMMAR.people(row.get("example")).map(Quantity::bound))
          .as(row.get("example"))
          .contains(Bound.valueOf(row.get("bound")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 7 October",
        "on October 7",
        "on Oct. 7, 2023",
        "in 2014",
        "the 2014 war",
        "at 7:00 a.m.",
        "at 4 pm",
        "at 10 a.m.",
        "Unit 8200",
        "the 21st forum",
        "an F-16",
        "(10/12/2023)",
        "2023-12-11",
        "the 1990s"
      })
  void findsNoCountInDatesTimesOrdinalsAndNames(String words) {
    assertThat(GRAMMAR.find(words)).isEmpty();
  }

  @Test
  void takesADateRangeForNoCount() {
    assertThat(GRAMMAR.find("10-15 November")).isEmpty();
  }

  @Test
  void keepsTwoNumbersApartWhenTheFirstIsWhereAChangeBegan() {
    assertThat(GRAMMAR.find("the toll rose from 17 to 23"))
        .extracting(f -> f.measure().people())
        .isEqualTo(List.of(Optional.of(Quantity.exactly(17)), Optional.of(Quantity.exactly(23))));
  }

  @Test
  void takesThirteenMayForACountAndThirteenMayTheMonthForNone() {
    assertThat(GRAMMAR.find("13 may be freed")).hasSize(1);
    assertThat(GRAMMAR.find("On 13 May they left")).isEmpty();
  }
}
