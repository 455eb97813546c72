package org.polybius.evaluation.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.GoldXml;
import org.polybius.model.Span;
import org.w3c.dom.Element;

/**
 * A document, of which some sentences are checked.
 *
 * @param topic number of its topic
 * @param name name of its file
 * @param text all its words, joined with blanks, each sentence on a line
 * @param sentences spans of the words of each checked sentence
 * @param mentions event mentions in these sentences
 */
record EcbDocument(
    String topic, String name, String text, List<List<Span>> sentences, List<Mention> mentions) {

  private static final int COLUMNS = 3;

  /**
   * An event mention.
   *
   * @param id unique in the set
   * @param span from its first to its last word
   * @param chain mentions of the same event have the same
   */
  record Mention(String id, Span span, String chain) {}

  /**
   * The documents of a folder, each topic a sub-folder, with {@code sentences.csv} beside them.
   *
   * @param broken takes a line per document that is not well formed, and per line that names none
   */
  static List<EcbDocument> in(Path folder, List<String> broken) throws IOException {
    Map<String, Set<String>> checked = checked(folder, broken);
    List<EcbDocument> documents = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".xml")) {
      String name = String.valueOf(file.getFileName()).replace(".xml", "");
      Set<String> sentences = checked.getOrDefault(name, Set.of());
      if (sentences.isEmpty()) {
        continue;
      }
      try {
        documents.add(read(name, GoldXml.root(file), sentences));
      } catch (IOException | IllegalArgumentException e) {
        broken.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    return documents;
  }

  /** Numbers of the checked sentences by document. */
  private static Map<String, Set<String>> checked(Path folder, List<String> broken)
      throws IOException {
    Map<String, Set<String>> checked = new HashMap<>();
    for (Path file : GoldFiles.below(folder, ".csv")) {
      for (GoldFiles.Line line : GoldFiles.text(file, broken)) {
        String[] cells = line.text().strip().split(",", -1);
        if (cells.length == COLUMNS) {
          String name = cells[0] + "_" + cells[1];
          checked.computeIfAbsent(name, n -> new HashSet<>()).add(cells[2]);
        } else if (!line.text().isBlank()) {
          broken.add(line.id() + ": " + cells.length + " cells of " + COLUMNS);
        }
      }
    }
    return checked;
  }

  private static EcbDocument read(String name, Element root, Set<String> checked) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> tokens = new HashMap<>();
    Map<Integer, List<Span>> sentences = new TreeMap<>();
    String last = "";
    for (Element token : GoldXml.all(root, "token")) {
      if (token.getTextContent().isBlank()) {
        continue;
      }
      String sentence = token.getAttribute("sentence");
      text.append(text.isEmpty() ? "" : sentence.equals(last) ? " " : "\n");
      last = sentence;
      int start = text.length();
      text.append(token.getTextContent().strip());
      if (checked.contains(sentence)) {
        Span span = Span.of(start, text.length());
        tokens.put(token.getAttribute("t_id"), span);
        sentences.computeIfAbsent(Integer.parseInt(sentence), n -> new ArrayList<>()).add(span);
      }
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("none of its checked sentences is there");
    }
    String topic = name.substring(0, name.indexOf('_'));
    List<Mention> mentions = mentions(name, topic, root, tokens);
    return new EcbDocument(topic, name, text.toString(), List.copyOf(sentences.values()), mentions);
  }

  private static List<Mention> mentions(
      String name, String topic, Element root, Map<String, Span> tokens) {
    Map<String, String> chains = chains(name, root);
    List<Mention> mentions = new ArrayList<>();
    for (Element markable : GoldXml.all(root, "*")) {
      List<Span> words =
          GoldXml.all(markable, "token_anchor").stream()
              .map(a -> tokens.get(a.getAttribute("t_id")))
              .filter(Objects::nonNull)
              .toList();
      if (markable.getTagName().contains("ACTION_") && !words.isEmpty()) {
        String id = name + "#" + markable.getAttribute("m_id");
        String chain = topic + ":" + chains.getOrDefault(markable.getAttribute("m_id"), id);
        mentions.add(new Mention(id, words.get(0).cover(words.get(words.size() - 1)), chain));
      }
    }
    return mentions;
  }

  /** Chain by mention; chains within one document get its name. */
  private static Map<String, String> chains(String name, Element root) {
    Map<String, String> chains = new HashMap<>();
    for (String kind : List.of("INTRA_DOC_COREF", "CROSS_DOC_COREF")) {
      for (Element relation : GoldXml.all(root, kind)) {
        String chain =
            kind.startsWith("CROSS")
                ? relation.getAttribute("note")
                : name + "/" + relation.getAttribute("r_id");
        GoldXml.all(relation, "source").forEach(s -> chains.put(s.getAttribute("m_id"), chain));
      }
    }
    return chains;
  }
}
