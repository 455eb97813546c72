package org.polybius.cli;

import java.nio.file.Path;
import org.polybius.users.UsersFile;
import picocli.CommandLine.Option;

/** Which file holds the users. */
final class UsersOption {
  @Option(
      names = "--users",
      required = true,
      paramLabel = "FILE",
      description = "the file of users, as 'serve --users' takes it")
  private Path path = Path.of("");

  UsersFile file() {
    return new UsersFile(path);
  }
}
