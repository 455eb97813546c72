package org.polybius.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Small files that say what is finished: under its name a marker is either whole or not there. */
final class Markers {
  private Markers() {}

  /** Writes a marker, which must not be there yet. */
  static void write(String address, String content, Configuration conf) throws IOException {
    Path marker = new Path(address);
    Path draft = new Path(address + ".draft");
    FileSystem files = marker.getFileSystem(conf);
    try (FSDataOutputStream out = files.create(draft, true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    if (!files.rename(draft, marker) && !files.exists(marker)) {
      throw new IOException(marker + ": cannot be written");
    }
  }

  /** Removes a marker, if it is there. */
  static void remove(String address, Configuration conf) throws IOException {
    Path marker = new Path(address);
    marker.getFileSystem(conf).delete(marker, false);
  }

  /**
   * The names of the markers of finished sources, ascending.
   *
   * @throws FileNotFoundException when there is none
   */
  static List<String> done(Folder folder, Configuration conf) throws IOException {
    Path path = new Path(folder.done());
    FileSystem files = path.getFileSystem(conf);
    List<String> names = new ArrayList<>();
    if (files.exists(path)) {
      for (FileStatus status : files.listStatus(path)) {
        String name = status.getPath().getName();
        if (name.endsWith(Folder.DONE)) {
          names.add(name);
        }
      }
    }
    if (names.isEmpty()) {
      throw new FileNotFoundException(folder.root() + ": no file was read into it yet");
    }
    Collections.sort(names);
    return names;
  }
}
