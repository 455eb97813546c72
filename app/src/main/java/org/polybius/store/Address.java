package org.polybius.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a ledger is kept. */
public sealed interface Address {
  /** For messages; never with a password. */
  String name();

  /**
   * The address that a user writes: {@code postgresql://…} or the path of a file.
   *
   * @throws IllegalArgumentException when it is neither; the message says why
   */
  static Address of(String written) {
    if (written.startsWith("postgresql://") || written.startsWith("postgres://")) {
      return Server.of(written);
    }
    if (written.isBlank()) {
      throw new IllegalArgumentException("no ledger is named");
    }
    if (written.indexOf('?') >= 0) {
      throw new IllegalArgumentException("a ledger's file may have no ? in its name: " + written);
    }
    try {
      return new File(Path.of(written));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no name of a file: " + written, e);
    }
  }

  /**
   * A file of SQLite.
   *
   * @param path of the file; others lie beside it while it is open, with {@code -wal} and {@code
   *     -shm} at the end of their names
   */
  record File(Path path) implements Address {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A database on a PostgreSQL server.
   *
   * @param jdbc address for the driver, without user and password
   * @param user who asks; null for the driver's default
   * @param password null for none, or the one in the user's {@code .pgpass}
   */
  record Server(String jdbc, @Nullable String user, @Nullable String password) implements Address {
    private static final String FORM = "postgresql://user:password@host:port/database";

    private static Server of(String written) {
      try {
        URI uri = new URI(written);
        String path = uri.getRawPath();
        if (uri.getHost() == null || path == null || path.length() < 2) {
          throw new IllegalArgumentException("an address of a ledger reads " + FORM);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + path + query;
        String[] who = uri.getRawUserInfo() == null ? new String[0] : colon(uri.getRawUserInfo());
        return new Server(
            jdbc, who.length > 0 ? decoded(who[0]) : null, who.length > 1 ? decoded(who[1]) : null);
      } catch (URISyntaxException e) {
        // Neither the address nor the exception is shown: both hold the password.
        throw new IllegalArgumentException("an address of a ledger reads " + FORM);
      }
    }

    private static String[] colon(String userInfo) {
      return userInfo.split(":", 2);
    }

    private static String decoded(String raw) {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Host, port and database in letters that names of files may have. */
    public String plainName() {
      return jdbc.replaceFirst("^[^/]*//", "")
          .replaceFirst("\\?.*", "")
          .replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    @Override
    public String name() {
      String place = jdbc.substring("jdbc:".length()).replaceFirst("\\?.*", "");
      return user == null ? place : place.replaceFirst("//", "//" + user + "@");
    }

    /** Without the password. */
    @Override
    public String toString() {
      return name();
    }
  }
}
