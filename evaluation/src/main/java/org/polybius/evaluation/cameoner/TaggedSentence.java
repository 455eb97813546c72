package org.polybius.evaluation.cameoner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polybius.evaluation.GoldFiles;
import org.polybius.model.Span;

/**
 * A sentence with its sources and targets.
 *
 * @param id file, and line of the blank line after it
 * @param text its words, blanks before closing punctuation and clitics taken out
 * @param sources spans of those who act; those who act on each other ({@code R}) are both
 * @param targets spans of those acted upon
 */
record TaggedSentence(String id, String text, List<Span> sources, List<Span> targets) {
  private static final Pattern CLOSING = Pattern.compile("[,.;:?!%)]|['’](s|re|ve|ll|d|m)?|n't");
  private static final Pattern TAG = Pattern.compile("O|[BI]-[STR]");

  /** Copies the lists. */
  TaggedSentence {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /**
   * Reads a file with a word and its tag on each line and a blank line after each sentence.
   *
   * @param broken takes a line per sentence that is not well formed
   */
  static List<TaggedSentence> read(Path file, List<String> broken) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    List<GoldFiles.Line> lines = new ArrayList<>(GoldFiles.text(file, broken));
    lines.add(new GoldFiles.Line(file.getFileName() + ":" + (lines.size() + 1), ""));
    for (GoldFiles.Line line : lines) {
      if (!line.text().isBlank()) {
        rows.add(line.text().strip().split("[ \t]+", -1));
        continue;
      }
      if (rows.stream().anyMatch(r -> r.length != 2 || !TAG.matcher(r[1]).matches())) {
        broken.add(line.id() + ": no word and tag in the sentence before");
      } else if (!rows.isEmpty()) {
        sentences.add(of(line.id(), rows));
      }
      rows.clear();
    }
    return sentences;
  }

  private static TaggedSentence of(String id, List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    List<Span> targets = new ArrayList<>();
    for (String[] row : rows) {
      boolean glued = text.isEmpty() || CLOSING.matcher(row[0]).matches();
      int start = text.length() + (glued ? 0 : 1);
      text.append(glued ? "" : " ").append(row[0]);
      Span word = Span.of(start, text.length());
      boolean mutual = row[1].endsWith("-R");
      if (mutual || row[1].endsWith("-S")) {
        add(sources, word, row[1].startsWith("I"));
      }
      if (mutual || row[1].endsWith("-T")) {
        add(targets, word, row[1].startsWith("I"));
      }
    }
    return new TaggedSentence(id, text.toString(), sources, targets);
  }

  private static void add(List<Span> spans, Span word, boolean inside) {
    int last = spans.size() - 1;
    if (inside && last >= 0) {
      spans.set(last, spans.get(last).cover(word));
    } else {
      spans.add(word);
    }
  }
}
