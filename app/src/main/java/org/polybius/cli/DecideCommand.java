package org.polybius.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.ledger.Ledger;
import org.polybius.model.Decision;
import org.polybius.reconcile.engine.Decisions.Standing;
import org.polybius.reconcile.engine.Decisions.State;
import org.polybius.review.Deciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius decide}: puts a person's judgement into the ledger. */
@Command(
    name = "decide",
    sortOptions = false,
    description = {
      "Puts a decision of yours into the ledger. Nothing is overwritten: it is replayed whenever"
          + " the",
      "reports are read anew, and undone by another decision.",
      "",
      "  merge MATTER ONE OTHER       the two are the same incident, story …",
      "  split MATTER ONE OTHER       they are not",
      "  accept CLAIM                 the claim was read rightly",
      "  reject CLAIM|REPORT          the report does not say so; the whole report does not count",
      "  correct CLAIM FIELD VALUE    the report says something else than was read",
      "  undo DECISION                the other decision no longer holds",
      "",
      "A claim is named REPORT#CLAIM as show and read name it, a report by its id, and what is to"
          + " be",
      "merged by one of its claims or reports or by its own id. FIELD is a field of the contract",
      "polybius/1; VALUE is a word, a number of people or a day as a report would put it, or JSON.",
      ""
    })
final class DecideCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "ACTION", description = "one of the above")
  private String action = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "…", description = "as above")
  private List<String> words = new ArrayList<>();

  @Option(names = "--author", required = true, paramLabel = "NAME", description = "who decides")
  private String author = "";

  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "why")
  private String reason = "";

  DecideCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    try (Ledger opened = ledger.openExisting()) {
      Deciding deciding = new Deciding(opened, clock);
      Decision decision = append(deciding);
      Settling.settle(console, opened);
      Standing standing = deciding.standing(decision);
      String why = standing.state() == State.APPLIES ? "" : ", but: " + standing.why();
      console.out().println("decision " + decision.id() + " taken" + why);
      return standing.state() == State.APPLIES ? Exit.DONE : Exit.WITH_FAILURES;
    }
  }

  private Decision append(Deciding deciding) {
    try {
      return deciding.append(author, reason, action, words);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
