package org.polybius.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a report was made from, where that is more than its text, such as a web page: kept so that
 * the text can be made anew.
 */
public final class Original {
  private final String sha256;
  private final String mediaType;
  private final String extractor;
  private final byte[] bytes;

  /**
   * An original.
   *
   * @param sha256 lower-case hex of the hash of the bytes: {@link Report#rawSha256}
   * @param mediaType what the bytes are, such as {@code text/html}
   * @param extractor what made the report's text of them, with its version
   * @param bytes as they came
   */
  public Original(String sha256, String mediaType, String extractor, byte[] bytes) {
    Checks.notBlank(sha256, "sha256 of an original");
    Checks.notBlank(mediaType, "media type of an original");
    Checks.notBlank(extractor, "extractor of an original");
    this.sha256 = sha256;
    this.mediaType = mediaType;
    this.extractor = extractor;
    this.bytes = bytes.clone();
  }

  /** Lower-case hex of the hash of the bytes. */
  public String sha256() {
    return sha256;
  }

  /** What the bytes are. */
  public String mediaType() {
    return mediaType;
  }

  /** What made the report's text of them, with its version. */
  public String extractor() {
    return extractor;
  }

  /** A copy of the bytes as they came. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether the bytes have the hash. */
  public boolean isSound() {
    return Sha256.hex(bytes).equals(sha256);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Original o
        && sha256.equals(o.sha256)
        && mediaType.equals(o.mediaType)
        && extractor.equals(o.extractor)
        && Arrays.equals(bytes, o.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sha256, mediaType, extractor);
  }

  @Override
  public String toString() {
    return mediaType + " " + sha256 + ", " + bytes.length + " bytes, by " + extractor;
  }
}
