package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Sides;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.Term;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** The mentions of one agreement or extension; lives only while one report is read. */
final class Cluster {
  final List<Mention> mentions = new ArrayList<>();
  final Map<String, ActorMention> parties = new LinkedHashMap<>();
  final Map<String, ActorMention> mediators = new LinkedHashMap<>();
  final List<Term> terms = new ArrayList<>();
  final Set<AgreementKind> kinds = EnumSet.noneOf(AgreementKind.class);

  /** The agreement or extension that this one extends. */
  @Nullable Cluster base;

  Cluster(Mention first) {
    mentions.add(first);
  }

  boolean extension() {
    return mentions.get(0).extension();
  }

  @Nullable String apart() {
    return mentions.get(0).apart();
  }

  /** Whether it is so far only proposed, or nothing is known of how far it has come. */
  boolean proposed() {
    return stage() == Stage.PROPOSED;
  }

  /** The furthest stage that a mention shows; null when none shows any. */
  @Nullable Stage stage() {
    return mentions.stream()
        .map(Mention::stage)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.comparingInt(Cluster::rank))
        .orElse(null);
  }

  private static int rank(Stage stage) {
    return switch (stage) {
      case PROPOSED -> 0;
      case AGREED -> 1;
      case IN_FORCE -> 2;
      case EXTENDED -> 3;
      case SUSPENDED -> 4;
      case COMPLETED -> 5;
      case EXPIRED -> 6;
      case COLLAPSED -> 7;
    };
  }

  @Nullable Read<String> duration() {
    return mentions.stream()
        .map(Mention::duration)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The mention that says most: with a duration, else the first. */
  Mention main() {
    return mentions.stream().filter(m -> m.duration() != null).findFirst().orElse(mentions.get(0));
  }

  /** The words of the other mentions, in text order. */
  List<Span> others() {
    return mentions.stream()
        .filter(m -> !m.span().equals(main().span()))
        .map(Mention::span)
        .sorted()
        .toList();
  }

  void party(ActorMention actor) {
    String key = Sides.key(actor);
    if (!mediators.containsKey(actor.ref())) {
      parties.putIfAbsent(key, actor);
    }
  }
}
