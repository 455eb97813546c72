package org.polybius.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.polybius.export.HtmlReading;

/** Style sheets, scripts and shapes that pages need: all of them come with the program. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, byte[]> read = new ConcurrentHashMap<>();
  private final HtmlReading reading = new HtmlReading();

  private Assets() {}

  static void set(JavalinConfig config) {
    Assets assets = new Assets();
    config.routes.get(
        "/assets/reading.css", c -> give(c, "css", assets.reading.style()), Need.ANYBODY);
    config.routes.get(
        "/assets/reading.js", c -> give(c, "js", assets.reading.script()), Need.ANYBODY);
    config.routes.get("/favicon.ico", c -> assets.give(c, "icon.svg"), Need.ANYBODY);
    config.routes.get("/assets/{name}", c -> assets.give(c, c.pathParam("name")), Need.ANYBODY);
    config.routes.get(
        "/assets/vendor/{name}",
        c -> assets.give(c, "vendor/" + c.pathParam("name")),
        Need.ANYBODY);
  }

  private static void give(Context context, String type, String content) {
    typed(context, type).result(content);
  }

  private void give(Context context, String name) {
    byte[] content = content(name);
    typed(context, name.substring(name.lastIndexOf('.') + 1)).result(content);
  }

  private static Context typed(Context context, String type) {
    return context
        .header("Cache-Control", "max-age=300")
        .contentType(Objects.requireNonNullElse(TYPES.get(type), "application/octet-stream"));
  }

  /** The name holds no folder but our own, whatever a request asks for. */
  private byte[] content(String name) {
    if (!name.matches("(vendor/)?[A-Za-z0-9][A-Za-z0-9.-]*")) {
      throw new Missing("there is no file " + name);
    }
    return read.computeIfAbsent(name, Assets::resource);
  }

  private static byte[] resource(String name) {
    try (@Nullable InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new Missing("there is no file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
