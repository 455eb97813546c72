package org.polybius.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface Resolver {
  /** As this machine does. */
  Resolver SYSTEM = InetAddress::getAllByName;

  /**
   * The addresses of a host, at least one.
   *
   * @throws UnknownHostException when there are none
   */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
