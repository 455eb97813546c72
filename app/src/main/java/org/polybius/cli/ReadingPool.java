package org.polybius.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.polybius.model.Reading;

/** Reads reports with several threads and gives the readings in the order of the reports. */
final class ReadingPool implements AutoCloseable {
  private final ExecutorService threads;
  private final Deque<UnderWay> underWay = new ArrayDeque<>();

  ReadingPool(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /**
   * Has a report read.
   *
   * @param input names where it came from
   */
  void submit(String input, Callable<Reading> reading) {
    underWay.add(new UnderWay(input, threads.submit(reading)));
  }

  /** How many reports have been submitted of which the reading has not been taken. */
  int size() {
    return underWay.size();
  }

  /** The reading of the report submitted first; waits for it. */
  Done take() {
    UnderWay first = underWay.remove();
    try {
      return new Done(first.input, first.reading.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + first.input, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(first.input + ": " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** A reading and where its report came from. */
  record Done(String input, Reading reading) {}

  private record UnderWay(String input, Future<Reading> reading) {}
}
