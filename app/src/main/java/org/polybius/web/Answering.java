package org.polybius.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.search.Index;

/** Answers requests by their route, and tells a client what it has already. */
final class Answering {
  private static final double MILLION = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Desk desk;
  private final Index index;

  /** Another one each time the program starts, for another program may answer otherwise. */
  private final String start = UUID.randomUUID().toString().substring(0, 8);

  Answering(Desk desk, Index index) {
    this.desk = desk;
    this.index = index;
  }

  void answer(Route route, Context context) {
    long worked = THREADS.getCurrentThreadCpuTime();
    try {
      make(route, context);
    } finally {
      long begun = ServletContextRequest.getServletContextRequest(context.req()).getBeginNanoTime();
      context.header(
          "Server-Timing",
          timing("total", System.nanoTime() - begun)
              + ", "
              + timing("cpu", THREADS.getCurrentThreadCpuTime() - worked));
    }
  }

  /**
   * A measure in ms, which the tools of browsers show (W3C Server Timing): {@code total} since the
   * request came in, waiting for a thread included, {@code cpu} what its thread has worked.
   */
  private static String timing(String name, long nanoseconds) {
    return String.format(Locale.ROOT, "%s;dur=%.1f", name, nanoseconds / MILLION);
  }

  private void make(Route route, Context context) {
    if (route.kind() == Route.Kind.LIVE) {
      context.header("Cache-Control", "no-store").contentType("text/html; charset=utf-8");
      context.result(route.answer().to(Asking.unfiltered(context, desk, index)));
      return;
    }
    Asking asking = new Asking(context, desk, index);
    if (route.writes()) {
      context.header("Cache-Control", "no-store");
      context.redirect(route.answer().to(asking), HttpStatus.SEE_OTHER);
      return;
    }
    String tag = tag(context);
    context.header("Cache-Control", "private, no-cache").header("ETag", tag);
    context.header("Vary", "HX-Request, Cookie, Authorization");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    String body = route.answer().to(asking);
    if (route.kind() == Route.Kind.FILE) {
      return;
    }
    if (route.isPage()) {
      context.contentType("text/html; charset=utf-8").result(body);
    } else {
      context.contentType("application/json; charset=utf-8").result(body);
    }
  }

  /** The same as long as ledger, index, program, request and visitor are the same. */
  private String tag(Context context) {
    Visitor visitor = Visitor.of(context);
    String asked =
        String.join(
            "\n",
            context.path() + "?" + context.queryString() + context.header("HX-Request"),
            index.stamp(),
            visitor.name(),
            visitor.may(),
            visitor.token());
    UUID hash = UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    return "\"" + start + "-" + desk.version() + "-" + hash + "\"";
  }

  /** A page that says what is wrong. */
  String page(String title, String message) {
    Frame frame =
        new Frame(
            title,
            "",
            Filter.NONE,
            new Links(Filter.NONE),
            Exports.NONE,
            Map.of(),
            "",
            "",
            0,
            new Frame.Known(List.of(), List.of()),
            Visitor.NOBODY);
    return Templates.render("problem", Map.of("frame", frame, "message", message));
  }
}
