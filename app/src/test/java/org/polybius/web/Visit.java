package org.polybius.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.polybius.contract.Json;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import org.polybius.users.UsersWatch;

/** A server over a ledger in a file, and somebody who visits it. */
final class Visit implements AutoCloseable {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  final Archive ledger;
  final Room room;
  private final HttpClient client = HttpClient.newHttpClient();

  private Visit(Archive ledger, Room room) {
    this.ledger = ledger;
    this.room = room;
  }

  /** A visit to the room of a ledger that is there. */
  static Visit to(Archive ledger) {
    return to(ledger, Reviewing.none());
  }

  /** A visit to a room that somebody else closes. */
  static Visit in(Room room, Archive ledger) {
    return new Visit(ledger, room);
  }

  private static Visit to(Archive ledger, Reviewing reviewing) {
    return new Visit(ledger, Room.open(ledger, r -> "what " + r + " does", loopback(), reviewing));
  }

  /** This visit's ledger again, in a room where somebody decides. */
  Visit reviewedBy(String name) {
    room.close();
    return to(ledger, Reviewing.by(name, ledger, NOON));
  }

  /** A visit to a ledger made of readings. */
  static Visit of(Path file, List<Reading> readings) {
    Archive ledger = Ledgers.open(Address.of(file.toString()), NOON);
    ledger.append(readings);
    new Incremental().settle(ledger, n -> {});
    return to(ledger);
  }

  /** This visit's ledger again, in a room where users sign in. */
  Visit usedBy(UsersWatch users, boolean behindTls) {
    room.close();
    return to(ledger, Reviewing.users(users, behindTls, ledger, NOON));
  }

  private static Binding loopback() {
    return new Binding("127.0.0.1", 0);
  }

  /** What the program reads in a text. */
  static Reading reading(String id, String published, String outlet, String text) {
    Report report =
        new Report(
            id,
            id.repeat(32),
            null,
            outlet + " headline",
            outlet,
            List.of(),
            null,
            null,
            published,
            "https://" + id + ".example/",
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET().build());
  }

  /** Sends a form. */
  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    return send("POST", path, form, headers);
  }

  /** Sends a form by any method. */
  HttpResponse<String> send(
      String method, String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends something else than a form. */
  HttpResponse<String> sendAs(String type, String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Where this server's own pages come from. */
  String origin() {
    return room.address().replaceFirst("/$", "");
  }

  private URI uri(String path) {
    return URI.create(room.address() + path.substring(1));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body(), room.address());
  }

  JsonNode json(String path) {
    return Json.parse(get(path).body());
  }

  /** The fields of the first event of a stream, its number left out. */
  List<String> firstEvent(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream").build();
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> !line.startsWith("id:"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a listener hears until the server hangs up, which it is given a reason for. */
  List<String> heardUntilTheEnd(String path, Runnable reason, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Accept", "text/event-stream")
            .headers(headers)
            .build();
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      reason.run();
      return lines.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first line of the answer to a request that names a host. */
  String statusFor(String host) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.port())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    room.close();
    ledger.close();
  }
}
