package org.polybius.cli;

import org.polybius.ledger.Ledger;
import org.polybius.reconcile.engine.Incremental;

/** Brings what is derived of a ledger up to date, and shows how far it has come. */
final class Settling {
  private Settling() {}

  /** Reconciles what is new; returns how many reports that were. */
  static long settle(Console console, Ledger ledger) {
    try (Progress progress = new Progress(console, "reconciling", -1)) {
      return new Incremental().settle(ledger, progress::step);
    }
  }

  /** Works everything out anew; returns how many reports there are. */
  static long rebuild(Console console, Ledger ledger) {
    try (Progress progress = new Progress(console, "reconciling", ledger.size())) {
      return new Incremental().rebuild(ledger, progress::step);
    }
  }
}
