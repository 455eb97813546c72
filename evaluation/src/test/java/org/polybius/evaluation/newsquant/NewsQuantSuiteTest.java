package org.polybius.evaluation.newsquant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.pipeline.English;

class NewsQuantSuiteTest {

  @Test
  void hyphenJoinsTwoNumbersButNotAnExponent() {
    assertThat(NewsQuantSuite.value("7.0")).isEqualTo("7");
    assertThat(NewsQuantSuite.value("-3")).isEqualTo("-3");
    assertThat(NewsQuantSuite.value("10.0-20.0")).isEqualTo("10-20");
    assertThat(NewsQuantSuite.value("2.5E-03")).isEqualTo("0.0025");
    assertThat(NewsQuantSuite.value("1E-03-2E-03")).isEqualTo("0.001-0.002");
  }

  @Test
  void valueThatIsNoNumberIsCountedWithItsPlaceAndTheRestIsMeasured(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"text":"Seven ships came.","quantities":[{"change":"=","value":"seven"}]}
        {"text":"Nine ships came and 12 left.","quantities":[{"change":"=","value":"9"},{"change":"=","value":"13"}]}
        {"text":"No ship came back.","quantities":[]}
        """);
    Suite.Measurement measured =
        new NewsQuantSuite().measure(folder, English.pipeline(), Sample.ALL);
    assertThat(measured.broken())
        .singleElement()
        .asString()
        .contains("a.jsonl:1", "NumberFormatException");
    // One right of two produced and two wanted.
    assertThat(measured.rows().get(0).value()).isEqualTo(0.5);
    assertThat(measured.outcomes()).extracting("id").contains("a.jsonl:2", "a.jsonl:3");
  }
}
