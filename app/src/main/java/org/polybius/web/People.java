package org.polybius.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.polybius.users.Session;
import org.polybius.users.Sessions;
import org.polybius.users.User;
import org.polybius.users.UsersWatch;

/** The page of users and sessions, for admins. */
final class People {
  private static final String PATH = "/people";

  private final UsersWatch users;
  private final Sessions sessions;
  private final Log log;

  People(UsersWatch users, Sessions sessions, Log log) {
    this.users = users;
    this.sessions = sessions;
    this.log = log;
  }

  List<Route> routes() {
    return List.of(
        new Route(PATH, "People", Route.Kind.LIVE, Need.ADMIN, this::page),
        new Route(PATH + "/end", "ends a session", Route.Kind.WRITE, Need.ADMIN, this::end));
  }

  private String page(Asking asking) {
    Visitor visitor = asking.visitor();
    PeoplePage page =
        new PeoplePage(
            users.users().all().stream().map(People::person).toList(),
            sessions.all().stream().map(s -> signed(s, visitor)).toList(),
            visitor.token());
    return Pages.render("people", "People", "", asking, page);
  }

  private static PeoplePage.Person person(User user) {
    List<String> tokens =
        user.tokens().stream()
            .map(t -> Show.facts(t.id(), t.note(), minute(Instant.parse(t.created()))))
            .toList();
    return new PeoplePage.Person(user.name().text(), user.role().word(), tokens);
  }

  private static PeoplePage.Signed signed(Session session, Visitor visitor) {
    return new PeoplePage.Signed(
        session.id(),
        session.user(),
        session.from(),
        minute(session.began()),
        minute(session.seen()),
        session.id().equals(visitor.session()));
  }

  private static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').replace(":00Z", "");
  }

  private String end(Asking asking) {
    String id = asking.form("session");
    if (!sessions.end(id)) {
      throw new Missing("This session has ended already.");
    }
    log.say("ended session " + id, asking.visitor().name(), "the page of people");
    return PATH;
  }
}
