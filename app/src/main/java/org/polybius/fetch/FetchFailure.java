package org.polybius.fetch;

/** Codes of the failures of this package. */
public enum FetchFailure {
  /** Not an address of the web: another scheme, no host, or a user's name in it. */
  ADDRESS_INVALID,
  /** The host stands for an address of a machine or network that is not public. */
  ADDRESS_REFUSED,
  HOST_UNKNOWN,
  /** No connection, or none that is secure. */
  UNREACHABLE,
  /** The answer breaks the protocol or off. */
  ANSWER_BROKEN,
  TOO_SLOW,
  TOO_LARGE,
  HEADER_TOO_LARGE,
  /** The answer cannot be unpacked. */
  ENCODING_BROKEN,
  TOO_MANY_REDIRECTS,
  STATUS_UNUSABLE,
  ROBOTS_DENIED,
  /** The host asked to be left alone for a while. */
  ASKED_TO_WAIT,
  TYPE_UNSUPPORTED,
  FEED_INVALID,
  LIST_INVALID;

  /** The stage as failures name it. */
  static final String STAGE = "fetch";
}
