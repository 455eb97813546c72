package org.polybius.evaluation.polnear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.polybius.model.Span;

/** Reads a part of PolNeAR: {@code text/NAME.txt} and {@code attributions/NAME_ANNOTATOR.ann}. */
public final class PolnearGold {
  private PolnearGold() {}

  /**
   * One article.
   *
   * @param name file name without its ending
   * @param text the article
   * @param attributions of the first annotator by name
   */
  public record Document(String name, String text, List<SpanTriple> attributions) {}

  /**
   * All articles of a part that have annotations, by name.
   *
   * @param broken where articles that cannot be read are noted
   * @throws UncheckedIOException if the folder cannot be listed
   */
  public static List<Document> load(Path part, List<String> broken) {
    Map<String, Path> first = new LinkedHashMap<>();
    for (Path file : files(part.resolve("attributions"))) {
      String name = file.getFileName().toString();
      if (name.endsWith(".ann") && name.contains("_")) {
        first.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
      } else if (name.endsWith(".ann")) {
        broken.add(file + ": no _ANNOTATOR at the end of the name");
      }
    }
    List<Document> documents = new ArrayList<>();
    first.forEach(
        (name, file) -> {
          try {
            String text = read(part.resolve("text").resolve(name + ".txt"));
            documents.add(new Document(name, text, parse(text, read(file))));
          } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            broken.add(file + ": " + e.getMessage());
          }
        });
    return documents;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Parses brat stand-off: {@code T} lines name stretches by code points, {@code E} lines join
   * them.
   *
   * @param text the text the offsets point into
   */
  static List<SpanTriple> parse(String text, String standoff) {
    Map<String, List<Span>> named = new LinkedHashMap<>();
    List<SpanTriple> triples = new ArrayList<>();
    for (String line : standoff.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("T") && cells.length >= 2) {
        named.put(cells[0], spans(text, cells[1].substring(cells[1].indexOf(' ') + 1)));
      }
    }
    for (String line : standoff.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("E") && cells.length >= 2) {
        triples.add(triple(cells[1].strip().split(" ", -1), named));
      }
    }
    return triples.stream().filter(t -> !t.content().isEmpty()).toList();
  }

  private static SpanTriple triple(String[] roles, Map<String, List<Span>> named) {
    List<Span> cue = new ArrayList<>();
    List<Span> source = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    for (String role : roles) {
      int colon = role.indexOf(':');
      List<Span> spans = named.getOrDefault(role.substring(colon + 1), List.of());
      if (role.startsWith("Cue")) {
        cue.addAll(spans);
      } else if (role.startsWith("Source")) {
        source.addAll(spans);
      } else if (role.startsWith("Content")) {
        content.addAll(spans);
      }
    }
    return new SpanTriple(cue, source, content);
  }

  private static List<Span> spans(String text, String offsets) {
    List<Span> spans = new ArrayList<>();
    for (String part : offsets.split(";", -1)) {
      String[] ends = part.strip().split(" ", -1);
      int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
      int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
      if (end > start) {
        spans.add(Span.of(start, end));
      }
    }
    return spans;
  }
}
