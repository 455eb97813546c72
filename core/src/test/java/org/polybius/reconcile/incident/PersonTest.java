package org.polybius.reconcile.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {
  private static final Person FULL = Person.of("e1", "Ana Novak", "Ana Novak, 24,");
  private static final Person SURNAME = Person.of("e2", "Novak", "Novak");
  private static final Person WOMAN = Person.of("e3", null, "a 24-year-old woman");
  private static final Person GIRL = Person.of("e4", null, "a 9-year-old girl");
  private static final Person VICTIM = Person.of("e5", null, "the victim");
  private static final Person BOY = Person.of("e6", null, "a boy");

  @Test
  void aNameAnAgeAndASexTellPeopleApart() {
    assertThat(FULL.may(SURNAME)).isTrue();
    assertThat(FULL.may(WOMAN)).isTrue();
    assertThat(FULL.may(GIRL)).isFalse();
    assertThat(GIRL.may(BOY)).isFalse();
    assertThat(Person.of("e7", "Ben Novak", "Ben Novak").may(FULL)).isFalse();
  }

  @Test
  void theSameReferentIsTheSamePersonWhateverTheWords() {
    assertThat(Person.of("e4", "Mia Farkas", "Mia Farkas, 31").may(GIRL)).isTrue();
  }

  @Test
  void thoseWhoMayBeOneCountOnce() {
    assertThat(Person.distinct(List.of(VICTIM, SURNAME, WOMAN, FULL))).hasSize(1);
    assertThat(Person.distinct(List.of(WOMAN, GIRL, BOY, VICTIM))).hasSize(3);
    assertThat(Person.distinct(List.of(VICTIM))).hasSize(1);
  }

  @Test
  void theOrderOfThePeopleDoesNotMatter() {
    List<Person> people = new ArrayList<>(List.of(FULL, SURNAME, WOMAN, GIRL, VICTIM, BOY));
    List<Person> expected = Person.distinct(people);
    Collections.reverse(people);
    assertThat(Person.distinct(people)).isEqualTo(expected);
    Collections.rotate(people, 2);
    assertThat(Person.distinct(people)).isEqualTo(expected);
  }

  @Test
  void agesAreReadInTheFormsOfTheNews() {
    assertThat(Person.of("e", null, "a 9 year-old girl").age()).isEqualTo(9);
    assertThat(Person.of("e", null, "Two 17-year-olds").age()).isEqualTo(17);
    assertThat(Person.of("e", "Ana Novak", "Ana Novak, 24").age()).isEqualTo(24);
    assertThat(Person.of("e", null, "a man of Route 66").age()).isNull();
  }
}
