package org.polybius.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.model.Span;

/** The documents of a CoNLL-U file, with their raw text rebuilt from SpaceAfter. */
final class Treebank {
  /** One word with its columns; no span where a multi-word token is not the sum of its words. */
  record Word(
      String form,
      String lemma,
      String upos,
      String xpos,
      int head,
      String rel,
      int start,
      int end) {
    boolean aligned() {
      return end > start;
    }
  }

  /** One document. */
  static final class Document {
    final StringBuilder text = new StringBuilder();
    final List<List<Word>> sentences = new ArrayList<>();
    final List<Span> paragraphs = new ArrayList<>();
    private int paragraphStart;

    private void newParagraph() {
      int end = text.toString().stripTrailing().length();
      if (end > paragraphStart) {
        paragraphs.add(Span.of(paragraphStart, end));
        text.append("\n\n");
        paragraphStart = text.length();
      }
    }
  }

  private final List<Document> documents = new ArrayList<>();
  private Document document = new Document();
  private List<Word> sentence = new ArrayList<>();
  private String surface = "";
  private int surfaceStart;
  private int surfaceLast = -1;
  private int used;

  private Treebank() {}

  static List<Document> read(Path file) throws IOException {
    Treebank reader = new Treebank();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      reader.line(line);
    }
    reader.endDocument();
    return reader.documents;
  }

  private void line(String line) {
    if (line.startsWith("# newdoc")) {
      endDocument();
    } else if (line.startsWith("# newpar")) {
      document.newParagraph();
    } else if (line.isBlank()) {
      endSentence();
    } else if (line.charAt(0) != '#') {
      columns(line.split("\t"));
    }
  }

  private void columns(String[] c) {
    boolean glued = c[9].contains("SpaceAfter=No");
    if (c[0].contains(".")) {
      return;
    }
    if (c[0].contains("-")) {
      surface = c[1];
      surfaceStart = document.text.length();
      surfaceLast = Integer.parseInt(c[0].substring(c[0].indexOf('-') + 1));
      used = 0;
      document.text.append(c[1]).append(glued ? "" : " ");
      return;
    }
    int id = Integer.parseInt(c[0]);
    int start = document.text.length();
    int end = start + c[1].length();
    if (id <= surfaceLast) {
      boolean fits = surface.startsWith(c[1], used);
      start = surfaceStart + used;
      end = fits ? start + c[1].length() : start;
      used += fits ? c[1].length() : 0;
    } else {
      document.text.append(c[1]).append(glued ? "" : " ");
    }
    sentence.add(new Word(c[1], c[2], c[3], c[4], Integer.parseInt(c[6]), c[7], start, end));
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      document.sentences.add(sentence);
      sentence = new ArrayList<>();
    }
    surfaceLast = -1;
  }

  private void endDocument() {
    endSentence();
    document.newParagraph();
    if (!document.sentences.isEmpty()) {
      documents.add(document);
    }
    document = new Document();
  }

  /** Spans of all aligned words. */
  static Set<Span> words(Document document) {
    Set<Span> spans = new HashSet<>();
    for (List<Word> words : document.sentences) {
      words.stream().filter(Word::aligned).forEach(w -> spans.add(Span.of(w.start(), w.end())));
    }
    return spans;
  }

  /** Spans of all sentences. */
  static Set<Span> sentences(Document document) {
    Set<Span> spans = new HashSet<>();
    for (List<Word> words : document.sentences) {
      int start = words.stream().filter(Word::aligned).mapToInt(Word::start).min().orElse(0);
      int end = words.stream().filter(Word::aligned).mapToInt(Word::end).max().orElse(0);
      if (end > start) {
        spans.add(Span.of(start, end));
      }
    }
    return spans;
  }
}
