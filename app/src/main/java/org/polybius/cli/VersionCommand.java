package org.polybius.cli;

import java.util.concurrent.Callable;
import org.polybius.model.Run;
import org.polybius.pipeline.English;
import picocli.CommandLine.Command;

/** {@code polybius version}. */
@Command(name = "version", description = "Says which program, rules and models these are.")
final class VersionCommand implements Callable<Integer> {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Run run = English.pipeline().run();
    console.out().println(run.software());
    console.out().println("rules  " + run.rules());
    console.out().println("models " + run.models());
    console.out().println("java   " + Runtime.version());
    return Exit.DONE;
  }
}
