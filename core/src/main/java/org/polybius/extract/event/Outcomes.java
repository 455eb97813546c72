package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.model.ActorMention;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;

/**
 * Reads what violence leaves of people where no word names the violence itself ({@code
 * outcomes.tsv}): wounds by weapons, and the deaths of those of whom the report tells that they
 * were attacked.
 */
final class Outcomes {
  /** Id of the rule, in the evidence. */
  static final String RULE = "event.outcome";

  private static final Table TABLE = Table.load(Outcomes.class, "outcomes.tsv");
  private static final Set<String> FATAL =
      TABLE.rows().stream()
          .filter(r -> r.get("kind").equals("FATAL"))
          .flatMap(r -> r.list("lemmas").stream())
          .collect(Collectors.toUnmodifiableSet());

  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;

  Outcomes(Clauses clauses, ActorFinder finder) {
    this.text = clauses.text();
    this.clauses = clauses;
    this.finder = finder;
  }

  /** Those of a text, given its acts. */
  List<Draft> of(List<Draft> acts) {
    List<Draft> harm = new ArrayList<>(acts.stream().filter(Outcomes::harms).toList());
    List<Draft> found = new ArrayList<>();
    for (String kind : List.of("WOUND", "DEATH", "DEAD")) {
      for (Row row : TABLE.rows()) {
        if (row.get("kind").equals(kind)) {
          List<String> lemmas = row.list("lemmas");
          text.tokens().stream()
              .filter(t -> lemmas.contains(Clauses.lower(t)))
              .forEach(t -> outcome(t, row, harm).ifPresent(found::add));
        }
      }
      harm.addAll(found);
    }
    return found;
  }

  /** The words that say of an act of violence that it killed: "fatally shot", "shot to death". */
  static List<Token> fatal(AnnotatedText text, Draft draft) {
    if (!harms(draft)) {
      return List.of();
    }
    return text.children(draft.trigger(), "advmod", "amod", "xcomp", "obl", "compound").stream()
        .filter(c -> FATAL.contains(Clauses.lower(c)))
        .toList();
  }

  private static boolean harms(Draft draft) {
    return draft.act().type() == EventType.ASSAULT && draft.act().mode() != EventMode.ABDUCT;
  }

  private Optional<Draft> outcome(Token word, Row row, List<Draft> harm) {
    List<Token> people =
        switch (row.get("kind")) {
          case "WOUND" -> byWeapon(word, row) ? wounded(word) : List.of();
          case "DEAD" -> declared(word, row);
          default -> dying(word, row);
        };
    boolean wound = row.get("kind").equals("WOUND");
    List<ActorMention> recipients = finder.at(people);
    if (recipients.isEmpty() || !(wound || attacked(word, people, recipients, harm))) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            word,
            null,
            Act.of(row),
            List.of(),
            recipients,
            List.of(),
            List.of(),
            List.of(),
            people,
            RULE,
            false));
  }

  private boolean byWeapon(Token wound, Row row) {
    return wound.is(Upos.NOUN)
        && text.children(wound, "compound", "amod", "nmod").stream()
            .anyMatch(c -> row.list("with").contains(Clauses.lower(c)));
  }

  /** Who has a wound: the subject of the verb it belongs to, or the noun it describes. */
  private List<Token> wounded(Token wound) {
    Token first = text.firstConjunct(wound);
    Optional<Token> head = text.head(first);
    if (head.isEmpty()) {
      return List.of();
    }
    if (!head.get().is(Upos.VERB)) {
      return first.isRel("nmod") ? List.of(head.get()) : List.of();
    }
    if (first.isRel("obj")) {
      return clauses.agents(head.get());
    }
    boolean borne =
        clauses.cases(first).stream().anyMatch(Set.of("with", "of", "from", "for")::contains);
    List<Token> patients = borne ? clauses.patients(head.get()) : List.of();
    return borne && patients.isEmpty() ? clauses.agents(head.get()) : patients;
  }

  private List<Token> declared(Token dead, Row row) {
    Optional<Token> verb = text.head(dead).filter(h -> row.list("with").contains(Clauses.lower(h)));
    return verb.map(clauses::patients).orElse(List.of());
  }

  private List<Token> dying(Token word, Row row) {
    if (row.get("who").equals("SUBJ")) {
      return word.is(Upos.VERB) ? mortal(word) : List.of();
    }
    List<Token> owners = new ArrayList<>(text.children(word, "nmod:poss"));
    owners.addAll(clauses.direct(word, "of"));
    return word.is(Upos.NOUN) ? owners : List.of();
  }

  /** The subject, also of "the man, who died" and of "a boy shot in May has died". */
  private List<Token> mortal(Token verb) {
    List<Token> subjects = clauses.subjects(verb);
    boolean relative = subjects.isEmpty() && verb.rel().equals("acl:relcl");
    return relative ? text.head(verb).map(List::of).orElse(List.of()) : subjects;
  }

  /** Whether the report tells of violence against them, or that they died of violence. */
  private boolean attacked(
      Token word, List<Token> people, List<ActorMention> mentions, List<Draft> harm) {
    return harm.stream()
        .anyMatch(
            act ->
                (text.dominates(word, act.trigger()) && act.patients().isEmpty())
                    || act.patients().stream().anyMatch(people::contains)
                    || act.recipients().stream()
                        .anyMatch(r -> mentions.stream().anyMatch(r::sameReferent)));
  }
}
