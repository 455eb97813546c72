package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a test's own in memory. Only the superuser of Linux may have one. */
record SmallMount(Path folder) implements AutoCloseable {
  /** Mounts one, or lets the test be skipped where that may not be done. */
  static SmallMount of(Path folder, String options) throws IOException {
    Files.createDirectory(folder);
    assumeThat(call("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()))
        .as("exit code of mount: this user may not mount a file system")
        .isZero();
    return new SmallMount(folder);
  }

  void remount(String options) throws IOException {
    assertThat(call("mount", "-o", "remount," + options, folder.toString())).isZero();
  }

  private static int call(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // there is no such command
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    assertThat(call("umount", folder.toString())).isZero();
  }
}
