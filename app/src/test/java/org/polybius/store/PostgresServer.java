package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server of a test's own, set to keep what it acknowledges. */
public final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Path data;
  private List<String> command = List.of();
  private @Nullable Process risen;

  private PostgresServer(EmbeddedPostgres postgres) throws SQLException {
    this.postgres = postgres;
    this.data = data(postgres);
  }

  /** A server that syncs. */
  public static PostgresServer start() {
    return start("on");
  }

  /** A server whose {@code fsync} is as told. */
  static PostgresServer start(String fsync) {
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", fsync)
              .setServerConfig("synchronous_commit", "on")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path data(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet folder = statement.executeQuery("SHOW data_directory")) {
      folder.next();
      return Path.of(folder.getString(1));
    }
  }

  /** How the server was started, as it notes in its folder: words, those after the first quoted. */
  private static List<String> command(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "-U")); // the server refuses to run as root
    }
    String noted = Files.readString(data.resolve("postmaster.opts")).strip();
    for (String word : noted.split(" \"")) {
      command.add(word.replace("\"", ""));
    }
    return command;
  }

  /** The address of its ledger. */
  public String address() {
    return "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
  }

  Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Kills the server and all its processes (SIGKILL). */
  public void kill() throws IOException {
    command = command(data);
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(
        process -> process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join());
  }

  /** Starts the server again over the files that it left. */
  public void rise() throws IOException, InterruptedException {
    risen =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        connect().close();
        return;
      } catch (SQLException e) {
        assertThat(risen.isAlive()).as("the server has not died again").isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IOException("the server does not rise");
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
