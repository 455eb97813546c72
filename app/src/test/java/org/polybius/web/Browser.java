package org.polybius.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Chromium with a profile of its own, and what it complains of. */
final class Browser implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

  final Page page;
  final List<String> complaints = new ArrayList<>();

  private final Playwright playwright;
  private final BrowserContext context;

  /** Opens a browser that keeps its profile in a folder. */
  Browser(Path executable, Path profile) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new LaunchPersistentContextOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setViewportSize(1280, 900)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  /** Where a Chromium is installed. */
  static Optional<Path> installed() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
      complaints.add(page.url() + ": " + message.text());
    }
  }

  /** Violations of a page that axe-core calls serious or critical, each with what it is about. */
  List<String> violations() {
    page.evaluate(axe());
    Object found =
        page.evaluate(
            "async () => (await axe.run(document)).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3)"
                + ".map(n => n.target + ' ' + n.failureSummary).join(' | '))");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("axe/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
