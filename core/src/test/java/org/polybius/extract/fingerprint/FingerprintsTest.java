package org.polybius.extract.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.model.Fingerprint;
import org.polybius.model.Report;
import org.polybius.text.Paragraphs;

class FingerprintsTest {
  private static final String BRIDGE =
      "Builders reopened the harbour bridge on Friday after three years of work on its piers.";

  private static Report report(@Nullable String title, String text, String... agencies) {
    return new Report(
        "r1",
        "0",
        null,
        title,
        null,
        List.of(agencies),
        null,
        null,
        null,
        null,
        null,
        text,
        Map.of());
  }

  private static Fingerprint of(String text) {
    return Fingerprints.of(report(null, text), Paragraphs.of(text, 0));
  }

  private static int shared(Fingerprint one, Fingerprint other) {
    Set<Long> both = new TreeSet<>(one.shingles());
    both.retainAll(other.shingles());
    return both.size();
  }

  @Test
  void caseMarksSpacingAndFormsOfLettersDoNotCount() {
    assertThat(of("BUILDERS, reopened\nthe “harbour” bridge: 1,200 ﬁrst cars").shingles())
        .isEqualTo(of("Builders reopened the harbour bridge; 1200 first cars").shingles());
  }

  @Test
  void numbersCount() {
    String text = "At the bridge police counted 13 people on Friday";
    assertThat(of(text.replace("13", "14")).shingles()).isNotEqualTo(of(text).shingles());
    assertThat(of("it was 2.5 times as long as before").shingles())
        .isNotEqualTo(of("it was 25 times as long as before").shingles());
  }

  @Test
  void eachRunOfFiveWordsIsAShingle() {
    assertThat(of("one bridge over the river").shingles()).hasSize(1);
    assertThat(of("one bridge over the").shingles()).isEmpty();
    assertThat(of("a b c d e f g h").shingles()).hasSize(4);
  }

  @Test
  void aLongQuotationIsMaskedAndKeptApart() {
    String quote = "\"this bridge is the pride of all our city\"";
    Fingerprint one = of("The mayor said at noon " + quote + " before he crossed it.");
    Fingerprint other = of("Opening the road her deputy told guests " + quote + " and sat down.");
    assertThat(one.quotes()).hasSize(1).isEqualTo(other.quotes());
    assertThat(shared(one, other)).isZero();
  }

  @Test
  void aFewQuotedWordsStay() {
    assertThat(of("The mayor called the old bridge a \"sorry ruin\" on Friday").quotes()).isEmpty();
    assertThat(of("The mayor called the old bridge a \"sorry ruin\" on Friday").shingles())
        .isEqualTo(of("The mayor called the old bridge a sorry ruin on Friday").shingles());
  }

  @Test
  void editorsNotesAreLeftOut() {
    String note = "(Corrects number of piers in second paragraph)\n\n";
    assertThat(of(note + BRIDGE).shingles()).isEqualTo(of(BRIDGE).shingles());
  }

  @Test
  void aLongTextIsSampledAndItsPartStaysPartOfIt() {
    String whole =
        IntStream.range(0, 5000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    String half = whole.substring(0, whole.length() / 2);
    Fingerprint long1 = of(whole);
    Fingerprint short1 = of(half);
    assertThat(long1.shingles()).hasSize(Fingerprint.MOST_SHINGLES);
    long top = long1.shingles().get(long1.shingles().size() - 1);
    List<Long> below = short1.shingles().stream().filter(h -> h <= top).toList();
    assertThat(long1.shingles()).containsAll(below);
    assertThat(below.size()).isBetween(200, 312);
  }

  @Test
  void creditsAreThoseWithAWordOfCreditingAndTheFields() {
    String text =
        "The bridge is open, Reuters reported. The mayor told the Associated Press that it is"
            + " (Xinhua). Guests read Le Monde on the way.";
    Report report = report(null, text, "Agence France-Presse");
    assertThat(Fingerprints.of(report, Paragraphs.of(text, 0)).credits())
        .containsExactly("AFP", "Reuters", "Associated Press", "Xinhua");
  }

  @Test
  void theLeadHasNamesAndNumbersAndNoCommonWords() {
    Report report = report("Harbour bridge reopens after 3 years", BRIDGE);
    assertThat(Fingerprints.of(report, Paragraphs.of(BRIDGE, 0)).lead())
        .containsExactly(
            "3", "bridge", "builders", "harbour", "piers", "reopened", "reopens", "work");
  }

  @Test
  void scriptsWithoutSpacesAreCutIntoCharacters() {
    assertThat(of("人民代表大会").shingles()).hasSize(2);
  }
}
