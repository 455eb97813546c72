package org.polybius.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.search.Hit;
import org.polybius.search.Level;
import org.polybius.search.Meanings;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.lucene.LuceneSearch;
import org.polybius.search.lucene.Reindex;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** From a ledger to hits, with the installed model, on reports written for this test. */
class SearchByMeaningTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private static Reading reading(String id, String text) {
    Report report =
        new Report(
            id,
            id.repeat(32),
            null,
            null,
            "Gazette",
            List.of(),
            null,
            null,
            "2023-12-04",
            null,
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  private List<Hit> hits(String words, boolean similar) {
    try (Search search = LuceneSearch.open(folder.resolve("index")).orElseThrow()) {
      return search
          .search(new Question(words, Level.SENTENCES, Filter.NONE, 0, 10, similar))
          .hits();
    }
  }

  @Test
  void findsTheSentenceThatSharesNoWordWithTheQuestion() {
    try (Archive ledger = Ledgers.open(Address.of(folder.resolve("l.db").toString()), NOON)) {
      ledger.append(
          List.of(
              reading("r1", "The bank left its rates alone. Rebels freed five hostages on Monday."),
              reading("r2", "Heavy rain washed away a bridge. The mayor asked for soldiers.")));
      new Incremental().settle(ledger, n -> {});
      new Reindex(new Desk(ledger), () -> {}, Meanings.installed()).into(folder.resolve("index"));
    }

    assertThat(hits("captives let go by insurgents", false)).isEmpty();
    Hit first = hits("captives let go by insurgents", true).get(0);
    assertThat(first.passages().get(0).text()).isEqualTo("Rebels freed five hostages on Monday.");
    assertThat(Objects.requireNonNull(first.found()).words()).isNull();
    assertThat(first.found().meaning()).isEqualTo(1);
  }
}
