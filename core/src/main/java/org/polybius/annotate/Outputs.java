package org.polybius.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** The encoder's outputs as arrays; a view copies its tensor once. */
final class Outputs {
  private Outputs() {}

  static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("model lacks " + name));
  }

  /** Integers {@code [batch, word]}. */
  record Longs(LongBuffer values, int width) {
    static Longs of(OrtSession.Result result, String name) {
      OnnxTensor tensor = tensor(result, name);
      return new Longs(tensor.getLongBuffer(), (int) tensor.getInfo().getShape()[1]);
    }

    int[] words(int b, int words) {
      int[] row = new int[words + 1];
      for (int w = 0; w <= words; w++) {
        row[w] = (int) values.get(b * width + w);
      }
      return row;
    }
  }

  /** Numbers {@code [batch, word, value]}. */
  record Floats(FloatBuffer values, int width, int depth) {
    static Floats of(OrtSession.Result result, String name) {
      OnnxTensor tensor = tensor(result, name);
      long[] shape = tensor.getInfo().getShape();
      return new Floats(tensor.getFloatBuffer(), (int) shape[1], (int) shape[2]);
    }

    float[][] words(int b, int words) {
      float[][] rows = new float[words][depth];
      for (int w = 0; w < words; w++) {
        values.get((b * width + w + 1) * depth, rows[w]);
      }
      return rows;
    }

    FloatBuffer sentence(int b) {
      return values.duplicate().position(b * width * depth).slice();
    }

    double[][] square(int b, int words) {
      double[][] rows = new double[words + 1][words + 1];
      for (int d = 0; d <= words; d++) {
        for (int h = 0; h <= words; h++) {
          rows[d][h] = values.get((b * width + d) * depth + h);
        }
      }
      return rows;
    }
  }

  /** Numbers in one row. */
  record Vector(FloatBuffer values) {
    static Vector of(OrtSession.Result result, String name) {
      return new Vector(tensor(result, name).getFloatBuffer());
    }
  }
}
