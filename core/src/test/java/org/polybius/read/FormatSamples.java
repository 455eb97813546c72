package org.polybius.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.polybius.model.Report;

/** Samples of agency files, tables, mail and archives, written by us to the published standards. */
final class FormatSamples {
  static final String FIRST = "Fuel ran out at the hospital on Monday, its director said.";
  static final String SECOND = "Two convoys were turned back at the bridge before noon.";

  static final String NITF =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
      <nitf xml:lang="en-GB">
        <head><title>Fuel</title><docdata><doc-id id-string="example:42"/>
          <date.issue norm="20240302T090000Z"/></docdata></head>
        <body><body.head><hedline><hl1>Fuel runs out</hl1></hedline>
          <byline>By Ana Lund</byline><distributor>Example Agency</distributor>
          <dateline><location>KHARTOUM</location></dateline></body.head>
          <body.content><p>%s</p><p>Two <b>convoys</b> were turned back
          at the bridge before noon.</p></body.content></body>
      </nitf>
      """
          .formatted(FIRST);

  static final String NEWS_MESSAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
        <itemSet>
          <newsItem guid="urn:newsml:example.org:20240302:1" version="2" xml:lang="en">
            <itemMeta><provider literal="Example Agency"/>
              <versionCreated>2024-03-02T09:00:00Z</versionCreated></itemMeta>
            <contentMeta><headline>Fuel runs out</headline><by>By Ana Lund</by></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p><p>%s</p></body></html>
            </inlineXML></contentSet>
          </newsItem>
          <newsItem guid="urn:newsml:example.org:20240302:2">
            <itemMeta/><contentSet><remoteContent href="a.jpg"/></contentSet>
          </newsItem>
          <newsItem guid="urn:newsml:example.org:20240302:3">
            <itemMeta/><contentMeta/><contentSet>
              <inlineData contenttype="text/plain">%s</inlineData></contentSet>
          </newsItem>
        </itemSet>
      </newsMessage>
      """
          .formatted(FIRST, SECOND, SECOND);

  static final String NINJS =
      "{\"uri\":\"urn:example:1\",\"type\":\"text\",\"versioncreated\":\"2024-03-02T09:00:00Z\","
          + "\"headline\":\"Fuel runs out\",\"byline\":\"Ana Lund\",\"language\":\"en-GB\","
          + "\"copyrightholder\":\"Example Agency\",\"body_text\":\""
          + FIRST
          + "\"}";

  static final String MAIL =
      """
      From: Example Digest <news@example.org>
      Subject: =?utf-8?q?Fuel_runs_out_=E2=80=94_again?=
      Date: Sat, 02 Mar 2024 10:00:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Fuel ran out at the hospital on Monday, its =
      director said.
      --b
      Content-Type: text/html; charset=utf-8

      <p>Something else</p>
      --b--
      """;

  private FormatSamples() {}

  static List<ReadResult> read(ReportReader reader, String name, byte[] bytes) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    reader.read(name, new ByteArrayInputStream(bytes), results::add);
    return results;
  }

  static List<ReadResult> read(ReportReader reader, String name, String text) throws IOException {
    return read(reader, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Report report(ReadResult result) {
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(refused.failure().message());
    }
    return ((ReadResult.Success) result).report();
  }

  static String refusal(ReadResult result) {
    return ((ReadResult.Refused) result).failure().code();
  }

  static String message(ReadResult result) {
    return ((ReadResult.Refused) result).failure().message();
  }

  /** A record of an archive: the answer of a server. */
  static byte[] warc(String url, String type, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    byte[] payload = http.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2024-03-02T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8))
            + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + payload.length
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(payload);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
