package org.polybius.export.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.ActorMention;

/**
 * One actor and one recipient of a coded event: GDELT has a row for each pair.
 *
 * @param coded the event
 * @param number of the pair within the event, from 1
 * @param source who acts; null when not stated
 * @param target to whom; null when not stated
 */
record Pair(Coded coded, int number, @Nullable ActorMention source, @Nullable ActorMention target) {

  /** The pairs of all coded events that have a CAMEO code: GDELT has no event without. */
  static Stream<Pair> of(Material material) {
    return Coded.of(material).filter(c -> c.event().cameo() != null).flatMap(c -> of(c).stream());
  }

  private static List<Pair> of(Coded coded) {
    List<ActorMention> sources = Names.singles(coded.event().actors());
    List<ActorMention> targets = Names.singles(coded.event().recipients());
    List<Pair> pairs = new ArrayList<>();
    for (int s = 0; s < Math.max(1, sources.size()); s++) {
      for (int t = 0; t < Math.max(1, targets.size()); t++) {
        pairs.add(new Pair(coded, pairs.size() + 1, at(sources, s), at(targets, t)));
      }
    }
    return pairs;
  }

  private static @Nullable ActorMention at(List<ActorMention> actors, int index) {
    return actors.isEmpty() ? null : actors.get(index);
  }

  /** Names it: report, claim and number of the pair. */
  String id() {
    return coded.id() + "#" + number;
  }

  /** CAMEO code of the event. */
  String cameo() {
    String cameo = coded.event().cameo();
    if (cameo == null) {
      throw new IllegalStateException("no CAMEO code: " + id());
    }
    return cameo;
  }
}
