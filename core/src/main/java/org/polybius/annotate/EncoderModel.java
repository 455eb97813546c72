package org.polybius.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The encoder in ONNX Runtime: one session, one thread inside a call, any number of callers. Each
 * call computes one batch; equal batches give equal results.
 */
final class EncoderModel {
  private static final Set<String> PARSE =
      Set.of(
          "upos",
          "xpos",
          "head",
          "rel",
          "ner",
          "arcs",
          "dependent",
          "governor",
          "label_weights",
          "label_bias");
  private static final Set<String> ATTRIBUTION = Set.of("attr");

  private final OrtEnvironment environment;
  private final OrtSession session;

  private EncoderModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** Starts a session on the bytes of a model file. */
  static EncoderModel load(byte[] onnx) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return new EncoderModel(environment, environment.createSession(onnx, options));
    }
  }

  /**
   * What the parsing heads say of one sentence; element 0 of the arrays is the artificial root.
   *
   * @param upos index of the universal tag
   * @param xpos index of the Penn tag
   * @param heads of a tree: the best heads, repaired where they form none
   * @param relations index of the relation to that head
   * @param names scores of the name labels, one row per word without the root
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier inside this package, never compared
  record Parse(int[] upos, int[] xpos, int[] heads, int[] relations, float[][] names) {}

  /**
   * Tags, trees and name scores of a batch, in its order.
   *
   * @param root index of the relation that the root's arc has, and no other
   */
  List<Parse> parse(List<EncoderInput> batch, int root) throws OrtException {
    return run(batch, PARSE, result -> new ParseReader(result, root).read(batch));
  }

  /** Scores of the attribution labels of a batch, in its order: one row per word. */
  List<float[][]> attribution(List<EncoderInput> batch) throws OrtException {
    return run(
        batch,
        ATTRIBUTION,
        result -> {
          Outputs.Floats scores = Outputs.Floats.of(result, "attr");
          return eachOf(batch, b -> scores.words(b, batch.get(b).words()));
        });
  }

  static <T> List<T> eachOf(List<EncoderInput> batch, Function<Integer, T> read) {
    List<T> list = new ArrayList<>(batch.size());
    for (int b = 0; b < batch.size(); b++) {
      list.add(read.apply(b));
    }
    return list;
  }

  private <T> T run(
      List<EncoderInput> batch, Set<String> outputs, Function<OrtSession.Result, T> read)
      throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      fill(batch, inputs);
      try (OrtSession.Result result = session.run(inputs, outputs)) {
        return read.apply(result);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void fill(List<EncoderInput> batch, Map<String, OnnxTensor> inputs) throws OrtException {
    int rows = batch.size();
    int length = batch.stream().mapToInt(EncoderInput::length).max().orElse(0);
    int words = 1 + batch.stream().mapToInt(EncoderInput::words).max().orElse(0);
    LongBuffer ids = direct(rows * length);
    LongBuffer shapes = direct(rows * length);
    LongBuffer first = direct(rows * words);
    LongBuffer lengths = direct(rows);
    LongBuffer counts = direct(rows);
    for (int b = 0; b < rows; b++) {
      EncoderInput input = batch.get(b);
      put(ids, b * length, input.ids());
      put(shapes, b * length, input.shapes());
      put(first, b * words, input.first());
      lengths.put(b, input.length());
      counts.put(b, input.words());
    }
    inputs.put("ids", OnnxTensor.createTensor(environment, ids, new long[] {rows, length}));
    inputs.put("shape", OnnxTensor.createTensor(environment, shapes, new long[] {rows, length}));
    inputs.put("first", OnnxTensor.createTensor(environment, first, new long[] {rows, words}));
    inputs.put("lens", OnnxTensor.createTensor(environment, lengths, new long[] {rows}));
    inputs.put("nw", OnnxTensor.createTensor(environment, counts, new long[] {rows}));
  }

  private static LongBuffer direct(int size) {
    return ByteBuffer.allocateDirect(Long.BYTES * size)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  private static void put(LongBuffer buffer, int at, int[] values) {
    for (int i = 0; i < values.length; i++) {
      buffer.put(at + i, values[i]);
    }
  }
}
