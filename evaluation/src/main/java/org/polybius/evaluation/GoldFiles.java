package org.polybius.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a format and reads JSON Lines. */
public final class GoldFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFiles() {}

  /**
   * The files below a folder whose name ends in {@code ending}, by path.
   *
   * @throws IOException if there is none, naming the folder
   */
  public static List<Path> below(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(ending)).toList();
      if (files.isEmpty()) {
        throw new IOException("no file *" + ending + " in " + folder);
      }
      return files.stream().sorted().toList();
    }
  }

  /**
   * The objects of a JSON Lines file; blank lines count for nothing.
   *
   * @param broken takes a line per line of the file that is no object
   */
  public static List<JsonNode> lines(Path file, List<String> broken) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      JsonNode node = object(lines.get(i));
      if (node.isObject()) {
        nodes.add(node);
      } else {
        broken.add(file.getFileName() + ":" + (i + 1) + ": no JSON object");
      }
    }
    return nodes;
  }

  private static JsonNode object(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
