package org.polybius.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a format and reads their lines; what cannot be read is named, not fatal. */
public final class GoldFiles {
  /** What stands behind an object on its line makes the line broken. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private GoldFiles() {}

  /**
   * A line of a file.
   *
   * @param id name of the file and number of the line, from 1
   * @param text without its end
   */
  public record Line(String id, String text) {}

  /**
   * A line of a JSON Lines file.
   *
   * @param id name of the file and number of the line, from 1
   * @param json an object
   */
  public record Entry(String id, JsonNode json) {}

  /**
   * The files below a folder whose name ends in {@code ending}, by path.
   *
   * @throws IOException if there is none, naming the folder
   */
  public static List<Path> below(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no folder " + folder);
    }
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
   * The lines of a file in UTF-8, blank ones too, a byte order mark left out.
   *
   * @param broken takes a line per line of the file that is no UTF-8; such a line is left out
   * @throws IOException if there is no such file, naming it
   */
  public static List<Line> text(Path file, List<String> broken) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (byte[] bytes : split(bytes(file))) {
      String id = file.getFileName() + ":" + (lines.size() + 1);
      String text = "";
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        broken.add(id + ": not in UTF-8");
      }
      String end = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      lines.add(new Line(id, end.startsWith("\uFEFF") ? end.substring(1) : end));
    }
    return lines;
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("no file " + file, e);
    }
  }

  /** What stands between line ends; a line end at the very end starts no further line. */
  private static List<byte[]> split(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (byte b : bytes) {
      if (b == '\n') {
        lines.add(line.toByteArray());
        line.reset();
      } else {
        line.write(b);
      }
    }
    if (line.size() > 0) {
      lines.add(line.toByteArray());
    }
    return lines;
  }

  /**
   * The objects of a JSON Lines file; blank lines count for nothing.
   *
   * @param broken takes a line per line of the file that is no object
   * @throws IOException if there is no such file, naming it
   */
  public static List<Entry> lines(Path file, List<String> broken) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Line line : text(file, broken)) {
      if (line.text().isBlank()) {
        continue;
      }
      JsonNode node = object(line.text());
      if (node.isObject()) {
        entries.add(new Entry(line.id(), node));
      } else {
        broken.add(line.id() + ": no JSON object");
      }
    }
    return entries;
  }

  private static JsonNode object(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /**
   * The object that a JSON file is.
   *
   * @throws IOException if it cannot be read or is no object, naming the file and the place
   */
  public static JsonNode object(Path file) throws IOException {
    try {
      JsonNode node = JSON.readTree(bytes(file));
      if (node.isObject()) {
        return node;
      }
      throw new IOException(file.getFileName() + ":1: no JSON object");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IOException(file.getFileName() + ":" + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
