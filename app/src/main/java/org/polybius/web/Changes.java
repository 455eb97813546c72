package org.polybius.web;

import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.polybius.ledger.LedgerException;
import org.polybius.query.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever listens that the ledger has changed (server-sent events, WHATWG HTML 9.2): an event
 * {@code ledger} with its version, at once and after every change. The ledger may be changed by
 * another process, so it is asked every few seconds, and only while somebody listens.
 */
final class Changes implements AutoCloseable {
  /** Listeners at once: each holds a connection. */
  private static final int MOST = 100;

  private static final int SECONDS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final Desk desk;
  private final Door door;
  private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Changes::thread);
  private final ScheduledFuture<?> looking;
  private volatile String last = "";

  Changes(Desk desk, Door door) {
    this.desk = desk;
    this.door = door;
    looking = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "changes");
    thread.setDaemon(true);
    return thread;
  }

  void join(SseClient listener) {
    if (listeners.size() >= MOST) {
      listener.ctx().status(HttpStatus.SERVICE_UNAVAILABLE);
      listener.close();
      return;
    }
    listener.keepAlive();
    listener.onClose(() -> listeners.remove(listener));
    listeners.add(listener);
    listener.sendEvent("ledger", desk.version());
  }

  private void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      String version = desk.version();
      boolean changed = !version.equals(last);
      last = version;
      listeners.forEach(listener -> tell(listener, version, changed));
    } catch (LedgerException e) {
      LOG.warn("the ledger does not answer", e);
    }
  }

  /** One who cannot be told has gone, and does not keep the others from being told. */
  private void tell(SseClient listener, String version, boolean changed) {
    try {
      if (!door.stays(Visitor.of(listener.ctx()))) {
        listener.close();
      } else if (changed) {
        listener.sendEvent("ledger", version);
      } else {
        listener.sendComment("still here"); // finds out who has gone
      }
    } catch (RuntimeException e) {
      LOG.debug("a listener has gone", e);
      listeners.remove(listener);
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    clock.shutdownNow();
    listeners.forEach(SseClient::close);
  }
}
