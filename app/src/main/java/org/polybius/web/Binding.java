package org.polybius.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where a server listens, and under which names browsers reach it.
 *
 * @param host a name or address of this machine; one that others can reach only where they sign in
 * @param port 1 to 65535, or 0 for any that is free
 * @param names further names of the server, as they stand in its address without a port
 * @param guarded whether whoever comes must sign in, and one of those who can is an admin
 */
public record Binding(String host, int port, Set<String> names, boolean guarded) {
  private static final int LAST_PORT = 65_535;

  /**
   * Refuses every address that others can reach where nobody must sign in: anybody could then read
   * the ledger.
   *
   * @throws IllegalArgumentException saying so
   */
  public Binding {
    names = Set.copyOf(names);
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT);
    }
    if (!guarded && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "'"
              + host
              + "' can be reached from outside, which takes users with an admin among them: make"
              + " one by 'polybius users add NAME --role admin --users FILE' and serve with"
              + " '--users FILE'; or serve this machine alone (127.0.0.1)");
    }
    for (String name : names) {
      if (!name.matches("[A-Za-z0-9._-]{1,253}")) {
        throw new IllegalArgumentException("'" + name + "' is no name of a server");
      }
    }
  }

  /** On this machine's own address, for whoever uses it. */
  public Binding(String host, int port) {
    this(host, port, Set.of(), false);
  }

  /** Whether others can reach it. */
  public boolean isOpen() {
    return !isLoopback(host);
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
