package org.polybius.fetch;

import org.polybius.read.ReadResult;

/** Takes what comes from the web, in order. */
public interface Taker {
  /** A report, or why there is none. */
  void take(ReadResult result);

  /** A page is as it was at the last visit. */
  void unchanged(String address);
}
