package org.polybius.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.polybius.model.Sha256;

/** Text from outside in a form that a column of a database can hold. */
final class Words {
  /** PostgreSQL's indices take rows of at most 2704 bytes. */
  private static final int LONGEST = 160;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Words() {}

  /**
   * A word to look for: as it is, but without the character that PostgreSQL refuses, and cut where
   * it is too long for an index, its hash standing for the rest.
   */
  static String key(String word) {
    String clean = clean(word);
    return clean.length() <= LONGEST
        ? clean
        : clean.substring(0, LONGEST) + "#" + Sha256.hex(clean);
  }

  /** Without U+0000, which PostgreSQL refuses in text. */
  static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  /** A list as JSON; U+0000 is an escape there. */
  static String list(Collection<String> words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list that {@link #list} wrote. */
  static List<String> list(String json) {
    try {
      return List.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
