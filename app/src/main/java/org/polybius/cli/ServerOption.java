package org.polybius.cli;

import io.javalin.util.JavalinException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.polybius.extract.RuleBook;
import org.polybius.ledger.Archive;
import org.polybius.search.Index;
import org.polybius.search.lucene.LiveIndex;
import org.polybius.web.Binding;
import org.polybius.web.Reviewing;
import org.polybius.web.Room;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command serves. */
final class ServerOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7878",
      description = "port to listen on; 0 for any that is free (default: 7878)")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address to listen on; only those of this machine (default: 127.0.0.1)")
  private String host = "";

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      defaultValue = "",
      description = "who takes decisions on the page of reviews; without a name nobody can")
  private String reviewer = "";

  /**
   * Serves a ledger until the process is stopped.
   *
   * @param folder where the index of the ledger lies, if there is one
   */
  int serve(Console console, Archive ledger, Binding binding, Clock clock, Path folder)
      throws InterruptedException {
    RuleBook rules = RuleBook.load();
    UnaryOperator<String> words = id -> rules.of(id).map(RuleBook.Rule::words).orElse("");
    try (Index index = new LiveIndex(folder);
        Room room = Room.open(ledger, words, binding, reviewing(ledger, clock), index)) {
      console.out().println(room.address());
      console.out().flush();
      console.say("polybius: serving; stop with Ctrl-C");
      new CountDownLatch(1).await();
      return Exit.DONE;
    } catch (JavalinException e) {
      console.say("polybius: port " + port + " cannot be listened on: " + e.getMessage());
      return Exit.NOTHING;
    }
  }

  private Reviewing reviewing(Archive ledger, Clock clock) {
    return reviewer.isBlank() ? Reviewing.none() : Reviewing.by(reviewer, ledger, clock);
  }

  /** Refuses an address that others can reach, before anything is opened. */
  Binding binding() {
    try {
      return new Binding(host, port);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
