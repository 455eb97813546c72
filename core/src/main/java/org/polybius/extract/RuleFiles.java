package org.polybius.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of knowledge as a whole, for the stamp of a run: those that decide what is extracted,
 * and those by which formats are read, on which the text and its prose depend.
 */
public final class RuleFiles {
  private static final String ROOT = "/org/polybius/";
  private static final List<String> FOLDERS = List.of("extract/", "read/");

  private RuleFiles() {}

  /** Resource paths of all files of knowledge below {@code org/polybius}, by folder and sorted. */
  public static List<String> list() {
    return FOLDERS.stream()
        .flatMap(
            f ->
                new String(bytes(f + "rules.index"), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> f + line))
        .toList();
  }

  /** SHA-256 over names and contents of all files of knowledge, lower-case hex. */
  public static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : list()) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(ROOT + resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
