package org.polybius.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts for connections and refuses those that stand for an address that is not allowed.
 * The connection is made to the very addresses that were checked: no second look-up can put another
 * in their place (DNS rebinding).
 */
final class GuardedResolver implements DnsResolver {
  /**
   * Addresses of a host that are tried one after another: each may take the time of a connection.
   */
  private static final int MOST = 4;

  private final Resolver resolver;
  private final AddressRule rule;

  GuardedResolver(Resolver resolver, AddressRule rule) {
    this.resolver = resolver;
    this.rule = rule;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(unbracketed(host));
    for (InetAddress address : found) {
      if (!rule.allows(address)) {
        throw new Refused(address);
      }
    }
    return Arrays.copyOf(found, Math.min(found.length, MOST));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A host stands for an address that is not allowed, if only among others. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(InetAddress address) {
      super(address.getHostAddress());
    }
  }
}
