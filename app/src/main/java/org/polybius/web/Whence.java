package org.polybius.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** From which network a request comes. */
final class Whence {
  /** Such as can be understood without asking anybody. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  /** Bytes of an IPv6 address that name the network; the rest one machine can choose. */
  private static final int NETWORK_BYTES = 8;

  private final boolean behindProxy;

  /**
   * For a server.
   *
   * @param behindProxy whether a proxy of ours says where requests come from
   */
  Whence(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /**
   * The address, of IPv6 the network. What a proxy of ours added stands last; what stands before it
   * anybody can have written.
   */
  String of(Context context) {
    return network(behindProxy ? forwarded(context) : context.ip());
  }

  private static String forwarded(Context context) {
    List<String> lines = Collections.list(context.req().getHeaders("X-Forwarded-For"));
    if (lines.isEmpty()) {
      return context.ip();
    }
    String last = lines.get(lines.size() - 1);
    return last.substring(last.lastIndexOf(',') + 1).strip();
  }

  static String network(String address) {
    String plain = address.replaceAll("[\\[\\]]|%.*", "");
    if (!ADDRESS.matcher(plain).matches()) {
      return "unknown";
    }
    try {
      byte[] bytes = InetAddress.getByName(plain).getAddress();
      if (bytes.length <= NETWORK_BYTES) {
        return plain;
      }
      Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
