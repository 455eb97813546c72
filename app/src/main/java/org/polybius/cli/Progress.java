package org.polybius.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long command has come: a bar on standard error where that is a terminal. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  /**
   * Begins.
   *
   * @param most how many there are, -1 when that is not known
   */
  Progress(Console console, String task, long most) {
    this.bar = console.errorColumns() == 0 ? null : bar(console, task, most);
  }

  private static ProgressBar bar(Console console, String task, long most) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(most)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.errorColumns() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  void step() {
    step(1);
  }

  void step(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
