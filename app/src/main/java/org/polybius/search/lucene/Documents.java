package org.polybius.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.polybius.model.Account;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.query.Filter;
import org.polybius.query.Selection;
import org.polybius.query.Stated;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.story.Story;
import org.polybius.search.Level;

/**
 * Makes the documents of an index: one for each report, each of its sentences and its claims. Those
 * of a report are a block, with the report itself as the last: Lucene's joins take it so.
 */
final class Documents {
  private final Map<String, List<Stated>> claims = new HashMap<>();
  private final Map<String, List<String>> stories = new HashMap<>();
  private int keys;

  /** Of all that a ledger holds. */
  Documents(Selection all) {
    for (Stated claim : all.claims()) {
      claims.computeIfAbsent(claim.account().report(), r -> new ArrayList<>()).add(claim);
    }
    for (Story story : all.stories()) {
      for (Story.Chapter chapter : story.chapters()) {
        stories
            .computeIfAbsent(chapter.report(), r -> new ArrayList<>())
            .add(Filter.folded(story.id()));
      }
    }
  }

  /** The documents of a report. */
  List<Document> of(Account account, Report report) {
    List<Stated> said = claims.getOrDefault(account.report(), List.of());
    List<Document> documents = new ArrayList<>();
    Map<Item.Id, List<String>> within = new HashMap<>();
    Page whole = page(account, Level.REPORTS, said, within);
    whole.text(Fields.TEXT, report.text());
    for (Span span : Sentences.of(report)) {
      List<Stated> here = said.stream().filter(c -> standsIn(c, span)).toList();
      Page sentence = page(account, Level.SENTENCES, here, within);
      sentence.text(Fields.TEXT, Sentences.words(report, span));
      sentence.stands(span);
      documents.add(sentence.document());
    }
    said.forEach(c -> documents.add(claim(c, within.getOrDefault(c.id(), List.of()))));
    documents.add(whole.document());
    return documents;
  }

  private static boolean standsIn(Stated claim, Span sentence) {
    return claim.claim().head().evidence().spans().stream().anyMatch(sentence::overlaps);
  }

  /** What reports and sentences have in common: what the claims in them have, taken together. */
  private Page page(
      Account account, Level level, List<Stated> said, Map<Item.Id, List<String>> within) {
    Page page = new Page(level);
    String key = Integer.toString(keys++);
    page.exact(Fields.KEY, List.of(key));
    report(page, account);
    said.forEach(c -> within.computeIfAbsent(c.id(), id -> new ArrayList<>()).add(key));
    if (said.isEmpty()) {
      page.exact(Fields.BARE, List.of("yes"));
    }
    new Claims(said).describe(page);
    account.day().map(Object::toString).ifPresent(day -> page.days(day, day));
    return page;
  }

  private Document claim(Stated stated, List<String> within) {
    Page page = new Page(Level.CLAIMS);
    report(page, stated.account());
    page.document().add(new StoredField(Fields.CLAIM, stated.claim().id()));
    page.text(Fields.TEXT, stated.words());
    new Claims(List.of(stated)).describe(page);
    page.days(stated.days().from(), stated.days().to());
    for (String key : within) {
      page.document().add(new SortedSetDocValuesField(Fields.WITHIN, new BytesRef(key)));
    }
    return page.document();
  }

  private void report(Page page, Account account) {
    page.document().add(new StoredField(Fields.ID, account.report()));
    page.exact(Fields.REPORT, List.of(Filter.folded(account.report())));
    page.exact(Fields.STORY_IS, stories.getOrDefault(account.report(), List.of()));
    page.exact(Fields.OUTLET_IS, outlets(account).stream().map(Filter::folded).toList());
    account.knownBy().ifPresent(day -> page.exact(Fields.KNOWN, List.of(day.toString())));
    page.text(Fields.TITLE, account.title());
    page.stored(Fields.PUBLISHED, account.published());
    page.stored(Fields.OUTLET, account.outlet());
    outlets(account).forEach(outlet -> page.words(Fields.OUTLET, List.of(outlet)));
    page.facet(Fields.OUTLET, Stream.ofNullable(account.outlet()).toList());
  }

  /** Publisher and agencies. */
  private static Collection<String> outlets(Account account) {
    return new TreeSet<>(
        Stream.concat(Stream.ofNullable(account.outlet()), account.agencies().stream()).toList());
  }
}
