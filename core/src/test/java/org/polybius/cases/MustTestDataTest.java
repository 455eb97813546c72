package org.polybius.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases themselves are sound: a slip in one would pass for a failure of the reader. */
class MustTestDataTest {
  private static final Set<String> KINDS =
      Set.of("statement", "event", "figure", "agreement", "contact");

  private final List<MustTest> cases = MustTest.all();

  @Test
  void idsAreUnique() {
    assertThat(cases).extracting(MustTest::id).doesNotHaveDuplicates().hasSizeGreaterThan(120);
  }

  @Test
  void everyPartialClaimNamesAKind() {
    assertThat(cases).allSatisfy(c -> assertThat(kinds(c)).isSubsetOf(KINDS));
  }

  @Test
  void contentsCuesAndTriggersAreWordsOfTheText() {
    assertThat(cases)
        .allSatisfy(
            c -> {
              String text = c.report().path("text").asText() + c.report().path("title").asText();
              assertThat(words(c)).allSatisfy(word -> assertThat(text).contains(word));
            });
  }

  private static Stream<String> kinds(MustTest c) {
    return Stream.concat(c.expect().stream(), c.forbid().stream())
        .map(claim -> claim.path("kind").asText());
  }

  private static Stream<String> words(MustTest c) {
    return c.expect().stream()
        .flatMap(
            claim ->
                Stream.concat(
                    JsonLines.list(claim.path("content")).stream(),
                    Stream.of(claim.path("cue"), claim.path("trigger"), claim.path("restriction"))))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }
}
