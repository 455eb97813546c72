package org.polybius.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.QueryVisitor;
import org.junit.jupiter.api.Test;

/** Which words of a question are looked for when any of them will do. */
class QueryReaderTest {
  private static Set<String> any(String words) {
    Set<Term> terms = new HashSet<>();
    new QueryReader(new Words(), List.of("text"))
        .any(words)
        .visit(QueryVisitor.termCollector(terms));
    return terms.stream().map(Term::text).collect(Collectors.toSet());
  }

  @Test
  void leavesOutWhatEveryTextHasHoweverItIsWritten() {
    assertThat(any("The bomb AT \"the\" (market)")).containsExactlyInAnyOrder("bomb", "market");
    assertThat(any("To THE")).as("there is nothing else").containsExactlyInAnyOrder("to", "the");
  }

  @Test
  void keepsNumbersAndAbbreviationsWhole() {
    assertThat(any("1,200 the U.N.\u00A0bomb!")).containsExactlyInAnyOrder("1,200", "u.n", "bomb");
  }

  @Test
  void findsNothingToLookForInSigns() {
    assertThat(any("?! ... --")).isEmpty();
  }
}
