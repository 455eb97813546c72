package org.polybius.evaluation.articles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;

/** Three pages without a run of four words in common. */
public record ArticleRehearsal(List<String> ids, List<String> texts) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    Map<String, String> articles = new TreeMap<>(ArticleSuite.articles(folder, new ArrayList<>()));
    return new ArticleRehearsal(List.copyOf(articles.keySet()), List.copyOf(articles.values()));
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<ArticleSuite.Page> pages = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      String found = answers[i] == NOTHING ? "" : texts.get(answers[i]);
      pages.add(new ArticleSuite.Page(ids.get(i), texts.get(i), found, ""));
    }
    return new ArticleSuite().figures(pages, List.of());
  }

  @Override
  public Map<String, Double> chance() {
    return Map.of("f1", 1 / 3.0);
  }
}
