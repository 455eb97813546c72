package org.polybius.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.extract.Voices;
import org.polybius.extract.factuality.Factuality;
import org.polybius.model.ActorMention;
import org.polybius.model.EventContext;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.text.Paragraphs;

/** Runs the examples and counter-examples of rules, contexts, light verbs and modes. */
class EventTablesTest {
  private static final Voices NOBODY =
      new Voices() {
        @Override
        public List<StatementClaim> statements() {
          return List.of();
        }

        @Override
        public List<ActorMention> at(Span span) {
          return List.of();
        }

        @Override
        public Optional<StatementClaim> innermost(Span span) {
          return Optional.empty();
        }

        @Override
        public Optional<StatementClaim> ofCue(Token token) {
          return Optional.empty();
        }
      };

  private static List<Row> rows(String table) {
    return Table.load(EventReader.class, table).rows();
  }

  private static AnnotatedText annotated(String sentence) {
    return EncoderAnnotator.english().annotate(sentence, Paragraphs.of(sentence, 0));
  }

  private static List<Judged> judged(AnnotatedText text) {
    DraftReader reader = new DraftReader(text, new NounsAsActors(text));
    Speakers speakers = new Speakers(reader, NOBODY);
    return new Judge(new Factuality(text), speakers, reader)
        .judge(new Obligations(reader, speakers).with(reader.read()));
  }

  private static Set<String> rulesOf(String sentence) {
    Set<String> rules = new HashSet<>();
    for (Judged j : judged(annotated(sentence))) {
      rules.add(j.draft().rule());
      String category = j.category().rule();
      if (category != null) {
        rules.add(category);
      }
    }
    return rules;
  }

  @Test
  void everyRuleReadsItsExampleAndLeavesItsCounterExample() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("rules.tsv")) {
      if (!rulesOf(row.get("example")).contains(row.get("id"))) {
        wrong.add(row.get("id") + " does not read: " + row.get("example"));
      }
      if (rulesOf(row.get("counterExample")).contains(row.get("id"))) {
        wrong.add(row.get("id") + " reads: " + row.get("counterExample"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOutcomeOfViolenceIsReadAndPeaceableDeathsAreNot() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("outcomes.tsv")) {
      if (!tells(row.get("example"), row)) {
        wrong.add("outcomes.tsv:" + row.line() + " does not read: " + row.get("example"));
      }
      if (tells(row.get("counterExample"), row)) {
        wrong.add("outcomes.tsv:" + row.line() + " reads: " + row.get("counterExample"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean tells(String sentence, Row row) {
    AnnotatedText text = annotated(sentence.replace("*", ""));
    return judged(text).stream()
        .map(Judged::draft)
        .anyMatch(
            d ->
                row.get("kind").equals("FATAL")
                    ? !Outcomes.fatal(text, d).isEmpty()
                    : d.rule().equals(Outcomes.RULE)
                        && row.list("lemmas").contains(Clauses.lower(d.trigger())));
  }

  private static Set<EventContext> contextsOf(String sentence) {
    AnnotatedText text = annotated(sentence);
    Set<EventContext> found = new HashSet<>();
    judged(text).forEach(j -> found.addAll(Contexts.english().of(text, j.draft())));
    return found;
  }

  @Test
  void everyContextNeedsItsWord() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("contexts.tsv")) {
      EventContext context = EventContext.valueOf(row.get("context").toUpperCase(Locale.ROOT));
      if (!contextsOf(row.get("example")).contains(context)) {
        wrong.add(context + " not in: " + row.get("example"));
      }
      if (contextsOf(row.get("counterExample")).contains(context)) {
        wrong.add(context + " in: " + row.get("counterExample"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyContextOfPloverIsThere() {
    assertThat(rows("contexts.tsv").stream().map(r -> r.get("context")))
        .containsExactlyInAnyOrderElementsOf(
            List.of(EventContext.values()).stream().map(EventContext::label).toList());
  }

  @Test
  void everyLightVerbCarriesItsNoun() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("light-verbs.tsv")) {
      String example = row.get("example");
      AnnotatedText text = annotated(example.replace("*", ""));
      Token noun = text.tokenAt(example.indexOf('*')).orElseThrow();
      boolean carried =
          judged(text).stream()
              .anyMatch(j -> j.draft().trigger().equals(noun) && j.draft().light() != null);
      if (!carried) {
        wrong.add("light-verbs.tsv:" + row.line() + " " + example);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aDemandHasItsModeByWhatItIsAbout() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("asked-for.tsv")) {
      EventMode mode = EventMode.valueOf(row.get("mode").toUpperCase(Locale.ROOT));
      boolean right =
          judged(annotated(row.get("example"))).stream()
              .anyMatch(
                  j -> j.category().type() == EventType.REQUEST && j.category().mode() == mode);
      if (!right) {
        wrong.add(mode + " " + row.get("example"));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
