package org.polybius.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code evaluate --format json --items} wrote, read again.
 *
 * @param sample one in how many documents was measured
 * @param figures value by suite and metric
 * @param items counts by suite, metric and item
 * @param errors the wrong items of each suite in words
 */
record Measured(
    int sample,
    Map<String, Map<String, Double>> figures,
    Map<String, Map<String, Map<String, Counts>>> items,
    Map<String, Set<String>> errors) {
  /** Version of the form; another one is not read. */
  static final int VERSION = 1;

  /**
   * Reads a file.
   *
   * @throws IOException if it is missing, no JSON, of another version or broken, naming the file
   */
  static Measured read(Path file) throws IOException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link Results#json} writes.
   *
   * @throws IllegalArgumentException if it is of another version or has no rows
   */
  static Measured parse(String json) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(json);
    int version = root.path("version").asInt(root.has("version") ? 0 : VERSION);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "version " + root.path("version") + " of the measured figures, understood is " + VERSION);
    }
    if (!root.path("rows").isArray()) {
      throw new IllegalArgumentException("no rows");
    }
    Measured measured =
        new Measured(
            root.path("sample").asInt(1), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    root.path("rows").forEach(measured::addRow);
    root.path("items").forEach(measured::addItem);
    root.path("errors")
        .forEach(
            e ->
                measured
                    .errors
                    .computeIfAbsent(e.path("suite").asText(), s -> new TreeSet<>())
                    .add(e.path("text").asText()));
    return measured;
  }

  private void addRow(JsonNode row) {
    figures
        .computeIfAbsent(row.path("suite").asText(), s -> new LinkedHashMap<>())
        .put(row.path("metric").asText(), row.path("value").asDouble());
  }

  private void addItem(JsonNode item) {
    Counts counts =
        new Counts(
            item.path("right").asDouble(),
            item.path("produced").asDouble(),
            item.path("wanted").asDouble());
    items
        .computeIfAbsent(item.path("suite").asText(), s -> new LinkedHashMap<>())
        .computeIfAbsent(item.path("metric").asText(), m -> new LinkedHashMap<>())
        .merge(item.path("id").asText(), counts, Counts::plus);
  }
}
