package org.polybius.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polybius.ledger.Archive;
import org.polybius.ledger.LedgerException;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.TooLargeException;
import org.polybius.search.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The situation room of a ledger, served until it is closed. */
public final class Room implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final Javalin server;
  private final Changes changes;
  private final Binding binding;

  private Room(Javalin server, Changes changes, Binding binding) {
    this.server = server;
    this.changes = changes;
    this.binding = binding;
  }

  /**
   * Begins to serve.
   *
   * @param ledger stays open until the room is closed
   * @param rules says in words what a rule does; "" when it is not known
   * @param reviewing who may read and take decisions
   * @param index stays open until the room is closed
   * @throws io.javalin.util.JavalinException when the port is taken
   * @throws IllegalArgumentException when others reach it and no user is an admin
   */
  public static Room open(
      Archive ledger,
      UnaryOperator<String> rules,
      Binding binding,
      Reviewing reviewing,
      Index index) {
    Door door = reviewing.door();
    if (binding.isOpen() && !door.hasAdmin()) {
      throw new IllegalArgumentException(binding.host() + " is reached by others and has no admin");
    }
    Desk desk = new Desk(ledger);
    List<Route> routes = Routes.all(rules, reviewing);
    Answering answering = new Answering(desk, index);
    Changes changes = new Changes(desk, door);
    Javalin server =
        Javalin.create(
            config -> {
              plain(config);
              Guards.set(config, binding, door);
              Assets.set(config);
              config.routes.sse(Routes.EVENTS, changes::join, Need.VIEWER);
              routes.forEach(r -> add(config, r, c -> answering.answer(r, c)));
              Problems.set(config, answering::page);
            });
    Room room = new Room(server.start(binding.host(), binding.port()), changes, binding);
    warm(desk);
    return room;
  }

  private static void add(JavalinConfig config, Route route, Handler answer) {
    if (route.writes()) {
      config.routes.post(route.path(), answer, route.need());
    } else {
      config.routes.get(route.path(), answer, route.need());
    }
  }

  /** Gathers what the first page needs before anybody asks for it. */
  private static void warm(Desk desk) {
    Thread gathering = new Thread(() -> gather(desk), "gathering");
    gathering.setDaemon(true);
    gathering.start();
  }

  private static void gather(Desk desk) {
    try {
      desk.select(Filter.NONE).counts();
    } catch (TooLargeException e) {
      LOG.error(e.getMessage());
    } catch (LedgerException e) {
      // Whoever asks next is told, and a room that was closed meanwhile needs nothing gathered.
      LOG.debug("gathering ahead failed", e);
    }
  }

  private static void plain(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://" + binding.written() + ":" + port() + "/";
  }

  @Override
  public void close() {
    changes.close();
    server.stop();
  }
}
