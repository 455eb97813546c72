package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.contract.Json;
import org.polybius.search.Index;
import org.polybius.users.Role;
import org.polybius.users.UsersFile;
import org.polybius.users.UsersWatch;
import org.slf4j.LoggerFactory;

class SigningInTest {
  private static final String FIVE =
      "Gunmen killed five miners in Nairobi on Sunday, the governor said. Rebels freed seven"
          + " teachers after talks that lasted for two weeks. They were taken to a hospital.";

  @TempDir Path folder;

  private UsersFile file;
  private Visit visit;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void open() {
    file = new UsersFile(folder.resolve("users.jsonl"));
    Somebody.write(file);
    visit =
        Visit.of(
                folder.resolve("ledger.db"),
                List.of(Visit.reading("r1", "2023-12-04", "Gazette", FIVE)))
            .usedBy(new UsersWatch(file), false);
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void close() {
    logger().detachAppender(log);
    visit.close();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private Somebody signedIn(String name) {
    return Somebody.signedIn(visit, name);
  }

  private String cookie() {
    return "polybius-" + visit.room.port();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static void assertPutOut(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).contains("/login?next=");
  }

  private String claim() {
    var claim = Json.parse(visit.get("/api/claims", "Authorization", "Bearer viewer").body());
    return "r1#" + claim.at("/claims/0/claim").asText();
  }

  @Test
  void leadsToTheFormAndFromThereToWhatWasAskedFor() {
    HttpResponse<String> first = visit.get("/figures?actor=rebels&type=released");
    Somebody somebody = new Somebody(visit);
    Document form = Jsoup.parse(somebody.get(location(first)).body());
    String next = form.expectFirst("input[name=next]").attr("value");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(form.select("script:not([src]), style, [style]")).isEmpty();
    assertThat(next).isEqualTo("/figures?actor=rebels&type=released");
    HttpResponse<String> in = somebody.signIn("Vera", Somebody.PASSWORD, next);
    assertThat(location(in)).endsWith(next);
    assertThat(somebody.get(next).body()).contains("Sign out", "Vera", "viewer");
  }

  @Test
  void saysNoMoreThanThatNameOrPasswordIsWrong() {
    Somebody somebody = new Somebody(visit);
    HttpResponse<String> password = somebody.signIn("Vera", "wrong", "/map");
    HttpResponse<String> name = somebody.signIn("Nobody", Somebody.PASSWORD, "/map");

    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(password.body().replace("Vera", "")).isEqualTo(name.body().replace("Nobody", ""));
    Document again = Jsoup.parse(name.body());
    assertThat(again.select("[role=alert]").text()).isEqualTo("Name or password is wrong.");
    assertThat(again.expectFirst("input[name=next]").attr("value")).isEqualTo("/map");
    assertThat(again.expectFirst("input[name=password]").attr("value")).isEmpty();
  }

  @Test
  void setsCookiesThatNoScriptReadsAndNoOtherSiteSends() {
    Somebody somebody = new Somebody(visit);
    String form = String.join("; ", somebody.get("/login").headers().allValues("Set-Cookie"));
    HttpResponse<String> in = somebody.signIn("Ada", Somebody.PASSWORD, "/");
    String session = in.headers().firstValue("Set-Cookie").orElse("");

    for (String cookie : List.of(form, session)) {
      assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
      assertThat(cookie).doesNotContain("Secure", "Domain", "Max-Age", "Expires");
    }
    assertThat(session).matches(cookie() + "=[\\w-]{43};.*");
    assertThat(in.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void bindsCookiesToTlsAndHostBehindIt() {
    Visit behind = visit.usedBy(new UsersWatch(file), true);
    try {
      String cookie = behind.get("/login").headers().firstValue("Set-Cookie").orElse("");

      assertThat(cookie).startsWith("__Host-polybius-form=").contains("Secure", "Path=/");
      String token = Jsoup.parse(behind.get("/login").body()).expectFirst("[name=token]").val();
      Map<String, String> form = Map.of("token", token, "name", "Ada", "password", "x");
      assertThat(behind.post("/login", form, "Origin", behind.origin()).statusCode())
          .as("a form that came without TLS")
          .isEqualTo(403);
    } finally {
      behind.room.close();
    }
  }

  @Test
  void beginsASessionOfItsOwnWhateverCookieComesAlong() {
    Somebody somebody = new Somebody(visit);
    somebody.cookies.put(cookie(), "fixed-by-somebody-else");
    somebody.signIn("Vera", Somebody.PASSWORD, "/");
    String first = somebody.cookies.get(cookie());
    assertThat(first).isNotEqualTo("fixed-by-somebody-else");
    assertPutOut(visit.get("/", "Cookie", cookie() + "=fixed-by-somebody-else"));

    somebody.signIn("Ada", Somebody.PASSWORD, "/");
    assertThat(somebody.get("/").body()).contains("Ada");
    assertPutOut(visit.get("/", "Cookie", cookie() + "=" + first));
  }

  @Test
  void takesNoFormForSigningInThatWasMadeForAnotherBrowser() {
    String token = new Somebody(visit).token("/login");
    Map<String, String> form = Map.of("token", token, "name", "Ada", "password", Somebody.PASSWORD);

    assertThat(new Somebody(visit).post("/login", form).statusCode()).isEqualTo(403);
    Somebody other = new Somebody(visit);
    other.get("/login");
    assertThat(other.post("/login", form).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "/\r\nLocation: https://elsewhere.example",
        "javascript:alert(1)",
        "elsewhere.example",
        "",
        " //elsewhere.example"
      })
  void leadsNowhereElse(String next) {
    Somebody somebody = new Somebody(visit);

    assertThat(location(somebody.signIn("Vera", Somebody.PASSWORD, next))).isEqualTo("/");
    assertThat(Entrance.own(next)).isEqualTo("/");
  }

  @Test
  void tellsWhoeverFailsTooOftenToWait() {
    Somebody somebody = new Somebody(visit);
    for (int i = 0; i < 5; i++) {
      assertThat(somebody.signIn("Vera", "wrong " + i, "/").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> right = somebody.signIn("vera", Somebody.PASSWORD, "/");

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(Jsoup.parse(right.body()).select("[role=alert]").text()).contains("2 seconds");
    assertThat(somebody.signIn("Ada", Somebody.PASSWORD, "/").statusCode()).isEqualTo(303);
  }

  @Test
  void tellsAnAddressThatTriesManyNamesToWait() {
    Somebody somebody = new Somebody(visit);
    for (int i = 0; i < 20; i++) {
      assertThat(somebody.signIn("name " + i, "x", "/").statusCode()).isEqualTo(401);
    }

    assertThat(somebody.signIn("Ada", Somebody.PASSWORD, "/").statusCode()).isEqualTo(429);
  }

  @Test
  void refusesAPasswordOfAnyLength() {
    Somebody somebody = new Somebody(visit);

    assertThat(somebody.signIn("Ada", "x".repeat(900_000), "/").statusCode()).isEqualTo(401);
    HttpResponse<String> more = somebody.signIn("Ada", "x".repeat(1_100_000), "/");
    assertThat(more.statusCode()).isEqualTo(413);
    assertThat(more.body()).contains("More was sent");
    assertThat(somebody.signIn("x".repeat(500_000), "x", "/").statusCode()).isEqualTo(401);
  }

  @Test
  void knowsANameHoweverItIsTypedAndDecidesUnderItAsItIsWritten() {
    Somebody zoe = new Somebody(visit);
    String typed = Normalizer.normalize("  zoë đorđe ", Normalizer.Form.NFD);
    assertThat(zoe.signIn(typed, Somebody.PASSWORD, "/").statusCode()).isEqualTo(303);
    Map<String, String> form = new HashMap<>(Map.of("token", zoe.token("/review")));
    form.put("claim", claim());
    form.put("reason", "seen");

    assertThat(zoe.post("/review/accept", form).statusCode()).isEqualTo(303);
    assertThat(visit.ledger.decisions()).hasSize(1);
    assertThat(visit.ledger.decisions().get(0).author()).isEqualTo("Zoë Đorđe");
  }

  @Test
  void letsAProgramDecideInTheNameOfItsUser() {
    Map<String, String> form = Map.of("claim", claim());

    assertThat(visit.post("/review/accept", form, "Authorization", "Bearer reviewer").statusCode())
        .isEqualTo(303);
    assertThat(visit.ledger.decisions().get(0).author()).isEqualTo("Zoë Đorđe");
  }

  @Test
  void showsAViewerNothingToDecideBy() {
    Document page = Jsoup.parse(signedIn("Vera").get("/review").body());

    assertThat(page.select("form[method=post]").eachAttr("action")).containsExactly("/logout");
    assertThat(page.text()).contains("You are signed in as a viewer");
    assertThat(page.select("a[href=/people]")).isEmpty();
  }

  @Test
  void endsASessionBySigningOut() {
    Somebody somebody = signedIn("Vera");
    String secret = somebody.cookies.get(cookie());
    HttpResponse<String> out = somebody.post("/logout", Map.of("token", somebody.token("/")));

    assertThat(location(out)).isEqualTo("/login");
    assertThat(somebody.cookies).doesNotContainKey(cookie());
    assertPutOut(visit.get("/", "Cookie", cookie() + "=" + secret));
  }

  @Test
  void showsNobodyAPageThatWasMadeForAnother() {
    Somebody vera = signedIn("Vera");
    String tag = vera.get("/review").headers().firstValue("ETag").orElseThrow();
    assertThat(vera.get("/review", "If-None-Match", tag).statusCode()).isEqualTo(304);

    assertThat(signedIn("Ada").get("/review", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertPutOut(visit.get("/review", "If-None-Match", tag));
    HttpResponse<String> page = vera.get("/review");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("private");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Cookie", "Authorization");
  }

  @Test
  void heedsAChangeOfTheFileFromTheNextRequestOn() {
    Somebody vera = signedIn("Vera");
    Somebody zoe = signedIn("Zoë Đorđe");
    var users = file.read();
    file.write(users.replaced(users.get("Vera").as(Role.ADMIN)).without(users.get("Zoë Đorđe")));

    assertThat(vera.get("/people").statusCode()).isEqualTo(200);
    assertPutOut(zoe.get("/"));
    assertThat(visit.get("/api/claims", "Authorization", "Bearer reviewer").statusCode())
        .isEqualTo(401);
    file.write(file.read().replaced(Somebody.user("Vera", Role.ADMIN, "viewer")));
    assertPutOut(vera.get("/")); // another password
  }

  @Test
  void staysAsItWasWhenTheFileBreaks() throws IOException {
    Somebody vera = signedIn("Vera");
    Files.writeString(file.path(), "{\"name\":\"Mallory\"", StandardOpenOption.APPEND);

    assertThat(vera.get("/").statusCode()).isEqualTo(200);
    assertThat(messages()).anyMatch(m -> m.contains("line 4") && m.contains("stay as they were"));
  }

  @Test
  void letsAnAdminEndTheSessionOfAnother() {
    Somebody vera = signedIn("Vera");
    Somebody ada = signedIn("Ada");
    Document page = Jsoup.parse(ada.get("/people").body());
    String session = page.expectFirst("input[name=session]").val();
    assertThat(page.select("#sessions tr")).hasSize(3);
    assertThat(page.select("#users").text()).contains("Vera viewer t1", "Zoë Đorđe reviewer");

    Map<String, String> form = Map.of("token", ada.token("/people"), "session", session);
    assertThat(ada.post("/people/end", form).statusCode()).isEqualTo(303);
    assertPutOut(vera.get("/"));
    assertThat(ada.post("/people/end", form).statusCode()).isEqualTo(404);
    assertThat(page.html()).doesNotContain(ada.cookies.get(cookie())).doesNotContain("argon2");
  }

  @Test
  void tellsAListenerNothingMoreOnceItsSessionHasEnded() {
    Somebody vera = signedIn("Vera");
    String cookie = cookie() + "=" + vera.cookies.get(cookie());
    vera.post("/logout", Map.of("token", vera.token("/")));
    assertThat(visit.get(Routes.EVENTS, "Cookie", cookie).statusCode()).isEqualTo(401);

    Somebody zoe = signedIn("Zoë Đorđe");
    List<String> heard =
        visit.heardUntilTheEnd(
            Routes.EVENTS,
            () -> zoe.post("/logout", Map.of("token", zoe.token("/"))),
            "Cookie",
            cookie() + "=" + zoe.cookies.get(cookie()));
    assertThat(heard).contains("event: ledger");
  }

  @Test
  void writesDownWhoCameAndNoSecret() {
    Somebody somebody = new Somebody(visit);
    somebody.signIn("hunter2 in the wrong field", "x", "/");
    somebody.signIn("Vera", "hunter2", "/");
    somebody.signIn("Vera", Somebody.PASSWORD, "/");
    visit.get("/", "Authorization", "Bearer hunter2");
    somebody.post("/logout", Map.of("token", somebody.token("/")));

    assertThat(messages())
        .anyMatch(m -> m.contains("not signed in: a name that nobody has from 127.0.0.1"))
        .anyMatch(m -> m.contains("not signed in: Vera from 127.0.0.1"))
        .anyMatch(m -> m.contains("signed in as viewer: Vera from 127.0.0.1"))
        .anyMatch(m -> m.contains("signed out: Vera"))
        .noneMatch(m -> m.contains("hunter2") || m.contains(Somebody.PASSWORD));
  }

  private List<String> messages() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void leadsAScriptThatAsksForAPieceToTheForm() {
    HttpResponse<String> answer = visit.get("/evidence/tallies/x", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
  }

  @Test
  void givesScriptsTheTokenOfThePage() {
    Somebody zoe = signedIn("Zoë Đorđe");
    String headers = Jsoup.parse(zoe.get("/").body()).body().attr("hx-headers");

    assertThat(Json.parse(headers).get("X-CSRF-Token").asText()).isEqualTo(zoe.token("/review"));
  }

  @Test
  void letsPeopleSignInThroughAProxyThatAsksForAPasswordOfItsOwn() {
    Somebody somebody = new Somebody(visit);
    String[] proxy = {"Authorization", "Basic QWRhOmE="};
    HttpResponse<String> form = somebody.get("/login", proxy);
    assertThat(form.statusCode()).isEqualTo(200);
    String token = Jsoup.parse(form.body()).expectFirst("[name=token]").val();
    Map<String, String> fields =
        Map.of("token", token, "name", "Ada", "password", Somebody.PASSWORD, "next", "/");
    String[] own = {"Authorization", "Basic QWRhOmE=", "Origin", visit.origin()};

    assertThat(somebody.send("POST", "/login", fields, own).statusCode()).isEqualTo(303);
    assertThat(somebody.get("/people", proxy).statusCode()).isEqualTo(200);
    assertThat(somebody.send("POST", "/logout", Map.of(), own).statusCode())
        .as("a form without the token of its session")
        .isEqualTo(403);
  }

  @Test
  void leadsNobodyInCirclesWhoseTokenIsNotKnown() {
    HttpResponse<String> answer = visit.get("/login", "Authorization", "Bearer nonsense");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This token is not known here.");
  }

  @Test
  void leavesWhoeverIsSignedInToAnotherRoomOfThisMachineSignedIn() {
    Visit other =
        Visit.in(
            Room.open(
                visit.ledger,
                rule -> "",
                new Binding("127.0.0.1", 0),
                Reviewing.users(new UsersWatch(file), false, visit.ledger, Clock.systemUTC()),
                Index.none()),
            visit.ledger);
    try {
      Somebody here = signedIn("Vera");
      Somebody there = new Somebody(other);
      there.cookies.putAll(here.cookies); // browsers send them to every port of a host
      there.signIn("Ada", Somebody.PASSWORD, "/");
      here.cookies.putAll(there.cookies);

      assertThat(here.get("/").body()).contains("Vera");
      assertThat(there.get("/").body()).contains("Ada");
    } finally {
      other.room.close();
    }
  }
}
