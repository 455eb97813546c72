package org.polybius.contract;

/** A JSON document is not a reading of the form {@code polybius/1}; the message says where. */
public final class ContractException extends RuntimeException {
  private final String path;
  private final String reason;

  ContractException(String path, String reason) {
    super(path.isEmpty() ? reason : path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** JSON Pointer (RFC 6901) to the offending value, "" for the whole document. */
  public String path() {
    return path;
  }

  /** What is wrong there, for the reader who must act. */
  public String reason() {
    return reason;
  }
}
