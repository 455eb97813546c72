package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import picocli.CommandLine;

/** In every suite a broken record is named and counted, and the others are measured as before. */
class BrokenRecordsTest {
  private static final Pipeline PIPELINE = English.pipeline();

  /**
   * A way to spoil a sample.
   *
   * @param suite of which
   * @param file added to, or made where there is none
   * @param text what is added; no UTF-8 where it holds a {@code \u00ff}
   * @param named what the message must name
   */
  record Spoilt(String suite, String file, String text, String named) {}

  static Stream<Spoilt> spoilt() {
    String json = "{oh\n";
    return Stream.of(
        new Spoilt("acled", "any.csv", "X9,yesterday,\"It rained.\",0,BFA\n", "any.csv#5"),
        new Spoilt("acled", "any.csv", "X9,5 May 2031\n", "any.csv#5"),
        new Spoilt("acled", "any.csv", "X9,\"never closed", "any.csv#5"),
        new Spoilt("article-extraction", "more.json", json, "more.json:1"),
        new Spoilt("article-extraction", "more.json", "{\"p9\":{\"articleBody\":\"x\"}}", "p9"),
        new Spoilt("article-extraction", "more.json", "{\"p9\":{}}", "p9"),
        new Spoilt("cameo-class", "any.tsv", "no class\n", "any.tsv:6"),
        new Spoilt("cameo-class", "any.tsv", "f\u00ff\t1\n", "any.tsv:6"),
        new Spoilt("cameo-ner", "any.txt", "word\n", "any.txt:"),
        new Spoilt("ecbplus", "sentences.csv", "nonsense\n", "sentences.csv:4"),
        new Spoilt("geoparsing", "more.xml", "<articles>", "more.xml"),
        new Spoilt("geoparsing", "more.xml", "<a><article/></a>", "more.xml, article 1"),
        new Spoilt("gun-violence", "any.jsonl", json, "any.jsonl:7"),
        new Spoilt("gun-violence", "any.jsonl", "{\"id\":\"r9\"}\n", "any.jsonl:7"),
        new Spoilt(
            "gun-violence",
            "any.jsonl",
            "{\"id\":\"r9\",\"incident\":\"i1\",\"dct\":\"once\",\"content\":\"x\"}\n",
            "any.jsonl:7"),
        new Spoilt("muc4", "any.jsonl", json, "any.jsonl:4"),
        new Spoilt("muc4", "any.jsonl", "{\"id\":\"x\",\"text\":\"X\"}\n", "any.jsonl:4"),
        new Spoilt("newsquant", "any.jsonl", json, "any.jsonl:4"),
        new Spoilt("newsquant", "any.jsonl", "[]\n", "any.jsonl:4"),
        new Spoilt("plover-gsr", "any.jsonl", json, "any.jsonl:4"),
        new Spoilt("plv", "any.tsv", "one cell\n", "any.tsv:5"),
        new Spoilt("plv", "more.tsv", "sentence\troot\n", "more.tsv:1"),
        new Spoilt("polnear", "dev/attributions/d_one.ann", "T1\tCue x y\n", "d_one.ann"),
        new Spoilt("polnear", "dev/attributions/d.ann", "", "d.ann"),
        new Spoilt("re3d", "Own/entities.json", json, "entities.json:7"),
        new Spoilt("re3d", "Own/relations.json", "{\"_id\":\"r9\"}\n", "relations.json:4"),
        new Spoilt("tempeval3", "four.tml", "<TimeML>", "four.tml"),
        new Spoilt(
            "tempeval3",
            "four.tml",
            "<TimeML><DCT><TIMEX3 value=\"soon\">x</TIMEX3></DCT><TEXT>x</TEXT></TimeML>",
            "four.tml"),
        new Spoilt("treebank", "any.conllu", "1\tbroken\trow\n\n", "any.conllu:"),
        new Spoilt(Samples.OWN, "reports.jsonl", json, "reports.jsonl:4"),
        new Spoilt(Samples.OWN, "reports.jsonl", "{\"id\":\"h9\"}\n", "reports.jsonl:4"),
        new Spoilt(Samples.OWN, "claims.jsonl", json, "claims.jsonl:4"),
        new Spoilt(
            Samples.OWN, "claims.jsonl", "{\"id\":\"h9\",\"claims\":[]}\n", "claims.jsonl:4"));
  }

  static Stream<String> suites() throws IOException {
    return Samples.suites().stream();
  }

  @Test
  void everySuiteIsSpoilt() throws IOException {
    Set<String> spoilt = spoilt().map(Spoilt::suite).collect(Collectors.toSet());
    assertThat(new TreeSet<>(spoilt)).containsExactlyElementsOf(Samples.suites());
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void brokenRecordIsNamedAndTheOthersAreMeasuredAsBefore(Spoilt spoilt, @TempDir Path folder)
      throws IOException {
    Path copy = Samples.copy(spoilt.suite(), folder);
    Suite suite = Suites.of(copy).orElseThrow();
    List<Row> before = suite.measure(copy, PIPELINE, Sample.ALL).rows();
    Files.write(
        copy.resolve(spoilt.file()),
        spoilt.text().getBytes(StandardCharsets.ISO_8859_1),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Suite.Measurement after = suite.measure(copy, PIPELINE, Sample.ALL);
    assertThat(after.broken()).isNotEmpty().allMatch(b -> b.contains(spoilt.named()));
    assertThat(after.rows()).isEqualTo(before);
  }

  @Test
  void brokenExpectedSituationIsNamedWithItsPlaceAndTheClaimsAreMeasured(@TempDir Path folder)
      throws IOException {
    Path copy = Samples.copy(Samples.OWN, folder);
    Files.writeString(copy.resolve("expected.json"), "{\n \"tallies\": [oh]}");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Evaluate())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(Samples.OWN, "--gold", folder.toString());
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains(Samples.OWN + ": broken: expected.json:2: ");
    assertThat(out.toString()).contains("| figures-f1 |").doesNotContain("tallies-right");
  }

  @ParameterizedTest
  @MethodSource("suites")
  void folderThatIsNotThereOrHoldsNothingOfTheFormIsNamed(String suite, @TempDir Path gold)
      throws IOException {
    assertThat(complaint(suite, gold)).contains(suite);
    Files.createDirectory(gold.resolve(suite));
    assertThat(complaint(suite, gold)).contains(suite);
  }

  private static String complaint(String suite, Path gold) {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Evaluate())
            .setErr(new PrintWriter(err))
            .execute(suite, "--gold", gold.toString());
    assertThat(code).isIn(2, 3);
    assertThat(err.toString()).contains(gold.toString());
    return err.toString();
  }
}
