package org.polybius.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts a folder with an index in the place of another. */
final class Swap {
  private Swap() {}

  /** A folder beside another. */
  static Path beside(Path folder, String ending) {
    return folder.resolveSibling(folder.getFileName() + ending);
  }

  /**
   * Refuses a folder that holds anything but an index: what is swapped out is removed.
   *
   * @throws IOException saying so
   */
  static void check(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> files = files(folder);
    if (!files.stream().allMatch(Swap::isOfAnIndex)) {
      throw new IOException("the folder holds something that is no index");
    }
  }

  private static boolean isOfAnIndex(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && name.matches("segments_\\w+|_\\w+\\.\\w+|write\\.lock");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Puts it there; when that fails, the old one is put back. */
  static void put(Path fresh, Path folder) throws IOException {
    Path old = beside(folder, ".old");
    remove(old);
    boolean replaced = Files.exists(folder);
    if (replaced) {
      Files.move(folder, old);
    }
    try {
      Files.move(fresh, folder);
    } catch (IOException e) {
      if (replaced) {
        Files.move(old, folder);
      }
      throw e;
    }
    remove(old);
  }

  private static void remove(Path folder) throws IOException {
    check(folder);
    if (Files.exists(folder)) {
      for (Path file : files(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }
}
