package org.polybius.similar;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sha256;
import org.polybius.search.Meaning;
import org.polybius.search.SearchException;

/** bge-small-en-v1.5 by the Beijing Academy of Artificial Intelligence, for English. */
public final class BgeSmall implements Meaning {
  private static final int DIMENSIONS = 384;

  /**
   * What the model's card wants before a short question that looks for sentences, and not before
   * these.
   */
  private static final String ASKING = "Represent this sentence for searching relevant passages: ";

  /**
   * UTF-16 code units of a sentence that are looked at: more than the 510 tokens that the model
   * takes at once, and few enough that a text without an end takes no longer than a sentence.
   */
  private static final int LONGEST = 2000;

  private final String name;
  private final Encoder encoder;

  /**
   * Starts the model, with a thread for each processor.
   *
   * @throws SearchException when it cannot start on this machine
   */
  public BgeSmall() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /** Starts the model with some threads. */
  BgeSmall(int threads) {
    try {
      byte[] weights = Encoder.weights();
      this.name = "bge-small-en-v1.5-q " + Sha256.hex(weights).substring(0, 16);
      this.encoder = Encoder.of(weights, threads(threads));
    } catch (IOException | OrtException | LinkageError e) {
      throw new SearchException("the model of meaning cannot start: " + e.getMessage(), e);
    }
  }

  /** They end with the program. */
  private static ExecutorService threads(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "meaning");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public boolean understands(@Nullable String language) {
    return language == null || language.equals("en");
  }

  @Override
  public List<float[]> sentences(List<String> sentences) {
    List<TextSegment> texts =
        sentences.stream().map(BgeSmall::beginning).map(TextSegment::from).toList();
    return encoder.embedAll(texts).content().stream().map(Embedding::vector).toList();
  }

  private static String beginning(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean within =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return text.substring(0, within ? end - 1 : end);
  }

  @Override
  public Optional<float[]> question(String words) {
    boolean latin =
        words
            .codePoints()
            .filter(Character::isLetter)
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    return latin ? Optional.of(sentences(List.of(ASKING + words)).get(0)) : Optional.empty();
  }
}
