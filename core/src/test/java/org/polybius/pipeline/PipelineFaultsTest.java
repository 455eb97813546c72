package org.polybius.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.extract.Annotated;
import org.polybius.model.Reading;
import org.polybius.model.Run;
import org.polybius.text.Paragraphs;

/** A report at which the program errs costs that report's claims and nothing else. */
class PipelineFaultsTest {
  private static final Run RUN = new Run("polybius test", "rules", "models");

  static Stream<Supplier<Throwable>> errors() {
    return Stream.of(
        NullPointerException::new,
        ClassCastException::new,
        ArithmeticException::new,
        java.util.NoSuchElementException::new,
        StackOverflowError::new);
  }

  /** It errs before it asks an annotator or a family for anything, so that there need be none. */
  @SuppressWarnings("NullAway")
  @ParameterizedTest
  @MethodSource("errors")
  void isAFailureOfTheReport(Supplier<Throwable> error) {
    Pipeline pipeline = new Pipeline(null, report -> fail(error.get()), null, RUN, Set.of("en"));
    Reading reading =
        pipeline.read(Annotated.on("2024-05-15", "Six ships left on Monday.").report());
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.failures()).extracting("code").containsExactly("EXTRACTION_FAILED");
  }

  private static Paragraphs fail(Throwable error) {
    if (error instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) error;
  }
}
