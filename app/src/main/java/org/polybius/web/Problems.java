package org.polybius.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.polybius.contract.Json;
import org.polybius.export.Harmless;
import org.polybius.query.FilterException;
import org.polybius.query.TooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong with a request: problem details (RFC 9457) to programs, a page to people. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final BinaryOperator<String> page;

  private Problems(BinaryOperator<String> page) {
    this.page = page;
  }

  /**
   * Sets the answers to requests that fail.
   *
   * @param page makes a page of a title and a message
   */
  static void set(JavalinConfig config, BinaryOperator<String> page) {
    Problems problems = new Problems(page);
    config.routes.exception(FilterException.class, problems::filter);
    config.routes.exception(Missing.class, problems::missing);
    config.routes.exception(Unknown.class, problems::unknown);
    config.routes.exception(NotSignedIn.class, problems::notSignedIn);
    config.routes.exception(Busy.class, problems::busy);
    config.routes.exception(Refused.class, problems::forbidden);
    config.routes.exception(Undecidable.class, problems::undecidable);
    config.routes.exception(TooLargeException.class, problems::tooLarge);
    config.routes.exception(HttpResponseException.class, problems::refused);
    config.routes.exception(Exception.class, problems::failed);
  }

  private void filter(FilterException e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "/openapi.json#" + e.problem().name().toLowerCase(Locale.ROOT));
    problem.put("parameter", e.parameter());
    String title = "This cannot be looked for";
    answer(context, HttpStatus.BAD_REQUEST, title, said(e), problem);
  }

  private void missing(Missing e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    answer(context, HttpStatus.NOT_FOUND, "Not found", said(e), problem);
  }

  /**
   * People are led to the page for signing in, and from there to where they wanted to go; who
   * brings a token that is not known would be led there for ever.
   */
  private void unknown(Unknown e, Context context) {
    boolean piece = context.header("HX-Request") != null;
    if (piece) {
      context.header("HX-Redirect", Entrance.PATH);
    }
    if (piece || isForProgram(context) || UsersDoor.isProgram(context)) {
      context.header("WWW-Authenticate", "Bearer realm=\"polybius\"");
      ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
      answer(context, HttpStatus.UNAUTHORIZED, "Not signed in", said(e), problem);
      return;
    }
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    String next = OwnPages.isSafe(context) ? context.path() + query : "/";
    context.header("Cache-Control", "no-store");
    context.redirect(
        Entrance.PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
  }

  private void notSignedIn(NotSignedIn e, Context context) {
    HttpStatus status = e.seconds() > 0 ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
    if (e.seconds() > 0) {
      context.header("Retry-After", String.valueOf(e.seconds()));
    }
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    answer(context, status, "Not signed in", said(e), problem);
    if (!isForProgram(context)) {
      context.result(e.page());
    }
  }

  private static String said(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private void busy(Busy e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    context.header("Retry-After", "5");
    answer(context, HttpStatus.SERVICE_UNAVAILABLE, "Busy", said(e), problem);
  }

  private void forbidden(Refused e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    answer(context, HttpStatus.FORBIDDEN, "Refused", said(e), problem);
  }

  private void undecidable(Undecidable e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    String title = "This cannot be decided";
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    answer(context, status, title, said(e), problem);
  }

  private void tooLarge(TooLargeException e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    String title = "The ledger is too large";
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    answer(context, status, title, String.valueOf(e.getMessage()), problem);
  }

  private void refused(HttpResponseException e, Context context) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    answer(context, status, status.getMessage(), detail(status), problem);
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case CONTENT_TOO_LARGE -> "More was sent than this server reads.";
      case UNSUPPORTED_MEDIA_TYPE -> "Only forms can be sent here, as browsers send them.";
      default -> "There is nothing at this address.";
    };
  }

  /** What went wrong stays in the log: an answer shows nothing of the program's inside. */
  private void failed(Exception e, Context context) {
    LOG.error("{} {} failed", context.method(), Harmless.line(context.path()), e);
    ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    String message = "An error of the program, not yours. It stands in the program's log.";
    answer(context, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong", message, problem);
  }

  private void answer(
      Context context, HttpStatus status, String title, String detail, ObjectNode problem) {
    context.status(status).header("Cache-Control", "no-store").removeHeader("ETag");
    if (isForProgram(context)) {
      problem.put("title", title).put("status", status.getCode()).put("detail", detail);
      context.contentType("application/problem+json").result(Json.pretty(problem));
    } else {
      context.contentType("text/html; charset=utf-8").result(page.apply(title, detail));
    }
  }

  private static boolean isForProgram(Context context) {
    String accepted = context.header("Accept");
    boolean both = !context.method().name().equals("GET") || context.path().startsWith("/export/");
    return context.path().startsWith("/api/")
        || context.path().endsWith(".json")
        || (both && (accepted == null || !accepted.contains("text/html")));
  }
}
