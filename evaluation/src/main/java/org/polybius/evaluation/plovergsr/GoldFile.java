package org.polybius.evaluation.plovergsr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.evaluation.GoldFiles;

/** Reads the records; those of one sentence are taken together. */
final class GoldFile {
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");
  private static final Map<String, String> COUNTRIES =
      Map.of("JAP", "JPN", "ROM", "ROU", "YUG", "SRB", "GER", "DEU", "PAL", "PSE", "BRI", "GBR");

  private final List<String> broken = new ArrayList<>();

  /** In file order. */
  List<GoldRecord> read(Path file) throws IOException {
    Map<String, GoldRecord> byText = new LinkedHashMap<>();
    for (GoldFiles.Entry entry : GoldFiles.lines(file, broken)) {
      try {
        GoldRecord one = parse(entry.id(), entry.json());
        byText.merge(one.text(), one, GoldFile::both);
      } catch (IllegalArgumentException e) {
        broken.add(entry.id() + ": " + e.getMessage());
      }
    }
    return List.copyOf(byText.values());
  }

  /** Records that could not be read, with file and line. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  /** One record of the set's own form. */
  static GoldRecord parse(String id, JsonNode node) {
    String text = node.path("text").asText().strip();
    String event = node.path("event").asText();
    if (text.isEmpty() || event.isEmpty()) {
      throw new IllegalArgumentException("record without text or event");
    }
    String category = CATEGORIES.getOrDefault(event, event);
    TreeSet<String> dyads = new TreeSet<>();
    TreeSet<String> countries = new TreeSet<>();
    for (String pair : pairs(codes(node.path("source")), codes(node.path("target")))) {
      countries.add(pair);
      dyads.add(category + " " + pair);
    }
    return new GoldRecord(id, text, new TreeSet<>(List.of(category)), dyads, countries);
  }

  /** Every source with every target; a compound source without a target acts on itself. */
  private static List<String> pairs(List<String> sources, List<String> targets) {
    List<String> pairs = new ArrayList<>();
    if (targets.isEmpty() && sources.size() > 1) {
      for (int i = 0; i < sources.size(); i++) {
        String first = sources.get(i);
        sources.subList(i + 1, sources.size()).forEach(later -> pairs.add(first + " " + later));
      }
      return pairs;
    }
    for (String source : sources.isEmpty() ? List.of("-") : sources) {
      for (String target : targets.isEmpty() ? List.of("-") : targets) {
        pairs.add(source + " " + target);
      }
    }
    return pairs;
  }

  /** Present codes of the actors of one side, in order, each once. */
  private static List<String> codes(JsonNode side) {
    List<String> codes = new ArrayList<>();
    for (JsonNode actor : side) {
      String code = actor.path("code").asText();
      if (!code.isEmpty() && !codes.contains(COUNTRIES.getOrDefault(code, code))) {
        codes.add(COUNTRIES.getOrDefault(code, code));
      }
    }
    return codes;
  }

  private static GoldRecord both(GoldRecord a, GoldRecord b) {
    return new GoldRecord(
        a.id(),
        a.text(),
        union(a.categories(), b.categories()),
        union(a.dyads(), b.dyads()),
        union(a.countries(), b.countries()));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    TreeSet<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
