package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that fuzzing began with or found, given to every reader. */
class FuzzRegressionTest {
  @TestFactory
  Stream<DynamicTest> noReaderFailsOnAnInput() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(getClass().getResource("fuzz")).toURI());
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(folder)) {
      inputs = files.filter(Files::isRegularFile).sorted().toList();
    }
    return ReaderFuzzer.READERS.keySet().stream()
        .sorted()
        .flatMap(
            reader ->
                inputs.stream()
                    .map(
                        input ->
                            dynamicTest(
                                reader + " of " + folder.relativize(input),
                                () -> gives(reader, input))));
  }

  private static void gives(String reader, Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    assertThatCode(() -> ReaderFuzzer.check(reader, bytes)).doesNotThrowAnyException();
  }
}
