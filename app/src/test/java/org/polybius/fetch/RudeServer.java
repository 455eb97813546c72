package org.polybius.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A real HTTP server on loopback that says and does whatever a test has it do. */
public final class RudeServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Manner> manners = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What a request was. */
  public record Request(String path, Map<String, String> headers) {}

  /** What the server does when it is asked. */
  public interface Manner {
    void answer(Request request, Socket connection) throws Exception;
  }

  /** On a free port of 127.0.0.1. */
  public RudeServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    threads.execute(this::accept);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String path = line.split(" ", -1)[1];
      Map<String, String> headers = new HashMap<>();
      for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] sides = line.split(": ", 2);
        headers.put(sides[0].toLowerCase(Locale.ROOT), sides[1]);
      }
      Request request = new Request(path, headers);
      requests.add(request);
      manners.getOrDefault(path, status(404)).answer(request, connection);
    } catch (IOException | InterruptedException e) {
      // the other side has hung up, or the test is over
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has a path answered in a manner. */
  public RudeServer on(String path, Manner manner) {
    manners.put(path, manner);
    return this;
  }

  /** The address of a path under a host name that leads here. */
  public String at(String host, String path) {
    return "http://" + host + ":" + socket.getLocalPort() + path;
  }

  /** The address of a path. */
  public String at(String path) {
    return at("127.0.0.1", path);
  }

  /** Paths asked for, in order. */
  public List<String> asked() {
    return requests.stream().map(Request::path).toList();
  }

  /** Requests, in order. */
  public List<Request> requests() {
    return new ArrayList<>(requests);
  }

  /** Sends text as it stands, every line end being that of HTTP. */
  public static Manner raw(String head, byte[] body) {
    return (request, connection) -> {
      OutputStream out = connection.getOutputStream();
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    };
  }

  /** A status without a body. */
  public static Manner status(int status, String... headers) {
    String more = String.join("", java.util.Arrays.stream(headers).map(h -> h + "\n").toList());
    return raw(
        "HTTP/1.1 " + status + " X\n" + more + "Content-Length: 0\nConnection: close\n\n",
        new byte[0]);
  }

  /** A sound answer. */
  public static Manner ok(String type, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String more = String.join("", java.util.Arrays.stream(headers).map(h -> h + "\n").toList());
    return raw(
        "HTTP/1.1 200 OK\nContent-Type: "
            + type
            + "\n"
            + more
            + "Content-Length: "
            + bytes.length
            + "\nConnection: close\n\n",
        bytes);
  }

  /** An answer that names a packing of its body. */
  public static Manner packed(String encoding, byte[] body) {
    return raw(
        "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: "
            + encoding
            + "\nContent-Length: "
            + body.length
            + "\nConnection: close\n\n",
        body);
  }

  /** A page written by us. */
  public static String page(String title, String... paragraphs) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
    page.append(title).append("</title></head><body><article><h1>").append(title).append("</h1>");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    return page.append("</article></body></html>").toString();
  }

  /** Bytes packed by gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
