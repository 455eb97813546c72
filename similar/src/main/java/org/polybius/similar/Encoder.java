package org.polybius.similar;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;

/**
 * The model of LangChain4j's jar in a session of our own: LangChain4j's takes all processors for
 * each sentence, which is slower than a sentence for each processor.
 */
final class Encoder extends AbstractInProcessEmbeddingModel {
  private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENS = "/bge-small-en-v1.5-q-tokenizer.json";

  static {
    // The tokenizer's library (DJL 0.36) tells its makers of its use on machines of a certain
    // cloud,
    // and fetches another native library where it finds CUDA. Nothing here may reach out.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
  }

  private final OnnxBertBiEncoder encoder;

  private Encoder(OnnxBertBiEncoder encoder, Executor threads) {
    super(threads);
    this.encoder = encoder;
  }

  /** The bytes of the model. */
  static byte[] weights() throws IOException {
    try (InputStream in = open(WEIGHTS)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }

  /** Starts it. */
  static Encoder of(byte[] weights, Executor threads) throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream tokens = open(TOKENS)) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(weights, options);
      return new Encoder(
          new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.CLS), threads);
    }
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  @Override
  protected Integer knownDimension() {
    return 384;
  }
}
