package org.polybius.cli;

import java.time.Clock;
import java.util.List;
import org.polybius.export.Harmless;
import org.polybius.users.Passwords;
import org.polybius.users.Role;
import org.polybius.users.User;
import org.polybius.users.UserName;
import org.polybius.users.Users;
import org.polybius.users.UsersFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius users}: who may use a room that others reach. */
@Command(
    name = "users",
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps the file of those who may use a situation room that others reach: 'serve --users'.",
      "",
      "A viewer reads; a reviewer also decides; an admin also sees who is signed in, and ends",
      "sessions. Passwords are asked for on the terminal, or read from the first line of standard",
      "input. The file holds hashes only; a server that runs reads it anew when it has changed.",
      ""
    })
final class UsersCommand implements Runnable {
  private final Console console;
  private final Passwords passwords;

  @Spec private CommandSpec command = CommandSpec.create();

  UsersCommand(Console console) {
    this.console = console;
    this.passwords = new Passwords(Passwords.USUAL);
  }

  /** With all its commands. */
  static CommandLine line(Console console, Clock clock) {
    return new CommandLine(new UsersCommand(console))
        .addSubcommand("token", new TokenCommand(console, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Which command?");
  }

  @Command(name = "add", sortOptions = false, description = "Adds a user, and asks for a password.")
  int add(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "as it stands under decisions") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "viewer, reviewer or admin")
          String role,
      @Option(names = "--no-password", description = "for a program, which has tokens only")
          boolean program) {
    UsersFile file = option.file();
    Users users = file.exists() ? file.read() : Users.NONE;
    User user = new User(new UserName(name), Role.of(role), "", List.of());
    users.with(user); // says what is wrong before a password is asked for
    file.write(users.with(program ? user : user.withPassword(asked(user))));
    return told("added " + user.name().text() + ", " + user.role().word());
  }

  @Command(name = "list", sortOptions = false, description = "Lists users, roles and tokens.")
  int list(@Mixin UsersOption option) {
    for (User user : option.file().read().all()) {
      String password = user.password().isEmpty() ? "no password" : "password";
      String tokens = Counted.of(user.tokens().size(), "token");
      String line = String.join("\t", user.name().text(), user.role().word(), password, tokens);
      console.out().println(line);
    }
    return Exit.DONE;
  }

  @Command(
      name = "password",
      sortOptions = false,
      description = "Gives a user another password; its sessions end.")
  int password(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name) {
    UsersFile file = option.file();
    Users users = file.read();
    User user = users.get(name);
    file.write(users.replaced(user.withPassword(asked(user))));
    return told("another password for " + user.name().text());
  }

  @Command(name = "role", sortOptions = false, description = "Gives a user another role.")
  int role(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name,
      @Parameters(paramLabel = "ROLE", description = "viewer, reviewer or admin") String role) {
    UsersFile file = option.file();
    Users users = file.read();
    User user = users.get(name).as(Role.of(role));
    file.write(users.replaced(user));
    return told(user.name().text() + " is " + user.role().word());
  }

  @Command(
      name = "remove",
      sortOptions = false,
      description = "Removes a user; its sessions and tokens end, its decisions stay.")
  int remove(
      @Mixin UsersOption option,
      @Parameters(paramLabel = "NAME", description = "the user") String name) {
    UsersFile file = option.file();
    Users users = file.read();
    User user = users.get(name);
    file.write(users.without(user));
    return told("removed " + user.name().text());
  }

  private String asked(User user) {
    return passwords.hash(Password.ask(console, user.name().text()));
  }

  private int told(String what) {
    console.out().println(Harmless.line(what));
    return Exit.DONE;
  }
}
