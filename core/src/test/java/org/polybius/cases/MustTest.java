package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A short text that a reader of news must understand.
 *
 * @param id unique, lower case with hyphens
 * @param part what it is about: the group under which shares are counted
 * @param item the failure it rules out, in a few words
 * @param report fields of the report in the JSON contract, as far as they matter
 * @param expect partial claims that must come out
 * @param forbid partial claims that must not
 */
record MustTest(
    String id,
    String part,
    String item,
    JsonNode report,
    List<JsonNode> expect,
    List<JsonNode> forbid) {

  private static final List<String> FILES =
      List.of(
          "part1-attribution",
          "part2-figures",
          "part3-factuality",
          "part6-agreements",
          "part7-time",
          "part9-actors",
          "petrarch2");

  MustTest {
    expect = List.copyOf(expect);
    forbid = List.copyOf(forbid);
    if (expect.isEmpty() && forbid.isEmpty()) {
      throw new IllegalArgumentException("a case that asks for nothing: " + id);
    }
  }

  /** All cases, part by part. */
  static List<MustTest> all() {
    return FILES.stream().flatMap(MustTest::ofFile).toList();
  }

  private static Stream<MustTest> ofFile(String name) {
    return JsonLines.of("/org/polybius/cases/" + name + ".jsonl").stream()
        .map(line -> of(name, line));
  }

  private static MustTest of(String part, JsonNode line) {
    ObjectNode report = line.deepCopy();
    report.retain("id", "published", "title", "text");
    return new MustTest(
        line.path("id").asText(),
        part,
        line.path("item").asText(),
        report,
        JsonLines.list(line.path("expect")),
        JsonLines.list(line.path("forbid")));
  }

  @Override
  public String toString() {
    return id + " (" + item + ")";
  }
}
