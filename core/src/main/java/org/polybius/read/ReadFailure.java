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
  XML_INVALID,
  CSV_INVALID,
  MAIL_INVALID,
  ARCHIVE_INVALID,
  FORMAT_UNKNOWN,
  TEXT_MISSING,
  FIELD_INVALID,
  PUBLISHED_UNREADABLE,
  /** A page or a part of one that holds no article. */
  NO_ARTICLE,
  /** A page that holds several reports, which must not be mixed. */
  SEVERAL_REPORTS;

  /** The stage as failures name it. */
  static final String STAGE = "read";
}
