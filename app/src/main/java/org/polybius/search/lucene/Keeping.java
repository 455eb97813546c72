package org.polybius.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.join.JoinUtil;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Filter;
import org.polybius.search.Level;

/**
 * A filter as a query of the index. Claims are kept as everywhere; a report or sentence is kept
 * when one of its claims is, or, where nothing is asked that only claims have, when it has none and
 * itself answers.
 */
final class Keeping {
  private final IndexSearcher searcher;
  private final Filter filter;

  Keeping(IndexSearcher searcher, Filter filter) {
    this.searcher = searcher;
    this.filter = filter;
  }

  /** The query; the filter's text is left to the words of the question. */
  Query of(Level level) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(is(level), Occur.FILTER);
    any(all, Fields.STORY_IS, filter.stories());
    any(all, Fields.OUTLET_IS, filter.outlets());
    if (filter.asKnownOn() != null) {
      all.add(range(Fields.KNOWN, null, filter.asKnownOn().toString()), Occur.FILTER);
    }
    if (level == Level.CLAIMS) {
      claim(all);
    } else if (asksOfClaims() || asksForDays()) {
      all.add(withSuchClaims(), Occur.FILTER);
    }
    return all.build();
  }

  private static Query is(Level level) {
    return new TermQuery(new Term(Fields.LEVEL, Fields.word(level)));
  }

  private void claim(BooleanQuery.Builder all) {
    filter.actors().forEach(actor -> all.add(term(Fields.ACTOR_IS, actor), Occur.FILTER));
    any(all, Fields.PLACE_IS, filter.places());
    any(all, Fields.TYPE, filter.types());
    any(all, Fields.STATUS, filter.statuses());
    any(all, Fields.ORIGIN_IS, filter.origins());
    days(all);
  }

  private void days(BooleanQuery.Builder all) {
    if (filter.from() != null) {
      all.add(range(Fields.TO, filter.from().toString(), null), Occur.FILTER);
    }
    if (filter.to() != null) {
      all.add(range(Fields.FROM, null, filter.to().toString()), Occur.FILTER);
    }
  }

  private Query withSuchClaims() throws IOException {
    BooleanQuery.Builder claims = new BooleanQuery.Builder().add(is(Level.CLAIMS), Occur.FILTER);
    claim(claims);
    Query with =
        JoinUtil.createJoinQuery(
            Fields.WITHIN, true, Fields.KEY, claims.build(), searcher, ScoreMode.None);
    if (asksOfClaims()) {
      return with;
    }
    BooleanQuery.Builder bare = new BooleanQuery.Builder();
    bare.add(term(Fields.BARE, "yes"), Occur.FILTER);
    days(bare);
    return new BooleanQuery.Builder()
        .add(with, Occur.SHOULD)
        .add(bare.build(), Occur.SHOULD)
        .build();
  }

  private boolean asksOfClaims() {
    return !(filter.actors().isEmpty()
        && filter.places().isEmpty()
        && filter.types().isEmpty()
        && filter.statuses().isEmpty()
        && filter.origins().isEmpty());
  }

  private boolean asksForDays() {
    return filter.from() != null || filter.to() != null;
  }

  private static void any(BooleanQuery.Builder all, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      var terms = values.stream().map(Fields::term).map(BytesRef::new).toList();
      all.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, Fields.term(value)));
  }

  private static Query range(String field, @Nullable String from, @Nullable String to) {
    return TermRangeQuery.newStringRange(field, from, to, true, true);
  }
}
