package org.polybius.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.polybius.fetch.Pause;
import org.polybius.ledger.LedgerException;
import org.polybius.query.TooLargeException;
import org.polybius.search.SearchException;
import org.polybius.users.UsersException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code polybius COMMAND …}. */
@Command(
    name = "polybius",
    description = "Reads news reports and keeps an auditable ledger of a crisis.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = false,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done with failures, counted on the last line",
      "2:wrong usage",
      "3:nothing could be done"
    },
    footer = {"", "polybius COMMAND --help tells more about a command."})
public final class Polybius implements Runnable {
  /** Held here, because a logger that nothing holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Option(
      names = {"-v", "--debug"},
      scope = ScopeType.INHERIT,
      description = "show where in the program a failure came from")
  private boolean debug;

  private Polybius() {}

  /** Declares the option; picocli itself prints the help. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help")
  void help(boolean asked) {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    // On newer JVMs it tells users which of their JVM's features it uses.
    LUCENE.setLevel(Level.SEVERE);
    Console console = Console.system(new FileInputStream(FileDescriptor.in), System.getenv());
    int code = run(console, Clock.systemUTC(), args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param clock tells when something is recorded in a ledger
   * @return its exit code
   */
  static int run(Console console, Clock clock, String... args) {
    Polybius top = new Polybius();
    CommandLine line =
        new CommandLine(top)
            .addSubcommand("read", new ReadCommand(console))
            .addSubcommand("ingest", new IngestCommand(console, clock))
            .addSubcommand("reader", new ReaderCommand(console))
            .addSubcommand("import", new ImportCommand(console, clock))
            .addSubcommand("watch", new WatchCommand(console, clock, Pause.SLEEP))
            .addSubcommand("reread", new RereadCommand(console, clock))
            .addSubcommand("show", new ShowCommand(console, clock))
            .addSubcommand("demo", new DemoCommand(console, clock))
            .addSubcommand("serve", new ServeCommand(console, clock))
            .addSubcommand("users", UsersCommand.line(console, clock))
            .addSubcommand("search", new SearchCommand(console, clock))
            .addSubcommand("reindex", new ReindexCommand(console, clock))
            .addSubcommand("export", new ExportCommand(console, clock))
            .addSubcommand("decide", new DecideCommand(console, clock))
            .addSubcommand("rebuild", new RebuildCommand(console, clock))
            .addSubcommand("failures", new FailuresCommand(console, clock))
            .addSubcommand("original", new OriginalCommand(console, clock))
            .addSubcommand("verify", new VerifyCommand(console, clock))
            .addSubcommand("version", new VersionCommand(console))
            .setUsageHelpWidth(Math.max(60, Math.min(100, console.lineWidth())))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((e, unused) -> misused(console, e));
    line.setExecutionExceptionHandler((e, unused, result) -> top.failed(console, e));
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(new CommandLine(this), "Which command?");
  }

  private static int misused(Console console, CommandLine.ParameterException e) {
    console.say("polybius: " + e.getMessage());
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say("Try: " + name + " --help");
    return Exit.USAGE;
  }

  /** Whether the message of an error says to the user all that helps. */
  private static boolean isForUser(Exception e) {
    return e instanceof LedgerException
        || e instanceof SearchException
        || e instanceof TooLargeException
        || e instanceof UsersException;
  }

  /** What no command could mend: one line for the user, the stack only when asked for. */
  private int failed(Console console, Exception e) {
    if (isForUser(e) && !debug) {
      console.say("polybius: " + e.getMessage());
      return Exit.NOTHING;
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    console.say("polybius: stopped by an error of the program: " + reason);
    if (debug) {
      e.printStackTrace(console.err());
    } else {
      console.say("polybius: run again with --debug to see where, and please report it");
    }
    return Exit.NOTHING;
  }
}
