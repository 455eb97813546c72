package org.polybius.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.ReadingJson;
import org.polybius.export.HtmlReading;
import org.polybius.export.TextReading;
import org.polybius.model.Reading;

/** Writes readings one after another in one format. */
abstract class ReadingWriter {
  final PrintStream out;

  private ReadingWriter(PrintStream out) {
    this.out = out;
  }

  abstract void write(Reading reading);

  /** Writes what had to wait until all readings were known. */
  void close() {}

  /**
   * A writer.
   *
   * @param text the form for terminals
   * @param several whether more than one file was named
   */
  static ReadingWriter of(Format format, PrintStream out, TextReading text, boolean several) {
    return switch (format) {
      case TABLE -> new Text(out, text);
      case JSON -> new Json(out, several);
      case HTML -> new Html(out);
    };
  }

  private static final class Text extends ReadingWriter {
    private final TextReading text;
    private boolean first = true;

    Text(PrintStream out, TextReading text) {
      super(out);
      this.text = text;
    }

    @Override
    void write(Reading reading) {
      out.print((first ? "" : "\n\n") + text.write(reading));
      first = false;
    }
  }

  /** The reading of one file with one report: one object over many lines. Others: one line each. */
  private static final class Json extends ReadingWriter {
    private @Nullable Reading held;
    private boolean several;

    Json(PrintStream out, boolean several) {
      super(out);
      this.several = several;
    }

    @Override
    void write(Reading reading) {
      if (held == null && !several) {
        held = reading;
        return;
      }
      release();
      several = true;
      out.print(ReadingJson.line(reading) + "\n");
    }

    private void release() {
      if (held != null) {
        out.print(ReadingJson.line(held) + "\n");
        held = null;
      }
    }

    @Override
    void close() {
      if (held != null) {
        out.print(ReadingJson.pretty(held));
      }
    }
  }

  private static final class Html extends ReadingWriter {
    private final List<Reading> readings = new ArrayList<>();

    Html(PrintStream out) {
      super(out);
    }

    @Override
    void write(Reading reading) {
      readings.add(reading);
    }

    @Override
    void close() {
      if (!readings.isEmpty()) {
        out.print(new HtmlReading().write(readings));
      }
    }
  }
}
