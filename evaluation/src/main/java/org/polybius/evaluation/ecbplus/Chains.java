package org.polybius.evaluation.ecbplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Wrong;

/** Tells which mentions of a topic stand with others than they should. */
final class Chains {
  /** Mentions shown of a chain. */
  private static final int SHOWN = 6;

  private final Map<String, String> words = new HashMap<>();

  private Chains(List<EcbDocument> documents) {
    for (EcbDocument d : documents) {
      d.mentions().forEach(m -> words.put(m.id(), m.span().in(d.text()) + " (" + d.name() + ")"));
    }
  }

  /** One line per mention of which the chain found is not the one wanted. */
  static List<String> errors(EcbPlusSuite.Topic topic) {
    Chains chains = new Chains(topic.documents());
    Map<String, Set<String>> wanted = byMention(topic.chains());
    Map<String, Set<String>> found = byMention(topic.events());
    List<String> errors = new ArrayList<>();
    for (EcbDocument d : topic.documents()) {
      for (EcbDocument.Mention m : d.mentions()) {
        Set<String> gold = wanted.getOrDefault(m.id(), Set.of());
        Set<String> got = found.getOrDefault(m.id(), Set.of());
        if (!gold.equals(got)) {
          String expected = chains.others(gold, m.id());
          String around = Wrong.around(d.text(), m.span());
          errors.add(Wrong.line("MENTION " + m.id(), expected, chains.others(got, m.id()), around));
        }
      }
    }
    return errors;
  }

  private static Map<String, Set<String>> byMention(Map<String, String> keys) {
    Map<String, Set<String>> byMention = new HashMap<>();
    Clusterings.byKey(keys).forEach(c -> c.forEach(m -> byMention.put(m, c)));
    return byMention;
  }

  private String others(Set<String> chain, String mention) {
    List<String> others =
        new TreeSet<>(chain)
            .stream().filter(m -> !m.equals(mention)).map(m -> words.getOrDefault(m, m)).toList();
    if (others.isEmpty()) {
      return chain.isEmpty() ? "nothing" : "alone";
    }
    List<String> shown = others.subList(0, Math.min(SHOWN, others.size()));
    int more = others.size() - shown.size();
    return "with " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }
}
