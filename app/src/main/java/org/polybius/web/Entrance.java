package org.polybius.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.polybius.users.Sessions;
import org.polybius.users.SignIn;
import org.polybius.users.SignIn.Crowded;
import org.polybius.users.SignIn.In;
import org.polybius.users.SignIn.Outcome;
import org.polybius.users.SignIn.Wait;
import org.polybius.users.User;

/** The page for signing in, and where its form and that for signing out are sent. */
final class Entrance {
  static final String PATH = "/login";
  private static final String OUT = "/logout";
  private static final int LONGEST_ADDRESS = 2000;

  private final SignIn signIn;
  private final Sessions sessions;
  private final Cookies cookies;
  private final FormTokens formTokens;
  private final Whence whence;
  private final Log log;

  Entrance(
      SignIn signIn,
      Sessions sessions,
      Cookies cookies,
      FormTokens formTokens,
      Whence whence,
      Log log) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
    this.formTokens = formTokens;
    this.whence = whence;
    this.log = log;
  }

  List<Route> routes() {
    return List.of(
        new Route(PATH, "Sign in", Route.Kind.LIVE, Need.ANYBODY, this::page),
        new Route(PATH, "begins a session", Route.Kind.WRITE, Need.ANYBODY, this::begin),
        new Route(OUT, "ends the session", Route.Kind.WRITE, Need.VIEWER, this::end));
  }

  private String page(Asking asking) {
    return form(asking.context(), "", asking.other("next"), "");
  }

  private String form(Context context, String message, String next, String name) {
    Visitor visitor = Visitor.of(context);
    String token = visitor.isSignedIn() ? visitor.token() : formTokens.fresh(context);
    SignInForm form = new SignInForm(message, own(next), name, token);
    return Templates.render("login", Map.of("form", form));
  }

  private String begin(Asking asking) {
    Context context = asking.context();
    String name = asking.form("name");
    String password = context.formParam("password");
    String from = whence.of(context);
    Outcome outcome = signIn.attempt(name, password == null ? "" : password, from);
    if (outcome instanceof Crowded) {
      throw new Busy("Many are signing in. Try again in a moment.");
    }
    if (!(outcome instanceof In in)) {
      throw turnedAway(context, outcome, name, from);
    }
    User user = in.user();
    // The session that came along, if any, is not gone on with: somebody else may know it.
    sessions.end(Visitor.of(context).session());
    cookies.session(context, sessions.begin(user, from));
    log.say("signed in as " + user.role().word(), user.name().text(), from);
    return own(asking.form("next"));
  }

  private NotSignedIn turnedAway(Context context, Outcome outcome, String name, String from) {
    long seconds = outcome instanceof Wait wait ? wait.left().toSeconds() + 1 : 0;
    String message =
        seconds == 0
            ? "Name or password is wrong."
            : "Too many attempts failed. Try again in " + Show.count(seconds, "second") + ".";
    log.say(seconds == 0 ? "not signed in" : "told to wait", known(name), from);
    String next = context.formParam("next");
    return new NotSignedIn(
        message, form(context, message, next == null ? "" : next, name), seconds);
  }

  private String known(String name) {
    return signIn.isKnown(name) ? name : "a name that nobody has";
  }

  private String end(Asking asking) {
    Visitor visitor = Visitor.of(asking.context());
    sessions.end(visitor.session());
    cookies.endSession(asking.context());
    asking.context().header("Clear-Site-Data", "\"cache\"");
    log.say("signed out", visitor.name(), whence.of(asking.context()));
    return PATH;
  }

  /** An address of this server, as it was given; the first page for every other. */
  static String own(String next) {
    boolean plain =
        next.length() <= LONGEST_ADDRESS
            && next.startsWith("/")
            && next.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
            && !next.startsWith("//");
    return plain ? next : "/";
  }
}
