package org.polybius.evaluation.geoparsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.GoldXml;
import org.polybius.model.Span;
import org.w3c.dom.Element;

/** Reads LGL and GeoWebNews files; which of the two a file is shows in its elements. */
final class Articles {
  private static final int DAY = "2011-07-18".length();

  private Articles() {}

  /**
   * An article with the place names that have coordinates.
   *
   * @param id file and number
   * @param published day, if given
   * @param text its text
   * @param toponyms in the order of the file
   */
  record Article(String id, @Nullable String published, String text, List<Toponym> toponyms) {}

  /** The articles of every XML file of a folder, in the order of the file names. */
  static List<Article> in(Path folder, List<String> broken) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".xml")) {
      int before = articles.size() + broken.size();
      for (Element element : articles(file, broken)) {
        String id = file.getFileName() + "#" + articles.size();
        try {
          articles.add(article(id, element));
        } catch (IllegalArgumentException e) {
          int number = articles.size() + broken.size() - before + 1;
          broken.add(file.getFileName() + ", article " + number + ": " + e.getMessage());
        }
      }
    }
    return articles;
  }

  private static List<Element> articles(Path file, List<String> broken) {
    try {
      return GoldXml.all(GoldXml.root(file), "article");
    } catch (IOException e) {
      broken.add(e.getMessage());
      return List.of();
    }
  }

  private static Article article(String id, Element element) {
    String text = GoldXml.text(element, "text");
    if (text == null) {
      throw new IllegalArgumentException("an article without text");
    }
    List<Toponym> toponyms = new ArrayList<>();
    for (Element t : GoldXml.all(element, "toponym")) {
      String lat = first(t, "lat", "latitude");
      String lon = first(t, "lon", "longitude");
      if (lat != null && lon != null) {
        toponyms.add(toponym(t, text, Double.parseDouble(lat), Double.parseDouble(lon)));
      }
    }
    String time = GoldXml.text(element, "dltime");
    return new Article(id, time == null ? null : day(time), text, toponyms);
  }

  private static String day(String time) {
    if (time.length() < DAY) {
      throw new IllegalArgumentException("dltime " + time + " has no day");
    }
    return time.substring(0, DAY);
  }

  private static Toponym toponym(Element t, String text, double lat, double lon) {
    int start = offset(text, GoldXml.text(t, "start"));
    int end = offset(text, GoldXml.text(t, "end"));
    return new Toponym(Span.of(start, end), lat, lon, GoldXml.text(t, "country"));
  }

  /** The sets count code points. */
  private static int offset(String text, @Nullable String codePoints) {
    if (codePoints == null) {
      throw new IllegalArgumentException("a toponym without offsets");
    }
    try {
      return text.offsetByCodePoints(0, Integer.parseInt(codePoints.strip()));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("offset " + codePoints + " lies outside the text", e);
    }
  }

  private static @Nullable String first(Element t, String one, String other) {
    String value = GoldXml.text(t, one);
    return value == null ? GoldXml.text(t, other) : value;
  }
}
