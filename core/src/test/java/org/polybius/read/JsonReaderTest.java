package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static final Limits LIMITS = new Limits(10_000, 5_000);

  private static List<ReadResult> read(String content) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    new JsonReader(LIMITS, new JsonLinesReader(LIMITS))
        .read("in.json", new ByteArrayInputStream(bytes), results::add);
    return results;
  }

  @Test
  void linesOfWhichTheFirstIsBrokenAreReadButForThatOne() throws IOException {
    List<ReadResult> results = read("{\"text\":\n{\"text\":\"Six ships left.\"}\n");

    assertThat(results).hasSize(2);
    assertThat(results.get(0)).isInstanceOf(ReadResult.Refused.class);
    assertThat(((ReadResult.Success) results.get(1)).report().text()).isEqualTo("Six ships left.");
  }

  @Test
  void aBrokenDocumentIsRefusedOnce() throws IOException {
    assertThat(read("[\n1,\n")).hasSize(1).allMatch(ReadResult.Refused.class::isInstance);
  }
}
