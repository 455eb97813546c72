package org.polybius.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.polybius.contract.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files of an archive, each in a task of its own. A file that was read to its end has a
 * marker and is passed over the next time; one that was not is read from its beginning, and what
 * was written of it is replaced.
 */
public final class ReadJob {
  private static final Logger LOG = LoggerFactory.getLogger(ReadJob.class);

  private final JavaSparkContext spark;
  private final Folder folder;
  private final boolean whole;

  /**
   * Into a folder.
   *
   * @param folder address of the folder of the tables; is made where it is not there
   * @param whole whether what reports were made from goes into a table too
   */
  public ReadJob(JavaSparkContext spark, String folder, boolean whole) {
    this.spark = spark;
    this.folder = new Folder(folder);
    this.whole = whole;
  }

  /**
   * Reads what is not yet read of some files.
   *
   * @param inputs addresses of files and folders, with the wildcards that Hadoop knows
   * @return what was done now, without what had been done before
   * @throws FileNotFoundException when nothing is there under an address
   * @throws IOException when a folder cannot be listed
   */
  public Counts run(Collection<String> inputs) throws IOException {
    List<Source> due = new ArrayList<>();
    for (Source source : sources(inputs)) {
      Path marker = new Path(folder.done(source));
      if (!marker.getFileSystem(spark.hadoopConfiguration()).exists(marker)) {
        due.add(source);
      }
    }
    if (due.isEmpty()) {
      return Counts.NONE;
    }
    Task task = new Task(folder, whole, new SerializableConfiguration(spark.hadoopConfiguration()));
    return spark.parallelize(due, due.size()).map(task::read).reduce(Counts::plus);
  }

  private Collection<Source> sources(Collection<String> inputs) throws IOException {
    TreeSet<Source> sources = new TreeSet<>();
    for (String input : inputs) {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(spark.hadoopConfiguration());
      FileStatus[] found = files.globStatus(path);
      if (found == null || found.length == 0) {
        throw new FileNotFoundException(input + ": does not exist");
      }
      for (FileStatus status : found) {
        RemoteIterator<LocatedFileStatus> all = files.listFiles(status.getPath(), true);
        while (all.hasNext()) {
          sources.add(new Source(all.next().getPath().toString()));
        }
      }
    }
    return sources;
  }

  /** What a marker says. */
  private record Marker(String source, Counts counts) {}

  /** What runs on the machines of the cluster. */
  private record Task(Folder folder, boolean whole, SerializableConfiguration configuration)
      implements Serializable {
    Counts read(Source source) {
      try {
        Counts counts = Shard.read(source, folder, whole, configuration.value());
        mark(source, counts, configuration.value());
        return counts;
      } catch (IOException e) {
        // One file that cannot be read does not stop the others; it has no marker.
        LOG.error("{}: not read to its end: {}", source.path(), e.toString());
        return new Counts(0, 1, 0, 0, 0);
      }
    }

    private void mark(Source source, Counts counts, Configuration conf) throws IOException {
      Marker marker = new Marker(source.path(), counts);
      Markers.write(folder.done(source), Records.line(marker), conf);
    }
  }
}
