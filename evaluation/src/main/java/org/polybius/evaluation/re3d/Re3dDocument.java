package org.polybius.evaluation.re3d;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.polybius.evaluation.GoldFiles;
import org.polybius.model.Span;

/**
 * A document with its names and relations.
 *
 * @param id as given
 * @param text as given
 * @param names names of people, organisations and places; entities without a capital, and pronouns,
 *     are no names
 * @param relations relations between any entities, those given in both directions once
 */
record Re3dDocument(String id, String text, List<Name> names, List<Relation> relations) {
  private static final Set<String> NAMED = Set.of("Person", "Organisation", "Location");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)i|we|us|our|you|your|he|him|his|she|her|it|its|they|them|their|who");

  /**
   * A name.
   *
   * @param type Person, Organisation or Location
   * @param span where it stands
   */
  record Name(String type, Span span) {}

  /**
   * A relation; its ends may stand in either order.
   *
   * @param type re3d's name of it
   * @param one one end
   * @param other the other end
   */
  record Relation(String type, Span one, Span other) {}

  /**
   * The documents of the folders that hold a {@code documents.json}, at any depth.
   *
   * @param broken takes a line per entity or relation whose words do not stand where it says
   */
  static List<Re3dDocument> in(Path folder, List<String> broken) throws IOException {
    List<Re3dDocument> documents = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, "documents.json")) {
      Map<String, Re3dDocument> byId = new LinkedHashMap<>();
      for (JsonNode d : GoldFiles.lines(file, broken)) {
        String id = d.path("_id").asText();
        String text = d.path("text").asText();
        byId.put(id, new Re3dDocument(id, text, new ArrayList<>(), new ArrayList<>()));
      }
      for (JsonNode e : GoldFiles.lines(file.resolveSibling("entities.json"), broken)) {
        entity(byId, e, broken);
      }
      for (JsonNode r : GoldFiles.lines(file.resolveSibling("relations.json"), broken)) {
        relation(byId, r, broken);
      }
      documents.addAll(byId.values());
    }
    return documents;
  }

  private static void entity(Map<String, Re3dDocument> byId, JsonNode e, List<String> broken) {
    Re3dDocument document = byId.get(e.path("documentId").asText());
    String value = e.path("value").asText();
    int begin = e.path("begin").asInt();
    int end = e.path("end").asInt();
    if (document == null || !document.holds(begin, end, value)) {
      broken.add("re3d: " + e.path("_id").asText() + ": entity is not where it says");
    } else if (NAMED.contains(e.path("type").asText()) && isName(value)) {
      document.names.add(new Name(e.path("type").asText(), Span.of(begin, end)));
    }
  }

  private static boolean isName(String value) {
    return CAPITAL.matcher(value).find() && !PRONOUN.matcher(value.strip()).matches();
  }

  private static void relation(Map<String, Re3dDocument> byId, JsonNode r, List<String> broken) {
    Re3dDocument document = byId.get(r.path("documentId").asText());
    int begin = r.path("sourceBegin").asInt();
    int end = r.path("sourceEnd").asInt();
    int from = r.path("targetBegin").asInt();
    int to = r.path("targetEnd").asInt();
    if (document == null
        || !document.holds(begin, end, r.path("source").asText())
        || !document.holds(from, to, r.path("target").asText())) {
      broken.add("re3d: " + r.path("_id").asText() + ": relation is not where it says");
    } else {
      String type = r.path("type").asText();
      Span one = Span.of(begin, end);
      Span other = Span.of(from, to);
      if (!document.relations.contains(new Relation(type, other, one))) {
        document.relations.add(new Relation(type, one, other));
      }
    }
  }

  private boolean holds(int begin, int end, String words) {
    return 0 <= begin
        && begin < end
        && end <= text.length()
        && text.substring(begin, end).strip().equals(words.strip());
  }
}
