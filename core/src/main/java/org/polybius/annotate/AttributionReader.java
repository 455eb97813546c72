package org.polybius.annotate;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * Cues, sources and contents of whole paragraphs, on the units the attribution head was trained on:
 * runs of letters and digits, every other character alone, up to 150 tokens.
 */
final class AttributionReader {
  private static final int MAX_TOKENS = 150;

  /** So many equal characters in a row are a drawn line, not punctuation. */
  private static final int RULE = 8;

  private final Language language;
  private final BioDecoder decoder;

  AttributionReader(Language language) {
    this.language = language;
    this.decoder = new BioDecoder(language.labels().attribution());
  }

  /** Raw spans in text order. */
  List<AttributionSpan> read(String text, Paragraphs paragraphs) throws OrtException {
    List<RawSentence> units = new ArrayList<>();
    for (int p = 0; p < paragraphs.spans().size(); p++) {
      List<Span> tokens = tokens(text, paragraphs.spans().get(p));
      for (int start = 0; start < tokens.size(); start += MAX_TOKENS) {
        int end = Math.min(start + MAX_TOKENS, tokens.size());
        units.addAll(RawSentence.cut(p, text, tokens.subList(start, end), language.pieces()));
      }
    }
    List<AttributionSpan> spans = new ArrayList<>();
    List<float[][]> scores = scores(units);
    for (int u = 0; u < units.size(); u++) {
      for (BioDecoder.Chunk chunk : decoder.decode(scores.get(u))) {
        spans.add(span(chunk, units.get(u).tokens()));
      }
    }
    return spans;
  }

  private static AttributionSpan span(BioDecoder.Chunk chunk, List<Span> tokens) {
    return new AttributionSpan(
        AttributionSpan.Part.valueOf(chunk.type().toUpperCase(Locale.ROOT)),
        tokens.get(chunk.first()).cover(tokens.get(chunk.end() - 1)));
  }

  private List<float[][]> scores(List<RawSentence> units) throws OrtException {
    List<EncoderInput> inputs = units.stream().map(RawSentence::input).toList();
    float[][][] scores = new float[inputs.size()][][];
    for (List<Integer> batch : Batches.of(inputs)) {
      List<float[][]> results =
          language.model().attribution(batch.stream().map(inputs::get).toList());
      for (int b = 0; b < batch.size(); b++) {
        scores[batch.get(b)] = results.get(b);
      }
    }
    return Arrays.asList(scores);
  }

  /** Whether the token from {@code start} goes on: a word, or a rule drawn with one character. */
  private static boolean continues(String text, int start, int at, int first) {
    int c = text.codePointAt(at);
    return WordForms.isWord(first)
        ? WordForms.isWord(c)
        : c == first && (at - start > RULE || isRule(text, start, first));
  }

  private static boolean isRule(String text, int start, int c) {
    int length = 0;
    while (length <= RULE && start + length < text.length() && text.charAt(start + length) == c) {
      length++;
    }
    return length > RULE;
  }

  /** Runs of letters and digits, other visible characters alone, rules whole. */
  static List<Span> tokens(String text, Span paragraph) {
    List<Span> tokens = new ArrayList<>();
    int i = paragraph.start();
    while (i < paragraph.end()) {
      int c = text.codePointAt(i);
      int end = Math.min(i + Character.charCount(c), paragraph.end());
      while (end < paragraph.end() && continues(text, i, end, c)) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (!WordForms.isSpace(c) && Character.getType(c) != Character.FORMAT) {
        tokens.add(Span.of(i, end));
      }
      i = end;
    }
    return tokens;
  }
}
