package org.polybius.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.export.ActorPage;
import org.polybius.export.Asked;
import org.polybius.export.JsonListing;
import org.polybius.export.Listing;
import org.polybius.export.Sources;
import org.polybius.export.TextListing;
import org.polybius.export.View;
import org.polybius.export.Views;
import org.polybius.ledger.Ledger;
import org.polybius.reconcile.engine.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius show}: what the reports of a ledger amount to. */
@Command(
    name = "show",
    sortOptions = false,
    description = {
      "Shows what the reports of the ledger amount to, with the words behind it.",
      "",
      "A list: timeline (the incidents), stories, copies, versions, tallies, agreements, channels,",
      "sources, disagreements, decisions.",
      "One of it: incident ID, story ID …, of whose id the first characters are enough.",
      "All about somebody: actor NAME.",
      ""
    })
final class ShowCommand implements Callable<Integer> {
  private static final int AMBIGUOUS = 5;

  private final Console console;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "WHAT", description = "what to show, as listed above")
  private String what = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "which one; for an actor its name or id")
  private @Nullable String which;

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = {"--label", "--actor"},
      paramLabel = "NAME",
      description = "about this actor, country (ISO 3166-1 alpha-3) or type; all of several")
  private List<String> labels = new ArrayList<>();

  @Option(names = "--report", paramLabel = "ID", description = "behind which this report stands")
  private String report = "";

  @Mixin private PageOptions paging = new PageOptions();

  ShowCommand(Console console, Clock clock) {
    this.console = console;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    Asked asked = asked();
    try (Ledger opened = ledger.openExisting()) {
      if (!opened.pending(1).isEmpty()) {
        console.say("polybius: some reports are not reconciled yet; polybius rebuild does it");
      }
      LocalDate day = times.asKnownOn();
      Situation situation =
          day == null
              ? Situation.today(opened.workspace())
              : Situation.asKnownOn(day, opened.workspace());
      return show(new Sources(opened, situation), asked);
    }
  }

  private Asked asked() {
    int limit = paging.limit();
    if (limit < 1 || limit > 1000) {
      throw wrong("--limit is from 1 to 1000, not " + limit);
    }
    long offset = paging.offset();
    if (offset < 0) {
      throw wrong("--offset is not negative: " + offset);
    }
    String from = text(times.from());
    return new Asked(new LinkedHashSet<>(labels), report, from, text(times.to()), offset, limit);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private int show(Sources sources, Asked asked) {
    if (what.equals("actor")) {
      return actor(sources, asked);
    }
    Optional<View> list = what.equals("timeline") ? Views.ofOne("incident") : Views.named(what);
    if (list.isPresent() && which == null) {
      return page(sources, asked, list.get());
    }
    Optional<View> one = Views.ofOne(what).or(() -> list);
    if (one.isEmpty()) {
      throw wrong("'" + what + "' is none of " + known());
    }
    if (which == null) {
      throw wrong("which " + what + "? polybius show " + one.get().name() + " lists their ids");
    }
    return one(sources, asked, one.get(), which);
  }

  private int page(Sources sources, Asked asked, View view) {
    Listing listing = view.page(sources, asked);
    print(
        paging.format() == Format.JSON
            ? new JsonListing(sources).page(view, asked, listing)
            : text(sources).page(view, asked, listing));
    return Exit.DONE;
  }

  private int one(Sources sources, Asked asked, View view, String id) {
    List<Listing.Entry> found = view.beginning(sources, id, AMBIGUOUS + 1);
    Optional<Listing.Entry> exact = found.stream().filter(e -> e.id().equals(id)).findFirst();
    if (exact.isEmpty() && found.size() != 1) {
      console.say(
          "polybius: " + (found.isEmpty() ? unknown(view, id) : ambiguous(view, id, found)));
      return Exit.NOTHING;
    }
    Listing.Entry entry = exact.orElse(found.get(0));
    print(
        paging.format() == Format.JSON
            ? new JsonListing(sources).one(entry, asked)
            : text(sources).one(view, asked, entry));
    return Exit.DONE;
  }

  private String unknown(View view, String id) {
    LocalDate day = times.asKnownOn();
    String then = day == null ? "" : " as known on " + day;
    return "there is no " + view.one() + " '" + id + "'" + then;
  }

  private static String ambiguous(View view, String id, List<Listing.Entry> found) {
    String more = found.size() > AMBIGUOUS ? " …" : "";
    return found.stream()
        .limit(AMBIGUOUS)
        .map(Listing.Entry::id)
        .collect(
            Collectors.joining(", ", "'" + id + "' begins several " + view.name() + ": ", more));
  }

  private int actor(Sources sources, Asked asked) {
    if (which == null) {
      throw wrong("which actor? give its name or id");
    }
    ActorPage page = ActorPage.of(sources, asked, which);
    if (page.isEmpty()) {
      console.say("polybius: nothing is told of an actor '" + which + "'");
      return Exit.NOTHING;
    }
    print(
        paging.format() == Format.JSON
            ? page.json()
            : page.text(console.lineWidth(), console.colour()));
    return Exit.DONE;
  }

  private TextListing text(Sources sources) {
    return new TextListing(sources, console.lineWidth(), console.colour());
  }

  private void print(String text) {
    console.out().print(text);
  }

  private static String known() {
    Set<String> words = new LinkedHashSet<>();
    Views.all().forEach(view -> words.add(view.name()));
    words.add("actor NAME");
    Views.all().forEach(view -> words.add(view.one() + " ID"));
    return String.join(", ", words);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
