package org.polybius.cli;

import io.javalin.util.JavalinException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.RuleBook;
import org.polybius.ledger.Archive;
import org.polybius.search.Index;
import org.polybius.search.lucene.LiveIndex;
import org.polybius.users.UsersFile;
import org.polybius.users.UsersWatch;
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
      description =
          "address to listen on; one that others reach takes --users (default: 127.0.0.1)")
  private String host = "";

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      defaultValue = "",
      description = "who takes decisions on the page of reviews; without a name nobody can")
  private String reviewer = "";

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "who may come in, made by 'polybius users'; then everybody signs in")
  private @Nullable Path users;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "a further name under which browsers reach the server; may be repeated")
  private Set<String> names = new TreeSet<>();

  @Option(
      names = "--behind-tls",
      description = {
        "browsers reach the server by https, through a proxy: cookies travel by TLS alone, and",
        "X-Forwarded-For is believed"
      })
  private boolean behindTls;

  private @Nullable UsersWatch watch;

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
      warn(console, binding);
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
    if (watch != null) {
      return Reviewing.users(watch, behindTls, ledger, clock);
    }
    return reviewer.isBlank() ? Reviewing.none() : Reviewing.by(reviewer, ledger, clock);
  }

  /** Refuses an address that others can reach unasked, before anything is opened. */
  Binding binding() {
    watch = watch();
    boolean guarded = watch != null && watch.users().hasAdmin();
    try {
      return new Binding(host, port, names, guarded);
    } catch (IllegalArgumentException e) {
      throw misused(String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable UsersWatch watch() {
    if (users == null) {
      if (behindTls) {
        throw misused("--behind-tls is for a server that others reach: it takes --users", null);
      }
      return null;
    }
    if (!reviewer.isBlank()) {
      throw misused("--reviewer is for a server without users: with --users, users decide", null);
    }
    return new UsersWatch(new UsersFile(users));
  }

  private ParameterException misused(String message, @Nullable Exception cause) {
    return new ParameterException(command.commandLine(), message, cause);
  }

  /** What whoever starts the server should mend. */
  private void warn(Console console, Binding binding) {
    if (binding.isOpen() && !behindTls) {
      console.say(
          "polybius: passwords travel in the clear; let a proxy speak TLS, and say --behind-tls");
    }
    if (users != null && new UsersFile(users).isOpenToOthers()) {
      console.say("polybius: everybody on this machine can read or write " + users);
    }
  }
}
