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
import org.polybius.extract.RuleBook;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.search.Index;
import org.polybius.search.lucene.LiveIndex;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import org.polybius.users.UsersWatch;

/** A server over a ledger in a file, and somebody who visits it. */
final class Visit implements AutoCloseable {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  private static final Binding LOOPBACK = new Binding("127.0.0.1", 0);

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
    return to(ledger, reviewing, LOOPBACK, Index.none());
  }

  private static Visit to(Archive ledger, Reviewing reviewing, Binding binding, Index index) {
    return new Visit(
        ledger, Room.open(ledger, r -> "what " + r + " does", binding, reviewing, index));
  }

  /** This visit's ledger again, as {@code serve} shows it: with an index and rules in words. */
  Visit served(Path index, String reviewer) {
    room.close();
    RuleBook rules = RuleBook.load();
    return new Visit(
        ledger,
        Room.open(
            ledger,
            id -> rules.of(id).map(RuleBook.Rule::words).orElse(""),
            LOOPBACK,
            Reviewing.by(reviewer, ledger, NOON),
            new LiveIndex(index)));
  }

  /** This visit's ledger again, in a room where somebody decides and words are looked up. */
  Visit searchedIn(Path folder, String reviewer) {
    room.close();
    return to(ledger, Reviewing.by(reviewer, ledger, NOON), LOOPBACK, new LiveIndex(folder));
  }

  /** This visit's ledger again, at another address of this machine. */
  Visit at(String host) {
    room.close();
    return to(ledger, Reviewing.none(), new Binding(host, 0), Index.none());
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
    Reviewing reviewing = Reviewing.users(users, behindTls, ledger, NOON);
    return to(ledger, reviewing, LOOPBACK, Index.none());
  }

  /**
   * A visit to a ledger of what the Gazette tells on 4 December 2023 and the Herald a day later.
   */
  static Visit telling(Path folder, String gazette, String herald) {
    return of(
        folder.resolve("ledger.db"),
        List.of(
            reading("r1", "2023-12-04", "Gazette", gazette),
            reading("r2", "2023-12-05", "Herald", herald)));
  }

  /** What the program reads in a text. */
  static Reading reading(String id, String published, String outlet, String text) {
    return version(id, id, published, outlet, text);
  }

  /**
   * What the program reads in a text that stands under the address of another report.
   *
   * @param first id of the other
   */
  static Reading version(String first, String id, String published, String outlet, String text) {
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
            "https://" + first + ".example/",
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  /**
   * Every page of the table of routes, with parts that the ledger has; without the page of a story
   * where it has none.
   *
   * @param actor whose page is among them
   */
  Stream<String> pages(String actor) {
    String incident = json("/api/incidents").at("/incidents/0/id").asText();
    String story = json("/api/stories").at("/stories/0/id").asText();
    String report = json("/api/reports").at("/reports/0/id").asText();
    String tally = json("/api/tallies").at("/tallies/0/key").asText();
    return Routes.all(rule -> "", Reviewing.none()).stream()
        .filter(Route::isPage)
        .map(Route::path)
        .filter(path -> !story.isEmpty() || !path.startsWith("/stories/"))
        .map(path -> path.replace("/incidents/{id}", "/incidents/" + incident))
        .map(path -> path.replace("/stories/{id}", "/stories/" + story))
        .map(path -> path.replace("/reports/{id}", "/reports/" + report))
        .map(path -> path.replace("/actors/{id}", "/actors/" + encoded(actor)))
        .map(path -> path.replace("{matter}/{id}", "tallies/" + tally));
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
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
