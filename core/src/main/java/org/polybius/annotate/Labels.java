package org.polybius.annotate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The model's label lists, in the order of its outputs.
 *
 * @param upos universal tags
 * @param xpos Penn Treebank tags
 * @param relations UD relations
 * @param names BIO labels of names
 * @param attribution BIO labels of cue, source and content
 */
record Labels(
    List<Upos> upos,
    List<String> xpos,
    List<String> relations,
    List<String> names,
    List<String> attribution) {

  /** Reads labels.json as the training writes it. */
  static Labels parse(byte[] json) throws IOException {
    @SuppressWarnings("unchecked")
    Map<String, List<String>> lists = new ObjectMapper().readValue(json, Map.class);
    return new Labels(
        list(lists, "up").stream().map(Upos::valueOf).toList(),
        list(lists, "xp"),
        list(lists, "rel"),
        list(lists, "ne"),
        list(lists, "at"));
  }

  /** Index of the relation of the root. */
  int root() {
    return relations.indexOf("root");
  }

  private static List<String> list(Map<String, List<String>> lists, String key) throws IOException {
    List<String> list = lists.get(key);
    if (list == null) {
      throw new IOException("labels.json has no list \"" + key + "\"");
    }
    return List.copyOf(list);
  }
}
