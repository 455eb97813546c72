package org.polybius.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polybius.users.Passwords;
import org.polybius.users.Sessions;
import org.polybius.users.Sessions.Signed;
import org.polybius.users.SignIn;
import org.polybius.users.User;
import org.polybius.users.UsersWatch;

/**
 * A door that only users pass: people by a session that they began with their password, programs by
 * a token (RFC 6750). It is shut for every address, known or not, but those that are needed to sign
 * in.
 */
final class UsersDoor implements Door {
  private static final Set<String> OPEN = Set.of(Entrance.PATH, "/favicon.ico");
  private static final String OPEN_FOLDER = "/assets/";
  private static final String SCHEME = "Bearer ";

  private final UsersWatch users;
  private final Sessions sessions;
  private final Cookies cookies;
  private final FormTokens formTokens;
  private final OwnPages ownPages;
  private final List<Route> routes;

  /**
   * For the users of a file.
   *
   * @param behindTls whether browsers reach the server by a proxy that speaks TLS
   */
  UsersDoor(UsersWatch users, Passwords passwords, boolean behindTls, Clock clock) {
    this.users = users;
    this.sessions = new Sessions(users, clock);
    this.cookies = new Cookies(behindTls);
    this.formTokens = new FormTokens(cookies);
    this.ownPages = new OwnPages(behindTls);
    Log log = new Log(clock);
    SignIn signIn = new SignIn(users, passwords, clock);
    Entrance entrance =
        new Entrance(signIn, sessions, cookies, formTokens, new Whence(behindTls), log);
    this.routes = new ArrayList<>(entrance.routes());
    this.routes.addAll(new People(users, sessions, log).routes());
  }

  @Override
  public void check(Context context) {
    Visitor visitor = visitor(context);
    visitor.note(context);
    if (visitor.role() == null && !isOpen(context.path())) {
      throw new Unknown("Sign in first.");
    }
    if (OwnPages.isSafe(context)) {
      return;
    }
    if (isProgram(context)) {
      ownPages.checkProgram(context);
    } else {
      ownPages.check(context, visitor.token());
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith(OPEN_FOLDER);
  }

  private Visitor visitor(Context context) {
    if (isProgram(context)) {
      return program(authorization(context).substring(SCHEME.length()).strip());
    }
    String secret = cookies.session(context);
    return secret.isEmpty()
        ? nobody(context)
        : sessions.use(secret).map(UsersDoor::person).orElseGet(() -> nobody(context));
  }

  /**
   * Whether a request carries a token. Another scheme is none of ours: a proxy in front asks for
   * passwords of its own and passes them on.
   */
  static boolean isProgram(Context context) {
    return authorization(context).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static String authorization(Context context) {
    String given = context.header("Authorization");
    return given == null ? "" : given;
  }

  private Visitor program(String secret) {
    return users
        .users()
        .holding(secret)
        .map(UsersDoor::program)
        .orElseThrow(() -> new Unknown("This token is not known here."));
  }

  private static Visitor program(User user) {
    return new Visitor(user.name().text(), user.role(), "", "");
  }

  private static Visitor person(Signed signed) {
    return new Visitor(
        signed.user().name().text(),
        signed.user().role(),
        signed.session().token(),
        signed.session().id());
  }

  private Visitor nobody(Context context) {
    return new Visitor("", null, formTokens.of(context), "");
  }

  /** A program's token is looked at when it comes; what it listens to lasts as long as it does. */
  @Override
  public boolean stays(Visitor visitor) {
    return visitor.isSignedIn()
        ? sessions.isOpen(visitor.session())
        : users.users().named(visitor.name()).isPresent();
  }

  @Override
  public boolean isGuarded() {
    return true;
  }

  @Override
  public boolean hasAdmin() {
    return users.users().hasAdmin();
  }

  @Override
  public List<Route> routes() {
    return List.copyOf(routes);
  }
}
