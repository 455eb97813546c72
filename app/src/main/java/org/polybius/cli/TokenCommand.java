package org.polybius.cli;

import java.time.Clock;
import org.polybius.export.Harmless;
import org.polybius.users.ApiToken;
import org.polybius.users.User;
import org.polybius.users.Users;
import org.polybius.users.UsersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius users token}: what programs sign in with. */
@Command(
    name = "token",
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps the tokens by which programs use a room in a user's name and role:",
      "Authorization: Bearer TOKEN.",
      ""
    })
final class TokenCommand implements Runnable {
  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec command = CommandSpec.create();

  TokenCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Which command?");
  }

  @Command(
      name = "add",
      sortOptions = false,
      description = "Makes a token. It is shown this once and kept nowhere.")
  int add(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name,
      @Option(
              names = "--note",
              paramLabel = "WORDS",
              defaultValue = "",
              description = "what it is for")
          String note) {
    UsersFile file = option.file();
    Users users = file.read();
    User user = users.get(name);
    String secret = ApiToken.secret();
    String id = user.nextToken();
    file.write(users.replaced(user.with(ApiToken.of(id, secret, clock.instant(), note))));
    console.say("polybius: token " + id + " of " + user.name().text() + "; it is not shown again");
    console.out().println(secret);
    return Exit.DONE;
  }

  @Command(name = "list", sortOptions = false, description = "Lists the tokens of a user.")
  int list(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name) {
    for (ApiToken token : option.file().read().get(name).tokens()) {
      String line = String.join("\t", token.id(), token.created(), Harmless.line(token.note()));
      console.out().println(line);
    }
    return Exit.DONE;
  }

  @Command(name = "remove", sortOptions = false, description = "Ends a token.")
  int remove(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name,
      @Parameters(paramLabel = "ID", description = "of the token, such as t1") String id) {
    UsersFile file = option.file();
    Users users = file.read();
    User user = users.get(name);
    file.write(users.replaced(user.withoutToken(id)));
    console.out().println(Harmless.line("removed " + id + " of " + user.name().text()));
    return Exit.DONE;
  }
}
