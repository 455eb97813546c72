package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A percentile bootstrap over documents with a fixed seed (Efron and Tibshirani 1993, chapter 13).
 */
public final class Bootstrap {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20231211;

  private Bootstrap() {}

  /**
   * The 95 % interval of a figure.
   *
   * @param documents what each document contributes
   * @param figure the figure of a sample of documents
   * @return lower and upper end; the figure itself twice when there are fewer than two documents
   */
  public static <T> double[] interval(List<T> documents, ToDoubleFunction<List<T>> figure) {
    if (documents.size() < 2) {
      double value = figure.applyAsDouble(documents);
      return new double[] {value, value};
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] values = new double[SAMPLES];
    for (int s = 0; s < SAMPLES; s++) {
      List<T> sample = new ArrayList<>(documents.size());
      for (int i = 0; i < documents.size(); i++) {
        sample.add(documents.get(random.nextInt(documents.size())));
      }
      values[s] = figure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    return new double[] {values[SAMPLES * 25 / 1000], values[SAMPLES * 975 / 1000 - 1]};
  }
}
