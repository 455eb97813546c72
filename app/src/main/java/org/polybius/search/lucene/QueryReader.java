package org.polybius.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed. It is Lucene's query language without regular expressions: words (all
 * of them), "phrases", name~ for names spelt differently, begin*, field:word, AND, OR, NOT and
 * brackets. What that language cannot be made of is taken literally, and says so.
 */
final class QueryReader {
  /** What stands between white space, without the signs around it: "U.N", "1,200". */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}](?:\\S*[\\p{L}\\p{M}\\p{N}])?", Pattern.UNICODE_CHARACTER_CLASS);

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private final Analyzer analyzer;
  private final String[] fields;

  /**
   * A reader.
   *
   * @param fields where words without a field are looked for
   */
  QueryReader(Analyzer analyzer, List<String> fields) {
    this.analyzer = analyzer;
    this.fields = fields.toArray(String[]::new);
  }

  /**
   * A query.
   *
   * @param note why it was taken literally; null when it was understood
   */
  record Understood(Query query, @Nullable String note) {}

  Understood read(String words) {
    if (words.isEmpty()) {
      return new Understood(new MatchAllDocsQuery(), null);
    }
    Language language = new Language(fields, analyzer);
    try {
      return new Understood(whole(language.parse(words)), null);
    } catch (ParseException e) {
      String why =
          language.unknown == null
              ? "the query cannot be understood"
              : "there is no field '" + language.unknown + "' but " + known();
      return new Understood(literal(words), why + "; its words are looked for as they stand");
    }
  }

  private static String known() {
    return String.join(", ", Fields.ASKED);
  }

  /** All of the words, whatever signs stand between them. */
  Query literal(String words) {
    return plain(words, Occur.MUST);
  }

  /**
   * Any of the words, whatever signs stand between them; but those that every text has (Lucene's
   * list of 33 English ones) only where there are no others.
   */
  Query any(String words) {
    String telling =
        WORD.matcher(words)
            .results()
            .map(MatchResult::group)
            .filter(word -> !STOP_WORDS.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    return plain(telling.isBlank() ? words : telling, Occur.SHOULD);
  }

  private Query plain(String words, Occur occur) {
    Map<String, Float> weights =
        Arrays.stream(fields).collect(Collectors.toMap(field -> field, field -> 1f));
    SimpleQueryParser plain = new SimpleQueryParser(analyzer, weights, 0);
    plain.setDefaultOperator(occur);
    Query query = plain.parse(words);
    return query == null ? new BooleanQuery.Builder().build() : query;
  }

  /** What only excludes excludes from everything. */
  private static Query whole(Query query) {
    if (query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(c -> c.getOccur() == Occur.MUST_NOT)) {
      BooleanQuery.Builder whole = new BooleanQuery.Builder();
      all.clauses().forEach(whole::add);
      return whole.add(new MatchAllDocsQuery(), Occur.FILTER).build();
    }
    return query;
  }

  /** Lucene's classic language, kept to fields that are there. */
  private static final class Language extends MultiFieldQueryParser {
    private @Nullable String unknown;

    Language(String[] fields, Analyzer analyzer) {
      super(fields, analyzer);
      setDefaultOperator(QueryParser.Operator.AND);
      setSplitOnWhitespace(true);
      setAutoGeneratePhraseQueries(true);
    }

    private void check(@Nullable String field) throws ParseException {
      if (field != null && !Fields.ASKED.contains(field)) {
        unknown = field;
        throw new ParseException("no such field");
      }
    }

    @Override
    protected Query getFieldQuery(@Nullable String field, String text, boolean quoted)
        throws ParseException {
      check(field);
      return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(@Nullable String field, String text, int slop)
        throws ParseException {
      check(field);
      return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected Query getFuzzyQuery(@Nullable String field, String text, float likeness)
        throws ParseException {
      check(field);
      return super.getFuzzyQuery(field, text, likeness);
    }

    @Override
    protected Query getPrefixQuery(@Nullable String field, String text) throws ParseException {
      check(field);
      return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getWildcardQuery(@Nullable String field, String text) throws ParseException {
      check(field);
      return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getRangeQuery(
        @Nullable String field, String from, String to, boolean withFrom, boolean withTo)
        throws ParseException {
      check(field);
      return super.getRangeQuery(field, from, to, withFrom, withTo);
    }

    /** Slashes stand in dates and addresses: what is between them is a phrase. */
    @Override
    protected Query getRegexpQuery(@Nullable String field, String text) throws ParseException {
      return getFieldQuery(field, text, true);
    }
  }
}
