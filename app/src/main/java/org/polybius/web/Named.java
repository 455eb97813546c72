package org.polybius.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Resolution;
import org.polybius.model.StatementClaim;
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
