package org.polybius.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to characters: a byte order mark is obeyed, then UTF-8 is tried strictly, then the charset
 * is guessed from the bytes. Nothing is replaced: what cannot be decoded whole is refused.
 */
final class Decoder {
  private static final int SAMPLE = 1 << 16;
  private static final int FEW = 8;

  private Decoder() {}

  /**
   * What decoding gave.
   *
   * @param text the characters without byte order mark; null when refused
   * @param failure why it was refused; null when it was not
   * @param reason for the message, "" when it was not refused
   */
  record Decoded(@Nullable String text, @Nullable ReadFailure failure, String reason) {
    static Decoded of(String text) {
      return new Decoded(text, null, "");
    }

    static Decoded refused(ReadFailure failure, String reason) {
      return new Decoded(null, failure, reason);
    }
  }

  /**
   * A byte order mark.
   *
   * @param charset what it announces
   * @param bytes its bytes as Latin-1 characters
   */
  private record Mark(Charset charset, String bytes) {
    boolean opens(byte[] input) {
      return input.length >= bytes.length()
          && new String(input, 0, bytes.length(), StandardCharsets.ISO_8859_1).equals(bytes);
    }
  }

  /** The longer of two with a common start first. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
          new Mark(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
          new Mark(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
          new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
          new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

  /** Decodes a whole input. */
  static Decoded decode(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.opens(bytes)) {
        return marked(bytes, mark);
      }
    }
    int malformed = malformed(bytes);
    if (malformed < 0) {
      return text(new String(bytes, StandardCharsets.UTF_8));
    }
    return isBinary(bytes) ? binary() : guessed(bytes, malformed);
  }

  /** UTF-8 with an optional byte order mark, as JSON is written (RFC 8259). */
  static Decoded utf8(byte[] bytes) {
    boolean marked = MARKS.get(0).opens(bytes);
    int malformed = malformed(bytes);
    return malformed < 0
        ? Decoded.of(new String(bytes, StandardCharsets.UTF_8).substring(marked ? 1 : 0))
        : invalid(malformed);
  }

  private static Decoded marked(byte[] bytes, Mark mark) {
    int skip = mark.bytes.length();
    return strict(bytes, skip, mark.charset)
        .map(Decoder::text)
        .orElseGet(
            () ->
                Decoded.refused(
                    ReadFailure.ENCODING_INVALID,
                    "opens with the byte order mark of "
                        + mark.charset
                        + " and is not "
                        + mark.charset));
  }

  /** Characters that no text has tell of a binary file that happens to decode. */
  private static Decoded text(String text) {
    return text.indexOf('\0') >= 0 ? binary() : Decoded.of(text);
  }

  private static Decoded binary() {
    return Decoded.refused(ReadFailure.BINARY, "is a binary file, not text");
  }

  private static Decoded invalid(int at) {
    return Decoded.refused(
        ReadFailure.ENCODING_INVALID,
        "is not valid UTF-8 at byte " + at + ", and no other encoding fits");
  }

  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
    }
    return controls * 100L > sample;
  }

  /** Valid sequences beside malformed ones tell of damaged UTF-8, which no guess may paint over. */
  private static Decoded guessed(byte[] bytes, int malformed) {
    if (hasSequence(bytes, malformed)) {
      return invalid(malformed);
    }
    return guess(bytes)
        .flatMap(c -> strict(bytes, 0, c).filter(t -> isPlausible(t, c)))
        .map(Decoded::of)
        .orElseGet(() -> invalid(malformed));
  }

  /** From a handful of bytes no charset can be told; Western European is the one to try. */
  private static Optional<Charset> guess(byte[] bytes) {
    int high = 0;
    for (int i = 0; i < bytes.length && high < FEW; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    if (high < FEW) {
      return Optional.of(Charset.forName("windows-1252"));
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE * 4));
    detector.dataEnd();
    return charset(detector.getDetectedCharset());
  }

  private static Optional<Charset> charset(@Nullable String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, int skip, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Western European single bytes decode whatever they are: a letter among them must stand in a
   * word, and no capital may follow a small letter.
   */
  private static boolean isPlausible(String text, Charset charset) {
    if (!charset.name().startsWith("windows-125") && !charset.name().startsWith("ISO-8859-1")) {
      return text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x80 && c < 0xA0) || (c >= 0xC0 && Character.isLetter(c) && !inWord(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean inWord(String text, int i) {
    boolean joined = reachesAscii(text, i, -1) || reachesAscii(text, i, 1);
    boolean mixed =
        i > 0 && Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i));
    return joined && !mixed;
  }

  /** Whether an ASCII letter stands within two letters on one side. */
  private static boolean reachesAscii(String text, int i, int step) {
    for (int n = 1; n <= 2; n++) {
      int at = i + n * step;
      if (at < 0 || at >= text.length() || !Character.isLetter(text.charAt(at))) {
        return false;
      }
      if (text.charAt(at) < 0x80) {
        return true;
      }
    }
    return false;
  }

  /** The first byte that is not UTF-8; -1 when all are. */
  private static int malformed(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  /** Whether a whole multi-byte sequence stands before the first malformed byte. */
  private static boolean hasSequence(byte[] bytes, int malformed) {
    for (int i = 0; i < malformed; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }
}
