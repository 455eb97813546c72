package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a user means by naming files and folders. */
final class Sources {
  /** A .json in a folder may be anything; one line a report is what .jsonl and .ndjson promise. */
  private static final Set<String> ENDINGS =
      Set.of(
          "txt", "text", "jsonl", "ndjson", "html", "htm", "xhtml", "xml", "csv", "eml", "mbox",
          "mbx", "warc", "gz");

  private final List<Path> files = new ArrayList<>();
  private long passedOver;

  /**
   * The files of a folder and its folders, in the order of their names; what is hidden, and what
   * does not end as reports do, is passed over. Any other path stands for itself.
   *
   * @throws IOException when a folder cannot be listed
   */
  void add(String name) throws IOException {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new IOException("is no name of a file", e);
    }
    if (!Files.isDirectory(path)) {
      files.add(path);
      return;
    }
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.sorted().toList()) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entry(entry);
        }
      }
    }
  }

  private void entry(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      if (!Files.isSymbolicLink(entry)) {
        add(entry.toString());
      }
    } else if (ENDINGS.contains(ending(entry))) {
      files.add(entry);
    } else {
      passedOver++;
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** How many files of other kinds lay in the folders. */
  long passedOver() {
    return passedOver;
  }
}
