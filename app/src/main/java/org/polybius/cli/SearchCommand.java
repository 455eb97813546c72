package org.polybius.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.polybius.contract.Json;
import org.polybius.contract.Records;
import org.polybius.ledger.Archive;
import org.polybius.search.Answer;
import org.polybius.search.Level;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.SearchException;
import org.polybius.search.lucene.LuceneSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code polybius search}: finds reports, sentences and claims by their words. */
@Command(
    name = "search",
    sortOptions = false,
    description = {
      "Finds reports, sentences and claims by their words, in the index that polybius reindex"
          + " makes.",
      "",
      "Words (all of them), \"phrases\", name~ for a name spelt differently, begin*, AND, OR, NOT,",
      "and words of a field: title, actor, place, voice, outlet, kind, type, status, country, day,",
      "report, as in voice:qatar or day:[2023-11-24 TO 2023-11-30]. What cannot be understood is",
      "taken literally.",
      "",
      "With --similar also what means the same in other words: the query is then a few words or a",
      "sentence without signs, and each hit says by what it was found.",
      ""
    })
final class SearchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger;

  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "what to look for; without, all that the options keep")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      defaultValue = "sentences",
      converter = OfLevels.class,
      description = "reports, sentences (default) or claims")
  private Level level = Level.SENTENCES;

  @Option(
      names = "--similar",
      description = "also what is similar in meaning (English; after reindex --similar)")
  private boolean similar;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Mixin private PageOptions page = new PageOptions();

  SearchCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    Question question = question();
    Path folder = index.of(ledger);
    try (Archive opened = ledger.openExisting()) {
      Optional<Search> found = LuceneSearch.open(folder);
      if (found.isEmpty()) {
        console.say("polybius: there is no index at " + folder + "; polybius reindex makes it");
        return Exit.NOTHING;
      }
      try (Search search = found.get()) {
        show(question, search.search(question), !search.version().equals(opened.version()));
      }
    }
    return Exit.DONE;
  }

  private Question question() {
    int offset = (int) Math.min(page.offset(), Integer.MAX_VALUE);
    try {
      return new Question(
          String.join(" ", words), level, filter.filter(), offset, page.limit(), similar);
    } catch (SearchException e) {
      throw ledger.wrong(String.valueOf(e.getMessage()));
    }
  }

  private void show(Question question, Answer answer, boolean stale) {
    if (stale) {
      console.say(
          "polybius: the index is stale: the ledger has changed since; polybius reindex renews it");
    }
    if (answer.note() != null) {
      console.say("polybius: " + answer.note());
    }
    console
        .out()
        .print(
            page.format() == Format.JSON
                ? json(question, answer, stale)
                : new SearchText(console.colour()).page(answer, question.offset()));
  }

  private static String json(Question question, Answer answer, boolean stale) {
    ObjectNode json = Records.tree(answer);
    json.put("stale", stale);
    json.put("offset", question.offset()).put("limit", question.limit());
    return Json.pretty(json);
  }

  /** Reads the name of a level. */
  static final class OfLevels implements ITypeConverter<Level> {
    @Override
    public Level convert(String word) {
      return Stream.of(Level.values())
          .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + word + "' is none of reports, sentences, claims"));
    }
  }
}
