package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {
  private static final int DOCUMENTS = 40;

  @TempDir private Path folder;

  /** Forty documents, all right but the first few. */
  private static List<Outcome> wrong(int few) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      outcomes.add(new Outcome("d" + i, "f1", new Counts(i < few ? 0 : 1, 1, 1)));
    }
    return outcomes;
  }

  private Baseline baseline(List<Outcome> outcomes) throws IOException {
    return Baseline.of("ships", folder, Sample.ALL, outcomes);
  }

  @Test
  void sameOutcomesAndBetterOnesAreNoFall() throws IOException {
    assertThat(Ratchet.falls(baseline(wrong(5)), wrong(5))).isEmpty();
    assertThat(Ratchet.falls(baseline(wrong(5)), wrong(0))).isEmpty();
  }

  @Test
  void oneWorseDocumentMayBeChanceAndSixAreNot() throws IOException {
    assertThat(Ratchet.falls(baseline(wrong(0)), wrong(1))).isEmpty();
    List<Ratchet.Fall> falls = Ratchet.falls(baseline(wrong(0)), wrong(6));
    assertThat(falls).hasSize(1);
    assertThat(falls.get(0).was()).isEqualTo(1);
    assertThat(falls.get(0).is()).isEqualTo(34.0 / 40);
    assertThat(falls.get(0).worse()).containsExactly("d0", "d1", "d2", "d3", "d4", "d5");
  }

  @Test
  void documentsThatAreNoLongerReadAreAllWrong() throws IOException {
    assertThat(Ratchet.falls(baseline(wrong(0)), wrong(0).subList(10, DOCUMENTS))).hasSize(1);
  }

  @Test
  void fileHoldsKeysAndCountsButNoIdsAndGivesTheSameBack(@TempDir Path other) throws IOException {
    Files.writeString(folder.resolve("set.txt"), "a set");
    Baseline written = baseline(wrong(3));
    Path file = Baseline.file(other, "ships");
    written.write(file);
    assertThat(Baseline.read(file)).isEqualTo(written);
    assertThat(Files.readString(file)).doesNotContain("\"d7\"").contains(Baseline.key("d7"));
  }

  @Test
  void changedSetIsAnotherSetButItsDescriptionMayChange() throws IOException {
    Files.writeString(folder.resolve("set.txt"), "a set");
    String before = Baseline.hash(folder);
    Files.writeString(folder.resolve("README.md"), "what it is");
    assertThat(Baseline.hash(folder)).isEqualTo(before);
    Files.writeString(folder.resolve("set.txt"), "b set");
    assertThat(Baseline.hash(folder)).isNotEqualTo(before);
  }

  @Test
  void baselineOfAnotherVersionIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("ships.json"), "{\"version\":7}");
    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ships.json: version 7");
  }

  @Test
  void sampleIsTheSameEachTimeAndAboutAsLargeAsAsked() {
    Sample tenth = new Sample(10);
    long taken = wrong(0).stream().filter(o -> tenth.takes(o.id())).count();
    assertThat(taken).isBetween(1L, 10L);
    assertThat(wrong(0)).allMatch(o -> Sample.ALL.takes(o.id()));
    assertThatThrownBy(() -> new Sample(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
