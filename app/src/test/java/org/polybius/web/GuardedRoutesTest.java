package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.contract.Json;
import org.polybius.users.Role;
import org.polybius.users.UsersFile;
import org.polybius.users.UsersWatch;

/** Every address of the table of routes, against everybody it is not for. */
class GuardedRoutesTest {
  private static final String MINERS =
      "Rebels freed five miners in Alderburg on Monday, the governor said. The miners were taken to"
          + " a hospital in the capital.";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @TempDir static Path folder;

  private static Visit visit;
  private static Somebody admin;
  private static Somebody viewer;

  @BeforeAll
  static void open() {
    UsersFile file = new UsersFile(folder.resolve("users.jsonl"));
    Somebody.write(file);
    visit =
        Visit.of(
                folder.resolve("ledger.db"),
                List.of(Visit.reading("r1", "2023-12-04", "Gazette", MINERS)))
            .usedBy(new UsersWatch(file), false);
    admin = Somebody.signedIn(visit, "Ada");
    viewer = Somebody.signedIn(visit, "Vera");
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  static Stream<Route> routes() {
    Reviewing users =
        Reviewing.users(
            new UsersWatch(new UsersFile(folder.resolve("users.jsonl"))),
            false,
            visit.ledger,
            Clock.systemUTC());
    return Stream.concat(
        Routes.all(rule -> "", users).stream(),
        Stream.of(new Route(Routes.EVENTS, "changes", Route.Kind.ONE, asking -> "")));
  }

  static Stream<Route> closed() {
    return routes().filter(route -> route.need() != Need.ANYBODY);
  }

  static Stream<Route> writing() {
    return routes().filter(Route::writes);
  }

  static Stream<Route> reading() {
    return routes().filter(r -> !r.writes() && !r.path().equals(Routes.EVENTS));
  }

  private static String address(Route route) {
    return route.path().replaceAll("\\{[a-z]+}", "r1");
  }

  private static HttpResponse<String> send(String method, Route route, String... headers) {
    return method.equals("GET")
        ? visit.get(address(route), headers)
        : visit.send(method, address(route), Map.of(), headers);
  }

  @Test
  void hasSomethingForEachNeedAndNothingForAnybodyButTheEntrance() {
    assertThat(routes().map(Route::need)).contains(Need.values());
    assertThat(routes().filter(r -> r.need() == Need.ANYBODY).map(Route::path).distinct())
        .containsExactly("/login");
  }

  @ParameterizedTest
  @MethodSource("closed")
  void showsNothingToWhoeverDidNotSignIn(Route route) {
    for (String method : METHODS) {
      HttpResponse<String> answer = send(method, route, "Origin", visit.origin());

      assertThat(answer.statusCode()).as(method).isIn(303, 401);
      assertThat(answer.body()).doesNotContain("Alderburg", "Gazette");
      assertThat(visit.ledger.decisions()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void tellsAProgramThatItsTokenIsNotKnown(Route route) {
    for (String said : List.of("Bearer nonsense", "Bearer ", "Basic QWRhOmE=", "admin")) {
      HttpResponse<String> answer =
          send("POST", route, "Authorization", said, "Accept", "application/json");

      assertThat(answer.statusCode()).as(said).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
      assertThat(Json.parse(answer.body()).get("status").asInt()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/api/nothing", "/assets", "/logout/", "/login/x", "//review"})
  void hidesWhichAddressesThereAre(String address) {
    assertThat(visit.get(address).statusCode()).isIn(303, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../review",
        "/assets/%2e%2e/review",
        "/assets/..%2freview",
        "/assets//../api/claims",
        "/favicon.ico;/api/claims",
        "/login;x/../review",
        "/%61pi/claims"
      })
  void isNotPassedByAnAddressWrittenOtherwise(String address) {
    HttpResponse<String> answer = visit.get(address);

    assertThat(answer.statusCode()).isNotEqualTo(200);
    assertThat(answer.body()).doesNotContain("Alderburg");
  }

  @ParameterizedTest
  @MethodSource("reading")
  void answersARoleAsTheRouteSays(Route route) {
    for (Role role : Role.values()) {
      HttpResponse<String> answer = send("GET", route, "Authorization", "Bearer " + role.word());
      HttpResponse<String> head = send("HEAD", route, "Authorization", "Bearer " + role.word());

      if (route.need().isMetBy(role)) {
        assertThat(answer.statusCode()).as(role.word()).isIn(200, 404);
      } else {
        assertThat(answer.statusCode()).as(role.word()).isEqualTo(403);
      }
      assertThat(head.statusCode()).as(role.word()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("writing")
  void letsARoleWriteAsTheRouteSays(Route route) {
    for (Role role : Role.values()) {
      HttpResponse<String> answer = send("POST", route, "Authorization", "Bearer " + role.word());

      if (route.need().isMetBy(role)) {
        assertThat(answer.statusCode()).as(role.word()).isIn(303, 401, 404, 422);
        assertThat(answer.statusCode() == 401).isEqualTo(route.path().equals("/login"));
      } else {
        assertThat(answer.statusCode()).as(role.word()).isEqualTo(403);
        assertThat(Json.parse(answer.body()).get("detail").asText()).contains(role.word());
      }
    }
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void refusesAFormWithoutTheTokenOfItsSession(Route route) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (Map<String, String> form :
          List.of(
              Map.<String, String>of(),
              Map.of("token", ""),
              Map.of("token", "x"),
              Map.of("token", viewer.token("/login")))) {
        HttpResponse<String> answer =
            admin.send(method, address(route), form, "Origin", visit.origin());

        assertThat(answer.statusCode()).as(method).isEqualTo(403);
        assertThat(Json.parse(answer.body()).get("status").asInt()).isEqualTo(403);
      }
    }
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void refusesAFormFromElsewhereEvenWithItsToken(Route route) {
    Map<String, String> form = Map.of("token", admin.token("/people"));
    for (List<String> from : elsewhere()) {
      String[] headers = from.toArray(String[]::new);
      HttpResponse<String> answer = admin.send("POST", address(route), form, headers);

      assertThat(answer.statusCode()).as(from.toString()).isEqualTo(403);
    }
    assertThat(visit.ledger.decisions()).isEmpty();
  }

  private static List<List<String>> elsewhere() {
    return List.of(
        List.of("Origin", "https://elsewhere.example"),
        List.of("Origin", "null"),
        List.of("Origin", "http://localhost:1"),
        List.of("Origin", visit.origin().replace("http:", "https:")),
        List.of("Sec-Fetch-Site", "cross-site"),
        List.of("Sec-Fetch-Site", "same-site", "Origin", visit.origin()),
        List.<String>of());
  }

  @ParameterizedTest
  @MethodSource("writing")
  void refusesAProgramsTokenInAPageFromElsewhere(Route route) {
    for (List<String> from : elsewhere()) {
      if (!from.isEmpty()) {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer admin"));
        headers.addAll(from);

        assertThat(send("POST", route, headers.toArray(String[]::new)).statusCode())
            .as(from.toString())
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("writing")
  void takesTheTokenInAHeaderToo(Route route) {
    if (route.path().equals("/logout")) {
      return; // ends what the others go on with
    }
    Map<String, String> none = new HashMap<>();
    HttpResponse<String> answer =
        admin.send(
            "POST",
            address(route),
            none,
            "Origin",
            visit.origin(),
            "X-CSRF-Token",
            admin.token("/people"));

    assertThat(answer.statusCode()).isIn(401, 404, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain"})
  void readsNothingButForms(String type) {
    HttpResponse<String> answer =
        visit.sendAs(type, "/review/accept", "token=x", "Authorization", "Bearer admin");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("Only forms");
  }

  @Test
  void describesHowProgramsSignIn() {
    var described = Json.parse(visit.get("/openapi.json", "Authorization", "Bearer viewer").body());

    assertThat(described.at("/components/securitySchemes/token/scheme").asText())
        .isEqualTo("bearer");
    assertThat(described.at("/components/securitySchemes/session/in").asText()).isEqualTo("cookie");
    assertThat(described.at("/components/securitySchemes/session/name").asText())
        .isEqualTo("polybius-" + visit.room.port());
    assertThat(described.get("security")).hasSize(2);
    assertThat(described.at("/paths/~1api~1claims/get/responses").has("401")).isTrue();
  }
}
