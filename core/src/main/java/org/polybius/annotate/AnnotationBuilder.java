package org.polybius.annotate;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/** Puts the sentences of one text together, in text order. */
final class AnnotationBuilder {
  private final String text;
  private final Paragraphs paragraphs;
  private final Language language;
  private final BioDecoder nameDecoder;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<NameMention> names = new ArrayList<>();

  AnnotationBuilder(String text, Paragraphs paragraphs, Language language) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.language = language;
    this.nameDecoder = new BioDecoder(language.labels().names());
  }

  /** Adds the next sentence. */
  void add(RawSentence raw, EncoderModel.Parse parse) {
    int first = tokens.size();
    int[] heads = parse.heads();
    int root = first;
    for (int w = 1; w < heads.length; w++) {
      root = heads[w] == 0 ? first + w - 1 : root;
      tokens.add(token(raw.tokens().get(w - 1), first, w, parse));
    }
    Span span = raw.tokens().get(0).cover(raw.tokens().get(raw.tokens().size() - 1));
    sentences.add(
        new Sentence(sentences.size(), first, tokens.size(), root, raw.paragraph(), span));
    for (BioDecoder.Chunk chunk : nameDecoder.decode(parse.names())) {
      names.add(name(chunk, first));
    }
  }

  private Token token(Span span, int first, int word, EncoderModel.Parse parse) {
    Labels labels = language.labels();
    String form = span.in(text);
    Upos upos = labels.upos().get(parse.upos()[word]);
    String xpos = labels.xpos().get(parse.xpos()[word]);
    int head = parse.heads()[word];
    String relation = labels.relations().get(parse.relations()[word]);
    String lemma =
        isPerfect(form, relation, parse, head) ? "have" : language.lemmas().lemma(form, upos, xpos);
    return new Token(
        first + word - 1,
        span,
        form,
        lemma,
        upos,
        xpos,
        head == 0 ? -1 : first + head - 1,
        relation);
  }

  /** Whether 's is "has": an auxiliary, not of the passive, of a participle. */
  private boolean isPerfect(String form, String relation, EncoderModel.Parse parse, int head) {
    return form.length() == 2
        && WordForms.ascii(form).equals("'s")
        && relation.equals("aux")
        && language.labels().xpos().get(parse.xpos()[head]).equals("VBN");
  }

  private NameMention name(BioDecoder.Chunk chunk, int first) {
    int from = first + chunk.first();
    int end = first + chunk.end();
    Span span = tokens.get(from).span().cover(tokens.get(end - 1).span());
    return new NameMention(NameMention.Type.valueOf(chunk.type()), from, end, span);
  }

  /** The whole, with the attribution spans read beside. */
  AnnotatedText build(List<AttributionSpan> attributions) {
    return new AnnotatedText(text, paragraphs, sentences, tokens, names, attributions);
  }
}
