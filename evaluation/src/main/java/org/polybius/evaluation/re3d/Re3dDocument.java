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
      for (GoldFiles.Entry d : GoldFiles.lines(file, broken)) {
        String id = d.json().path("_id").asText();
        String text = d.json().path("text").asText();
        if (id.isBlank() || text.isBlank()) {
          broken.add(d.id() + ": no _id or no text");
        } else {
          byId.put(id, new Re3dDocument(id, text, new ArrayList<>(), new ArrayList<>()));
        }
      }
      for (GoldFiles.Entry e : beside(file, "entities.json", broken)) {
        entity(byId, e, broken);
      }
      for (GoldFiles.Entry r : beside(file, "relations.json", broken)) {
        relation(byId, r, broken);
      }
      documents.addAll(byId.values());
    }
    return documents;
  }

  /** The lines of a file beside the documents; where there is none, that is one broken thing. */
  private static List<GoldFiles.Entry> beside(Path documents, String name, List<String> broken) {
    try {
      return GoldFiles.lines(documents.resolveSibling(name), broken);
    } catch (IOException e) {
      broken.add(e.getMessage());
      return List.of();
    }
  }

  private static void entity(
      Map<String, Re3dDocument> byId, GoldFiles.Entry entry, List<String> broken) {
    JsonNode e = entry.json();
    Re3dDocument document = byId.get(e.path("documentId").asText());
    String value = e.path("value").asText();
    int begin = e.path("begin").asInt();
    int end = e.path("end").asInt();
    if (document == null || !document.holds(begin, end, value)) {
      broken.add(entry.id() + ": " + e.path("_id").asText() + ": entity is not where it says");
    } else if (NAMED.contains(e.path("type").asText()) && isName(value)) {
      document.names.add(new Name(e.path("type").asText(), Span.of(begin, end)));
    }
  }

  private static boolean isName(String value) {
    return CAPITAL.matcher(value).find() && !PRONOUN.matcher(value.strip()).matches();
  }

  private static void relation(
      Map<String, Re3dDocument> byId, GoldFiles.Entry entry, List<String> broken) {
    JsonNode r = entry.json();
    Re3dDocument document = byId.get(r.path("documentId").asText());
    int begin = r.path("sourceBegin").asInt();
    int end = r.path("sourceEnd").asInt();
    int from = r.path("targetBegin").asInt();
    int to = r.path("targetEnd").asInt();
    if (document == null
        || !document.holds(begin, end, r.path("source").asText())
        || !document.holds(from, to, r.path("target").asText())) {
      broken.add(entry.id() + ": " + r.path("_id").asText() + ": relation is not where it says");
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
