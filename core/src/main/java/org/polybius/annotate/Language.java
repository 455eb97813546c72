package org.polybius.annotate;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * All that one language's resource folder holds, loaded.
 *
 * @param model the encoder
 * @param pieces its vocabulary
 * @param labels its label lists
 * @param tokenizer words of a paragraph
 * @param splitter sentences of a paragraph
 * @param lemmas dictionary forms
 * @param hash over the bytes of every file that decides a result
 */
record Language(
    EncoderModel model,
    WordPieces pieces,
    Labels labels,
    Tokenizer tokenizer,
    SentenceSplitter splitter,
    Lemmatizer lemmas,
    String hash) {

  private static final List<String> FILES =
      List.of("reader-en.onnx", "vocab.txt", "labels.json", "abbreviations.tsv", "lemmas.tsv");

  /** English, loaded on first use and once per process. */
  static Language english() {
    return English.LOADED;
  }

  private static final class English {
    static final Language LOADED = load("en");
  }

  private static Language load(String code) {
    try {
      Abbreviations abbreviations =
          Abbreviations.parse(Resources.entries(code, "abbreviations.tsv"));
      return new Language(
          EncoderModel.load(Resources.bytes(code, "reader-en.onnx")),
          new WordPieces(Resources.lines(code, "vocab.txt")),
          Labels.parse(Resources.bytes(code, "labels.json")),
          new Tokenizer(abbreviations),
          new SentenceSplitter(abbreviations),
          Lemmatizer.parse(Resources.entries(code, "lemmas.tsv")),
          hash(code));
    } catch (IOException e) {
      throw new UncheckedIOException("resources of language " + code, e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model of language " + code + " does not start", e);
    }
  }

  private static String hash(String code) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : FILES) {
        digest.update(Resources.bytes(code, file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
