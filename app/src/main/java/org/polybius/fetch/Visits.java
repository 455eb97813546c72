package org.polybius.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of addresses and hosts between two visits, so that nothing is asked twice that
 * has not changed and nobody is asked who asked to be left alone. Not for several threads.
 */
public final class Visits {
  /** Addresses that nobody names any more are forgotten. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Map<String, Visit> pages;
  private final Map<String, Instant> notBefore;

  /** Nothing is remembered yet. */
  public Visits() {
    this(Map.of(), Map.of());
  }

  /**
   * What was remembered.
   *
   * @param pages by address
   * @param notBefore when hosts may be asked again
   */
  public Visits(Map<String, Visit> pages, Map<String, Instant> notBefore) {
    this.pages = new TreeMap<>(pages);
    this.notBefore = new TreeMap<>(notBefore);
  }

  /** What is remembered of addresses, by address. */
  public Map<String, Visit> pages() {
    return Map.copyOf(pages);
  }

  /** When those hosts may be asked again that asked to be left alone. */
  public Map<String, Instant> notBefore() {
    return Map.copyOf(notBefore);
  }

  /** What is remembered of an address. */
  public Optional<Visit> of(String address) {
    return Optional.ofNullable(pages.get(address));
  }

  /** An address was asked and answered. */
  public void remember(String address, Visit visit) {
    pages.put(address, visit);
  }

  /** What an address sent is of no use: it is to be sent again when it is asked for again. */
  public void askAnew(String address) {
    of(address).ifPresent(v -> remember(address, new Visit(v.at(), null, null, v.stamp())));
  }

  /** A host may not be asked before an instant. */
  public void leaveAlone(String host, Instant until) {
    notBefore.put(host, until);
  }

  /** Until when a host may not be asked; empty when it may. */
  public Optional<Instant> leftAlone(String host, Instant now) {
    return Optional.ofNullable(notBefore.get(host)).filter(until -> now.isBefore(until));
  }

  /**
   * Puts the pages back as they were remembered before; who asked to be left alone is heeded on.
   */
  public void putBack(Visits before) {
    pages.clear();
    pages.putAll(before.pages);
  }

  /** Forgets what is of no use any more. */
  public void forget(Instant now) {
    pages.values().removeIf(visit -> visit.at().isBefore(now.minus(KEPT)));
    notBefore.values().removeIf(until -> !now.isBefore(until));
  }
}
