package org.polybius.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each item of a fixed sample of a set came to when the baseline was written: keys and counts,
 * nothing else of the set. {@link Ratchet} holds later readings against it.
 *
 * @param suite name of the suite
 * @param set SHA-256 over the names and bytes of the set's files, so that another part of the set
 *     is not taken for this one; Markdown is left out
 * @param sample which documents
 * @param items counts by key of an item and metric
 */
public record Baseline(
    String suite, String set, Sample sample, Map<String, Map<String, Counts>> items) {
  private static final int VERSION = 1;
  private static final int KEY_BYTES = 6;

  /** What a measurement comes to as a baseline, without what documents come to together. */
  public static Baseline of(String suite, Path folder, Sample sample, List<Outcome> outcomes)
      throws IOException {
    Map<String, Map<String, Counts>> items = new LinkedHashMap<>();
    for (Outcome o : outcomes.stream().filter(Outcome::alone).toList()) {
      items
          .computeIfAbsent(key(o.id()), i -> new TreeMap<>())
          .merge(o.metric(), o.counts(), Counts::plus);
    }
    return new Baseline(suite, hash(folder), sample, items);
  }

  /**
   * An item as a baseline names it: the start of the SHA-256 of its id, as some sets put words of
   * their texts into the names of their files.
   */
  public static String key(String id) {
    return HexFormat.of()
        .formatHex(sha256().digest(id.getBytes(StandardCharsets.UTF_8)), 0, KEY_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The file of a suite in a folder of baselines. */
  public static Path file(Path folder, String suite) {
    return folder.resolve(suite + ".json");
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is of another version, naming it
   */
  public static Baseline read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    if (root.path("version").asInt() != VERSION) {
      throw new IOException(
          file + ": version " + root.path("version") + " of a baseline, understood is " + VERSION);
    }
    Map<String, Map<String, Counts>> items = new LinkedHashMap<>();
    for (JsonNode item : root.path("items")) {
      Map<String, Counts> counts = new TreeMap<>();
      item.path("counts")
          .properties()
          .forEach(
              e ->
                  counts.put(
                      e.getKey(),
                      new Counts(
                          e.getValue().path(0).asDouble(),
                          e.getValue().path(1).asDouble(),
                          e.getValue().path(2).asDouble())));
      items.put(item.path("id").asText(), counts);
    }
    return new Baseline(
        root.path("suite").asText(),
        root.path("set").asText(),
        new Sample(root.path("sample").asInt()),
        items);
  }

  /** Writes the file, an item to a line, so that a change shows as the items that changed. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    items.forEach((id, counts) -> lines.add("  " + line(id, counts)));
    ObjectNode head = new ObjectMapper().createObjectNode();
    head.put("version", VERSION).put("suite", suite).put("set", set).put("sample", sample.oneIn());
    String open = head.toString();
    String text =
        open.substring(0, open.length() - 1)
            + ",\"items\":[\n"
            + String.join(",\n", lines)
            + "\n]}\n";
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String line(String id, Map<String, Counts> counts) {
    ObjectNode item = new ObjectMapper().createObjectNode().put("id", id);
    ObjectNode byMetric = item.putObject("counts");
    counts.forEach(
        (metric, c) -> {
          ArrayNode three = byMetric.putArray(metric);
          three.add(number(c.right())).add(number(c.produced())).add(number(c.wanted()));
        });
    return item.toString();
  }

  private static JsonNode number(double value) {
    ObjectMapper mapper = new ObjectMapper();
    return value == Math.rint(value)
        ? mapper.valueToTree((long) value)
        : mapper.valueToTree(Math.round(value * 1e6) / 1e6);
  }

  /** SHA-256 over the names and bytes of a set's files, Markdown left out. */
  public static String hash(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      MessageDigest digest = sha256();
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          String name = folder.relativize(file).toString();
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
