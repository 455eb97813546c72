package org.polybius.extract.contact;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.model.ActorMention;

/** Words that restrict a contact: "limited to the political wing", "only with its armed wing". */
final class Restrictions {
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;

  Restrictions(ReportContext context, Syntax syntax) {
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
  }

  void read(Found found) {
    Optional<Token> limit = limit(found.token);
    if (limit.isPresent()) {
      Optional<Token> to =
          text.children(limit.get(), "obl", "nmod", "advcl").stream()
              .filter(c -> syntax.marker(c).matches("to|to only|only to"))
              .findFirst();
      to.ifPresent(t -> restrict(found, limit.get(), t));
      return;
    }
    only(found);
  }

  /** "Their contact is restricted to": the predicate of the contact's noun. */
  private Optional<Token> limit(Token token) {
    return text.head(token)
        .filter(
            h ->
                token.isRel("nsubj")
                    && h.isLemma(
                        "restrict", "limit", "confine", "restricted", "limited", "confined"));
  }

  private void restrict(Found found, Token from, Token party) {
    List<Token> words = text.subtree(party);
    Token last = words.get(words.size() - 1);
    while (last.is(Upos.PUNCT) && last.index() > from.index()) {
      last = text.token(last.index() - 1);
    }
    found.restriction = AnnotatedText.cover(from, last);
    actor(party).ifPresent(found::restrict);
  }

  private Optional<ActorMention> actor(Token head) {
    Optional<ActorMention> exact = context.actors().headedBy(head);
    return exact.isPresent() ? exact : context.actors().covering(head);
  }

  /** "Only with its political branch" behind the contact's noun, in its clause. */
  private void only(Found found) {
    Token t = found.token;
    for (int k = 0; k < 12; k++) {
      Optional<Token> next = syntax.next(t);
      if (next.isEmpty() || next.get().text().equals(",")) {
        return;
      }
      t = next.get();
      Optional<Token> with = syntax.next(t).filter(w -> w.isLemma("with", "to"));
      if (t.isLemma("only", "solely", "exclusively") && with.isPresent()) {
        Optional<Token> party = text.head(with.get());
        Token from = t;
        party.ifPresent(p -> restrict(found, from, p));
        return;
      }
    }
  }
}
