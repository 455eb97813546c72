package org.polybius.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users of a file as it is now: it is read anew when it has changed. A file that cannot be read
 * any more leaves the users as they were, and the log says so: one that breaks off within a line
 * puts nobody out and lets nobody in. Thread-safe.
 */
public final class UsersWatch {
  private static final Logger LOG = LoggerFactory.getLogger(UsersWatch.class);

  private final UsersFile file;
  private String seen;
  private Users users;

  /**
   * Reads a file.
   *
   * @throws UsersException when it cannot be read or holds nobody
   */
  public UsersWatch(UsersFile file) {
    this.file = file;
    this.seen = state();
    this.users = file.read();
    if (users.all().isEmpty()) {
      throw new UsersException(file.path() + " has no users: nobody could sign in");
    }
  }

  /** The users now. */
  public synchronized Users users() {
    String state = state();
    if (!state.equals(seen)) {
      seen = state;
      readAnew();
    }
    return users;
  }

  private void readAnew() {
    try {
      users = file.read();
    } catch (UsersException e) {
      LOG.error("users stay as they were: {}", e.getMessage());
    }
  }

  /** Another one when the file was written or another was put in its place. */
  private String state() {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return "";
    }
  }
}
