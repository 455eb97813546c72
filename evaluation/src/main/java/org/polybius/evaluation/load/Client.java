package org.polybius.evaluation.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a server as a program does, keeping connections open. */
final class Client {
  private static final Pattern DURATION = Pattern.compile("total;dur=([0-9.]+), cpu;dur=([0-9.]+)");
  private static final int MINUTES_10 = 600_000;
  private static final int FIRST_ERROR = 400;
  private static final double MILLION = 1e6;

  private final URI server;

  /**
   * Of a server.
   *
   * @param server its address, ending with a slash
   */
  Client(URI server) {
    this.server = server;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param server ms that the server took by its own word (Server-Timing, W3C); NaN when it is
   *     silent
   * @param cpu ms of those in which it worked on this and nothing else
   * @param wall ms until the last byte was here
   * @param bytes how long the body is
   * @param text the body, as UTF-8
   */
  record Answer(int status, double server, double cpu, double wall, int bytes, String text) {}

  /**
   * Gets a path.
   *
   * @throws IOException when nothing comes back within ten minutes
   */
  Answer get(String path) throws IOException {
    long begun = System.nanoTime();
    HttpURLConnection asked = (HttpURLConnection) server.resolve(path).toURL().openConnection();
    asked.setReadTimeout(MINUTES_10);
    asked.setInstanceFollowRedirects(false);
    int status = asked.getResponseCode();
    byte[] body;
    try (InputStream in = status < FIRST_ERROR ? asked.getInputStream() : asked.getErrorStream()) {
      body = in == null ? new byte[0] : in.readAllBytes();
    }
    double wall = (System.nanoTime() - begun) / MILLION;
    Matcher said = DURATION.matcher(String.valueOf(asked.getHeaderField("Server-Timing")));
    boolean says = said.find();
    double server = says ? Double.parseDouble(said.group(1)) : Double.NaN;
    double cpu = says ? Double.parseDouble(said.group(2)) : Double.NaN;
    String text = new String(body, StandardCharsets.UTF_8);
    return new Answer(status, server, cpu, wall, body.length, text);
  }
}
