package org.polybius.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface AddressRule {
  /** Public addresses only: what the program does unless it is told otherwise. */
  AddressRule PUBLIC = SpecialAddresses::isPublic;

  /** Any address, those of this machine and its network among them. */
  AddressRule ANY = address -> true;

  /** Whether an address may be connected to. */
  boolean allows(InetAddress address);
}
