package org.polybius.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.polybius.model.Sha256;
import org.polybius.users.ApiToken;
import org.polybius.users.Passwords;
import org.polybius.users.Role;
import org.polybius.users.User;
import org.polybius.users.UserName;
import org.polybius.users.Users;
import org.polybius.users.UsersFile;

/** One who comes to a room by a browser without scripts, and keeps its cookies. */
final class Somebody {
  static final String PASSWORD = "correct horse battery staple";

  final Map<String, String> cookies = new HashMap<>();
  private final Visit visit;

  Somebody(Visit visit) {
    this.visit = visit;
  }

  /** A user with the one password, hashed at little cost, and a token. */
  static User user(String name, Role role, String token) {
    return new User(
        new UserName(name),
        role,
        new Passwords(new Passwords.Cost(64, 1)).hash(PASSWORD),
        List.of(new ApiToken("t1", Sha256.hex(token), "2023-12-01T00:00:00Z", "")));
  }

  /** A file of a viewer, a reviewer and an admin, each with a token that is its role in a word. */
  static void write(UsersFile file) {
    file.write(
        Users.of(
            List.of(
                user("Vera", Role.VIEWER, "viewer"),
                user("Zoë Đorđe", Role.REVIEWER, "reviewer"),
                user("Ada", Role.ADMIN, "admin"))));
  }

  private String[] headers(String... more) {
    List<String> pairs =
        cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList();
    Stream<String> cookie =
        pairs.isEmpty() ? Stream.of() : Stream.of("Cookie", String.join("; ", pairs));
    return Stream.concat(cookie, Stream.of(more)).toArray(String[]::new);
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String line : answer.headers().allValues("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      if (line.contains("Expires=Thu, 01 Jan 1970")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  HttpResponse<String> get(String path, String... headers) {
    return kept(visit.get(path, headers(headers)));
  }

  /** Sends a form that says that it comes from this server's own pages. */
  HttpResponse<String> post(String path, Map<String, String> form) {
    return send("POST", path, form, "Origin", visit.origin(), "Accept", "text/html");
  }

  HttpResponse<String> send(
      String method, String path, Map<String, String> form, String... headers) {
    return kept(visit.send(method, path, form, headers(headers)));
  }

  /** What the forms of a page carry. */
  String token(String page) {
    return Jsoup.parse(get(page).body()).expectFirst("input[name=token]").attr("value");
  }

  /** Fills the form for signing in. */
  HttpResponse<String> signIn(String name, String password, String next) {
    Map<String, String> form =
        Map.of("token", token("/login"), "name", name, "password", password, "next", next);
    return post("/login", form);
  }

  /** Signs in, or fails. */
  static Somebody signedIn(Visit visit, String name) {
    Somebody somebody = new Somebody(visit);
    HttpResponse<String> answer = somebody.signIn(name, PASSWORD, "/");
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return somebody;
  }
}
