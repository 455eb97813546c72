package org.polybius.annotate;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * The annotator on the joint encoder: tags, Universal Dependencies, names and attribution from two
 * passes, one over sentences and one over paragraphs. The model is loaded on first use, once per
 * process; instances are cheap, stateless and may be shared by threads.
 */
public final class EncoderAnnotator implements Annotator {

  private EncoderAnnotator() {}

  /** English. Does not load anything yet. */
  public static EncoderAnnotator english() {
    return new EncoderAnnotator();
  }

  @Override
  public String modelHash() {
    return Language.english().hash();
  }

  @Override
  public AnnotatedText annotate(String text, Paragraphs paragraphs) {
    Language language = Language.english();
    List<RawSentence> sentences = new ArrayList<>();
    for (int p = 0; p < paragraphs.spans().size(); p++) {
      List<Span> tokens = language.tokenizer().tokenize(text, paragraphs.spans().get(p));
      for (List<Span> sentence : language.splitter().split(text, tokens)) {
        sentences.addAll(RawSentence.cut(p, text, sentence, language.pieces()));
      }
    }
    try {
      AnnotationBuilder builder = parsed(text, paragraphs, sentences, language);
      return builder.build(new AttributionReader(language).read(text, paragraphs));
    } catch (OrtException e) {
      throw failure(e);
    }
  }

  /**
   * Parses words that somebody else has found, as the measurements on treebanks need it; leaves
   * attribution out, which reads paragraphs.
   *
   * @param text the original text
   * @param sentences spans of the words of each sentence, in text order, none empty; a sentence
   *     longer than the encoder takes becomes several
   */
  public AnnotatedText annotateWords(String text, List<List<Span>> sentences) {
    Language language = Language.english();
    List<RawSentence> raw = new ArrayList<>();
    List<Span> paragraphs = new ArrayList<>();
    for (List<Span> words : sentences) {
      raw.addAll(RawSentence.cut(paragraphs.size(), text, words, language.pieces()));
      paragraphs.add(words.get(0).cover(words.get(words.size() - 1)));
    }
    try {
      return parsed(text, new Paragraphs(paragraphs), raw, language).build(List.of());
    } catch (OrtException e) {
      throw failure(e);
    }
  }

  private static IllegalStateException failure(OrtException e) {
    return new IllegalStateException("the encoder failed", e);
  }

  private static AnnotationBuilder parsed(
      String text, Paragraphs paragraphs, List<RawSentence> sentences, Language language)
      throws OrtException {
    List<EncoderModel.Parse> parses = parse(sentences, language);
    AnnotationBuilder builder = new AnnotationBuilder(text, paragraphs, language);
    for (int i = 0; i < sentences.size(); i++) {
      builder.add(sentences.get(i), parses.get(i));
    }
    return builder;
  }

  private static List<EncoderModel.Parse> parse(List<RawSentence> sentences, Language language)
      throws OrtException {
    List<EncoderInput> inputs = sentences.stream().map(RawSentence::input).toList();
    EncoderModel.Parse[] parses = new EncoderModel.Parse[inputs.size()];
    for (List<Integer> batch : Batches.of(inputs)) {
      List<EncoderModel.Parse> results =
          language
              .model()
              .parse(batch.stream().map(inputs::get).toList(), language.labels().root());
      for (int b = 0; b < batch.size(); b++) {
        parses[batch.get(b)] = results.get(b);
      }
    }
    return Arrays.asList(parses);
  }
}
