package org.polybius.read;

/** Codes of the failures of this package. */
public enum ReadFailure {
  NOT_FOUND,
  IS_DIRECTORY,
  NO_PERMISSION,
  IO_ERROR,
  EMPTY,
  BINARY,
  TOO_LARGE,
  ENCODING_INVALID,
  JSON_INVALID,
  TEXT_MISSING,
  FIELD_INVALID,
  PUBLISHED_UNREADABLE;

  /** The stage as failures name it. */
  static final String STAGE = "read";
}
