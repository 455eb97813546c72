package org.polybius.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD with the terms of schema.org. Scripts that are no JSON are
 * passed over: pages have many that are not.
 */
final class LinkedData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "SocialMediaPosting",
          "Report",
          "ScholarlyArticle",
          "TechArticle",
          "Review");

  /** What stands around an article: it speaks for the article where that says nothing. */
  private static final Set<String> AROUND = Set.of("WebPage");

  private static final int DEEPEST = 8;

  private final List<JsonNode> nodes = new ArrayList<>();

  /** The linked data of a page. */
  LinkedData(Document page) {
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      parse(script.data()).ifPresent(tree -> collect(tree, 0));
    }
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json.strip()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
    }
  }

  /** Whether the page says that it is of a type. */
  boolean is(String type) {
    return nodes.stream().anyMatch(n -> types(n).contains(type));
  }

  /**
   * Text at a path below an article, tried in the order of the page, then below the page itself;
   * null when there is none.
   */
  @Nullable String article(String... path) {
    String text = below(ARTICLES, path);
    return text == null ? below(AROUND, path) : text;
  }

  private @Nullable String below(Set<String> wanted, String... path) {
    for (JsonNode node : nodes) {
      if (types(node).stream().anyMatch(wanted::contains)) {
        String text = text(node, path, 0);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node, String[] path, int at) {
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      for (JsonNode entry : node) {
        String text = text(entry, path, at);
        if (text != null && !all.contains(text)) {
          all.add(text);
        }
      }
      return all.isEmpty() ? null : String.join(", ", all);
    }
    if (at < path.length) {
      return node.isTextual() && at > 0 ? plain(node) : text(node.path(path[at]), path, at + 1);
    }
    return plain(node);
  }

  private static @Nullable String plain(JsonNode node) {
    String text = node.isTextual() ? node.asText().strip() : "";
    return text.isEmpty() ? null : org.jsoup.parser.Parser.unescapeEntities(text, false);
  }

  private static Set<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    Set<String> types = new java.util.HashSet<>();
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(t -> types.add(t.asText()));
    return types;
  }
}
