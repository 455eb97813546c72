package org.polybius.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/** A Parquet file that is being written. What was under its name is replaced. */
final class TableFile implements Closeable {
  /** Rows that are held in memory before they are written, in bytes. */
  private static final long ROW_GROUP = 16L << 20;

  private final ParquetWriter<Group> writer;
  private final SimpleGroupFactory rows;

  TableFile(String file, MessageType columns, Configuration configuration) throws IOException {
    this.rows = new SimpleGroupFactory(columns);
    this.writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(new Path(file), configuration))
            .withType(columns)
            .withConf(configuration)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build();
  }

  /** Appends a row. */
  void add(Consumer<Group> fill) throws IOException {
    Group row = rows.newGroup();
    fill.accept(row);
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
