package org.polybius.cli;

import org.polybius.fetch.Taker;
import org.polybius.read.ReadResult;

/** Hands what comes from the web on to an ingest. */
record FromWeb(Ingest ingest, Ingest.Witness witness) implements Taker {
  @Override
  public void take(ReadResult result) {
    ingest.accept(result);
  }

  @Override
  public void unchanged(String address) {
    witness.known();
  }
}
