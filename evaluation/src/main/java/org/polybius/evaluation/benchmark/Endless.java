package org.polybius.evaluation.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;

/**
 * Inputs of any size in one format, made while they are read: invented reports, one after another.
 */
final class Endless extends InputStream {
  private final LongFunction<byte[]> pieces;
  private final long most;
  private byte[] piece = new byte[0];
  private int at;
  private long given;
  private long number;

  /**
   * An input.
   *
   * @param pieces the report of a number, as bytes of the format
   * @param most bytes, exceeded by less than a report
   */
  private Endless(LongFunction<byte[]> pieces, long most) {
    this.pieces = pieces;
    this.most = most;
  }

  /**
   * An input of a format.
   *
   * @param name jsonl, csv, mbox, warc or warc.gz
   */
  static Endless of(String name, long most) {
    return switch (name) {
      case "jsonl" -> new Endless(n -> bytes(json(n)), most);
      case "csv" -> new Endless(n -> bytes(row(n)), most);
      case "mbox" -> new Endless(n -> bytes(mail(n)), most);
      case "warc" -> new Endless(Endless::record, most);
      case "warc.gz" -> new Endless(n -> packed(record(n)), most);
      default -> throw new IllegalArgumentException("no format " + name);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sentence(long n) {
    return "The harbour office said on Monday that "
        + (n % 997)
        + " ships had left the port of Alderburg before noon and that more would follow. ";
  }

  private static String paragraph(long n) {
    return sentence(n) + sentence(n * 7 + 1) + sentence(n * 13 + 2) + sentence(n * 31 + 3);
  }

  private static String json(long n) {
    String text = (paragraph(n) + "\\n\\n" + paragraph(n + 5)).repeat(4);
    return "{\"id\": \"r"
        + n
        + "\", \"published\": \"2023-11-27\", \"title\": \"Ships leave\", \"text\": \""
        + text
        + "\"}\n";
  }

  private static String row(long n) {
    String head = n == 0 ? "id,date,title,text\n" : "";
    return head + "r" + n + ",2023-11-27,Ships leave,\"" + paragraph(n).repeat(8) + "\"\n";
  }

  private static String mail(long n) {
    return "From desk@harbour.example Mon Nov 27 10:00:00 2023\nFrom: Desk <desk@harbour.example>\n"
        + "Subject: Ships leave\nDate: Mon, 27 Nov 2023 10:00:00 +0000\n"
        + "Content-Type: text/plain; charset=utf-8\n\n"
        + (paragraph(n).strip() + "\n\n").repeat(8)
        + "\n";
  }

  private static byte[] record(long n) {
    String links = "<li><a href=\"/news/ships\">Ships and ports of the north</a></li>".repeat(150);
    String paragraphs = ("<p>" + paragraph(n) + "</p>").repeat(10);
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Ships leave</title></head><body><nav><ul>"
            + links
            + "</ul></nav><article><h1>Ships leave</h1>"
            + paragraphs
            + "</article><footer><ul>"
            + links
            + "</ul></footer></body></html>";
    byte[] http = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: https://harbour.example/" + n,
            "WARC-Date: 2023-11-27T10:00:00Z",
            "WARC-Record-ID: <urn:uuid:" + new UUID(0, n) + ">",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: " + http.length,
            "",
            "");
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(bytes(head));
    record.writeBytes(http);
    record.writeBytes(bytes("\r\n\r\n"));
    return record.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private boolean spent() {
    if (at == piece.length && given < most) {
      piece = pieces.apply(number++);
      at = 0;
      given += piece.length;
    }
    return at == piece.length;
  }

  @Override
  public int read() {
    return spent() ? -1 : piece[at++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (spent()) {
      return -1;
    }
    int n = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, buffer, offset, n);
    at += n;
    return n;
  }
}
