package org.polybius.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells public addresses from those of private and special networks, by the table {@code
 * special-addresses.tsv} (IANA Special-Purpose Address Registries).
 */
final class SpecialAddresses {
  private static final List<Block> BLOCKS =
      rows().stream().map(row -> Block.of(row.get(0))).toList();

  private SpecialAddresses() {}

  /** The rows of the table, cells in column order. */
  static List<List<String>> rows() {
    String resource = "special-addresses.tsv";
    try (InputStream in = SpecialAddresses.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /** Whether an address is in none of the blocks. */
  static boolean isPublic(InetAddress address) {
    // Java gives IPv4-mapped IPv6 addresses as what they are: IPv4 addresses.
    return BLOCKS.stream().noneMatch(block -> block.holds(address.getAddress()));
  }

  /**
   * A block of addresses.
   *
   * @param network its first address
   * @param length bytes of an address
   * @param free bits by which addresses within the block differ
   */
  private record Block(BigInteger network, int length, int free) {
    static Block of(String written) {
      String[] sides = written.split("/", 2);
      try {
        byte[] bytes = InetAddress.getByName(sides[0]).getAddress();
        int free = bytes.length * Byte.SIZE - Integer.parseInt(sides[1]);
        return new Block(new BigInteger(1, bytes), bytes.length, free);
      } catch (UnknownHostException e) {
        throw new IllegalStateException("no block of addresses: " + written, e);
      }
    }

    boolean holds(byte[] address) {
      return address.length == length
          && new BigInteger(1, address).shiftRight(free).equals(network.shiftRight(free));
    }
  }
}
