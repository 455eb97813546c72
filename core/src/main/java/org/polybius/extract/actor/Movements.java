package org.polybius.extract.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Upos;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.extract.Table;

/**
 * Tells the names of armed movements that no register knows: by the words they end in ("Northern
 * Liberation Front"), whatever the name recogniser makes of them, or by a word before them ("the
 * rebel Lake Alliance").
 */
final class Movements {
  private static final PhraseIndex<String> ENDS = new PhraseIndex<>();
  private static final Set<String> BEFORE = new HashSet<>();
  private static final RoleNoun ARMED = RoleNouns.standard().ofRole("armed group").orElseThrow();

  static {
    for (Table.Row row : Table.load(Movements.class, "movements.tsv").rows()) {
      if (row.get("kind").equals("END")) {
        ENDS.put(row.get("words"), row.get("words"));
      } else {
        BEFORE.add(row.get("words").toLowerCase(Locale.ROOT));
      }
    }
  }

  private final AnnotatedText text;
  private final Folding.Folded folded;

  Movements(AnnotatedText text, Folding.Folded folded) {
    this.text = text;
    this.folded = folded;
  }

  /**
   * The name whose last words begin at a token; none where no word with a capital stands before
   * them.
   *
   * @param first of the sentence
   * @param limit end of the sentence
   */
  Optional<Draft> endingAt(int token, int first, int limit) {
    return ENDS.longestAt(folded, token, limit)
        .filter(m -> begin(token, first) < token)
        .map(m -> draft(begin(token, first), m.end()));
  }

  private int begin(int token, int first) {
    int begin = token;
    while (begin > first && part(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean part(int token) {
    return Character.isUpperCase(folded.word(token).codePointAt(0))
        && !text.token(token).is(Upos.DET, Upos.ADP, Upos.PRON, Upos.VERB, Upos.SCONJ, Upos.CCONJ)
        && !folded.key(token).isEmpty();
  }

  private Draft draft(int first, int end) {
    Draft draft = new Draft(Draft.Form.NAME, NameFinder.headOf(text, first, end), first, end);
    draft.name = text.text().substring(draft.span(text.tokens()).start(), span(end - 1));
    arm(draft);
    return draft;
  }

  private int span(int token) {
    return text.token(token).span().end();
  }

  /** Takes a body of which the words before its name say so for an armed movement. */
  void armed(Draft body) {
    if (body.first > 0 && BEFORE.contains(folded.key(body.first - 1))) {
      arm(body);
    }
  }

  private static void arm(Draft body) {
    body.noun = ARMED;
    body.kind = ActorKind.ARMED_GROUP;
  }
}
