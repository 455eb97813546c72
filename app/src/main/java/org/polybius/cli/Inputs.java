package org.polybius.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the user names, and says in plain words why it cannot. */
final class Inputs {
  private Inputs() {}

  /**
   * The bytes of a file.
   *
   * @param file a path, or - for standard input
   * @throws IOException with a reason that {@link #reason} puts in plain words
   */
  static InputStream open(String file, InputStream standardInput) throws IOException {
    if (file.equals("-")) {
      return standardInput;
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new FileSystemException(file, null, "is a directory");
      }
      return Files.newInputStream(path);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(file);
    }
  }

  /** Why a file could not be read or written. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof CharacterCodingException) {
      return "is not UTF-8";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
