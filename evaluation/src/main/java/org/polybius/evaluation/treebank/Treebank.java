package org.polybius.evaluation.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.GoldFiles;
import org.polybius.model.Span;

/** Reads CoNLL-U. */
final class Treebank {
  private static final int COLUMNS = 10;

  private final String file;
  private final List<String> broken;
  private final List<Document> documents = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private List<List<Word>> sentences = new ArrayList<>();
  private boolean glued = true;

  /**
   * A syntactic word.
   *
   * @param span in the text of the document
   * @param lemma dictionary form
   * @param upos universal tag
   * @param head span of the head; null for a root
   * @param rel relation without subtype
   */
  record Word(Span span, String lemma, String upos, @Nullable Span head, String rel) {}

  /**
   * A document.
   *
   * @param text its words, with blanks where the treebank has them, a blank line between paragraphs
   * @param sentences its sentences
   */
  record Document(String id, String text, List<List<Word>> sentences) {}

  private Treebank(String file, List<String> broken) {
    this.file = file;
    this.broken = broken;
  }

  /**
   * The documents of a file.
   *
   * @param broken takes a line per sentence that is not well formed
   */
  static List<Document> read(Path path, List<String> broken) throws IOException {
    Treebank treebank = new Treebank(String.valueOf(path.getFileName()), broken);
    List<String[]> rows = new ArrayList<>();
    int at = 0;
    for (GoldFiles.Line each : GoldFiles.text(path, broken)) {
      String line = each.text();
      at++;
      if (line.startsWith("# newdoc")) {
        treebank.endDocument();
      } else if (line.startsWith("# newpar") && !treebank.glued) {
        treebank.text.append("\n\n");
        treebank.glued = true;
      } else if (line.isBlank()) {
        treebank.sentence(rows, at);
        rows.clear();
      } else if (!line.startsWith("#")) {
        rows.add(line.split("\t", -1));
      }
    }
    treebank.sentence(rows, at);
    treebank.endDocument();
    return treebank.documents;
  }

  private void endDocument() {
    if (!sentences.isEmpty()) {
      documents.add(
          new Document(file + "#" + documents.size(), text.toString(), List.copyOf(sentences)));
    }
    text = new StringBuilder();
    sentences = new ArrayList<>();
    glued = true;
  }

  private void sentence(List<String[]> rows, int line) {
    if (rows.isEmpty()) {
      return;
    }
    int start = text.length();
    try {
      List<String[]> words = new ArrayList<>();
      List<Span> spans = write(rows, words);
      sentences.add(words(words, spans));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      text.setLength(start);
      broken.add(file + ":" + line + ": " + e.getMessage());
    }
  }

  /** Appends the words to the text; words of one token ("do", "n't") stand together. */
  private List<Span> write(List<String[]> rows, List<String[]> words) {
    List<Span> spans = new ArrayList<>();
    int tokenEnd = 0;
    boolean tokenGlued = false;
    for (String[] row : rows) {
      if (row.length != COLUMNS) {
        throw new IllegalArgumentException(row.length + " columns instead of " + COLUMNS);
      }
      if (row[0].contains("-")) {
        tokenEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
        tokenGlued = row[9].contains("SpaceAfter=No");
      } else if (!row[0].contains(".")) {
        spans.add(append(row[1]));
        words.add(row);
        int id = Integer.parseInt(row[0]);
        glued = id < tokenEnd || (id == tokenEnd ? tokenGlued : row[9].contains("SpaceAfter=No"));
      }
    }
    return spans;
  }

  private Span append(String form) {
    if (!glued) {
      text.append(' ');
    }
    int start = text.length();
    text.append(form);
    return Span.of(start, text.length());
  }

  private static List<Word> words(List<String[]> rows, List<Span> spans) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      int head = Integer.parseInt(row[6]);
      String rel = row[7].contains(":") ? row[7].substring(0, row[7].indexOf(':')) : row[7];
      Span at = head == 0 ? null : spans.get(head - 1);
      words.add(new Word(spans.get(i), row[2], row[3], at, rel));
    }
    return words;
  }
}
