package org.polybius.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web: http or https, with a host, without a user's name and without a fragment.
 *
 * @param uri absolute, in ASCII
 */
public record WebAddress(URI uri) {
  private static final int LONGEST = 4096;
  private static final String UNSAFE = " \"<>\\^`{|}";
  private static final Pattern PARTS =
      Pattern.compile("((?:[a-zA-Z][a-zA-Z0-9+.-]{0,20}:)?//)([^/?#]*)(.*)", Pattern.DOTALL);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Whether something a user writes is meant as an address of the web. */
  public static boolean looksLike(String written) {
    return written.matches("(?i)[a-z][a-z0-9+.-]*://.*");
  }

  /**
   * Reads an address.
   *
   * @throws FetchException when it is none that is fetched
   */
  public static WebAddress of(String written) throws FetchException {
    String stripped = written.strip();
    try {
      if (stripped.length() > LONGEST) {
        throw wrong(stripped.substring(0, 80) + "…", "is longer than " + LONGEST + " characters");
      }
      return checked(new URI(escaped(stripped)));
    } catch (URISyntaxException e) {
      throw wrong(stripped, "is no address: " + e.getReason());
    }
  }

  /**
   * The address that a link on a page or a redirect leads to.
   *
   * @throws FetchException when it is none that is fetched
   */
  WebAddress resolve(String link) throws FetchException {
    try {
      return checked(uri.resolve(new URI(escaped(link.strip()))));
    } catch (URISyntaxException e) {
      throw wrong(link, "is no address: " + e.getReason());
    }
  }

  /** Characters that addresses may not have and pages put there all the same. */
  private static String escaped(String written) throws FetchException {
    Matcher parts = PARTS.matcher(written);
    return parts.matches()
        ? parts.group(1) + authority(written, parts.group(2)) + escaped(parts.group(3), "[]")
        : escaped(written, "[]");
  }

  private static String escaped(String written, String more) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean unsafe = UNSAFE.indexOf(c) >= 0 || more.indexOf(c) >= 0 || isStray(written, i);
      escaped.append(unsafe ? "%" + HEX.toHexDigits((byte) c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  /** Whether a percent sign stands there that stands for no other character. */
  private static boolean isStray(String written, int at) {
    return written.charAt(at) == '%'
        && !(at + 2 < written.length()
            && HexFormat.isHexDigit(written.charAt(at + 1))
            && HexFormat.isHexDigit(written.charAt(at + 2)));
  }

  /** Names of hosts in other letters than ASCII have a form in ASCII (RFC 5891). */
  private static String authority(String written, String authority) throws FetchException {
    if (authority.chars().allMatch(c -> c < 128)) {
      return escaped(authority, "");
    }
    int user = authority.lastIndexOf('@') + 1;
    int port = authority.indexOf(':', user);
    int end = port < 0 ? authority.length() : port;
    try {
      String host = IDN.toASCII(authority.substring(user, end));
      return authority.substring(0, user) + host + authority.substring(end);
    } catch (IllegalArgumentException e) {
      throw wrong(written, "names no host");
    }
  }

  private static WebAddress checked(URI given) throws FetchException {
    String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw wrong(shown(given), "is neither http nor https");
    }
    if (given.getRawUserInfo() != null) {
      throw wrong(shown(given), "names a user: addresses with credentials are not fetched");
    }
    if (given.getHost() == null || given.getHost().isEmpty()) {
      throw wrong(shown(given), "names no host");
    }
    if (given.getPort() == 0 || given.getPort() > 0xFFFF) {
      throw wrong(shown(given), "names no port");
    }
    String port = given.getPort() < 0 ? "" : ":" + given.getPort();
    String path =
        given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
    String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
    String host = given.getHost().toLowerCase(Locale.ROOT);
    URI plain = URI.create(scheme + "://" + host + port + path + query);
    return new WebAddress(URI.create(plain.toASCIIString()));
  }

  /** Without what may be a password. */
  private static String shown(URI given) {
    return given.toString().replaceFirst("//[^/@]*@", "//…@");
  }

  private static FetchException wrong(String shown, String why) {
    return new FetchException(FetchFailure.ADDRESS_INVALID, shown + ": " + why);
  }

  /** Lower case. */
  String host() {
    return uri.getHost();
  }

  /** Scheme, host and port: what one robots.txt speaks for. */
  String site() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** Path and query, as a request names them. */
  String target() {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
