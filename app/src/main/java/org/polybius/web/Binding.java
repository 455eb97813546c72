package org.polybius.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host a name or address of this machine that nobody else can reach
 * @param port 1 to 65535, or 0 for any that is free
 */
public record Binding(String host, int port) {
  private static final int LAST_PORT = 65_535;

  /**
   * Refuses every address that others can reach: without users anybody could then read the ledger.
   *
   * @throws IllegalArgumentException saying so
   */
  public Binding {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT);
    }
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          "'"
              + host
              + "' can be reached from outside; only this machine's own address"
              + " (127.0.0.1) is served until users are set up");
    }
  }

  /** The host as it stands in an address. */
  String written() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static boolean isLoopback(String host) {
    try {
      return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
