package org.polybius.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Resolution;
import org.polybius.model.StatementClaim;
import org.polybius.query.Filter;
import org.polybius.query.Stated;

/**
 * Words of a report that were taken to name somebody.
 *
 * @param words as the report has them: the alias that was matched, or the pronoun
 * @param name who that is; the words themselves when nobody better is known
 * @param id in the register of actors; "" when not there
 * @param how it was found
 */
public record Named(String words, String name, String id, Resolution how) {

  /** Whether the words themselves are no name of the one they stand for. */
  boolean isIndirect() {
    return how == Resolution.PRONOUN || how == Resolution.NOMINAL || how == Resolution.METONYM;
  }

  /**
   * Those named in most of some claims, each by one name.
   *
   * @param but id or name of somebody who is left out
   * @param most how many
   */
  static List<String> with(List<Stated> claims, String but, int most) {
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Stated claim : claims) {
      for (Named one : of(claim)) {
        String key = one.id.isEmpty() ? Filter.folded(one.name) : one.id;
        boolean other = !but.equalsIgnoreCase(one.id) && !but.equalsIgnoreCase(one.name);
        if (other && (!one.id.isEmpty() || Character.isUpperCase(one.name.codePointAt(0)))) {
          names.putIfAbsent(key, one.name);
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(e -> names.getOrDefault(e.getKey(), e.getKey()))
        .toList();
  }

  /** Whom a claim names, those on whose word it stands among them; each once. */
  static List<Named> of(Stated stated) {
    List<ActorMention> mentions = new ArrayList<>(stated.claim().head().voice());
    Claim claim = stated.claim();
    if (claim instanceof StatementClaim statement) {
      add(mentions, statement.speaker());
      add(mentions, statement.addressee());
    } else if (claim instanceof EventClaim event) {
      mentions.addAll(event.actors());
      mentions.addAll(event.recipients());
      mentions.addAll(event.mediators());
    } else if (claim instanceof AgreementClaim agreement) {
      mentions.addAll(agreement.parties());
    } else if (claim instanceof ContactClaim contact) {
      mentions.addAll(contact.parties());
      mentions.addAll(contact.via());
    }
    return mentions.stream().map(m -> of(stated, m)).distinct().toList();
  }

  private static void add(List<ActorMention> mentions, @Nullable ActorMention mention) {
    if (mention != null) {
      mentions.add(mention);
    }
  }

  private static Named of(Stated stated, ActorMention mention) {
    String words = stated.account().words(mention.span());
    String name = mention.name() == null ? words : mention.name();
    return new Named(words, name, mention.id() == null ? "" : mention.id(), mention.resolved());
  }
}
