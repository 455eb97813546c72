package org.polybius.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.query.Desk;
import org.polybius.search.lucene.Reindex;

/**
 * Takes a picture of every page of the room over the example reports, light and dark. With {@code
 * -Dpolybius.pictures=FOLDER} they are kept there: so those of docs/pictures are made.
 */
@Tag("slow")
class PicturesTest {
  private static final int WIDE = 1280;
  private static final int HIGH = 860;

  /** Bytes of all pictures together: they are part of every copy of the repository. */
  private static final long MOST = 3_000_000;

  /** Colours of a page that shows something. */
  private static final int SOME = 24;

  /** Milliseconds until a page has scrolled to what its address names. */
  private static final int SETTLED = 400;

  @TempDir Path folder;

  @Test
  void takesAPictureOfEveryPageInLightAndDark() throws IOException {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(chromium.isPresent(), "no Chromium in /usr/bin: no pictures are taken");
    String kept = System.getProperty("polybius.pictures", folder.resolve("pictures").toString());
    Path pictures = Files.createDirectories(Path.of(kept));
    List<Path> taken = new ArrayList<>();
    try (Visit read = Visit.of(folder.resolve("ledger.db"), Examples.readings())) {
      new Reindex(new Desk(read.ledger), () -> {}).into(folder.resolve("index"));
      Visit visit = read.served(folder.resolve("index"), "Ada");
      try (Browser browser = new Browser(chromium.orElseThrow(), folder.resolve("profile"))) {
        for (Map.Entry<String, String> page : pages(visit).entrySet()) {
          taken.addAll(
              taken(browser.page, visit.origin() + page.getValue(), page.getKey(), pictures));
        }
      } finally {
        visit.room.close();
      }
    }
    long size = 0;
    for (Path picture : taken) {
      size += Files.size(picture);
    }
    assertThat(taken).hasSizeGreaterThan(30);
    assertThat(size).isLessThan(MOST);
  }

  /** Addresses of all pages by the names of their pictures. */
  private static Map<String, String> pages(Visit visit) {
    Map<String, String> pages = new LinkedHashMap<>();
    visit
        .pages("Hamas")
        .forEach(
            address -> {
              String name = address.equals("/") ? "situation" : address.split("/")[1];
              pages.put(
                  name.replaceFirst("ies$", "y").replaceFirst("^(report|incident|actor)s$", "$1"),
                  address);
            });
    pages.put("incident", "/incidents/" + most(visit, "incidents", "id"));
    pages.put("story", "/stories/" + most(visit, "stories", "id"));
    pages.put("evidence", "/evidence/tallies/" + most(visit, "tallies", "key"));
    pages.put("search", "/search?q=hostages+%22red+cross%22");
    pages.put("report", pages.get("report") + "#r0-f1");
    return pages;
  }

  /** The thing with the longest description: it has most to show. */
  private static String most(Visit visit, String list, String key) {
    String longest = "";
    String id = "";
    for (JsonNode thing : visit.json("/api/" + list + "?limit=1000").get(list)) {
      if (thing.toString().length() > longest.length()) {
        longest = thing.toString();
        id = thing.get(key).asText();
      }
    }
    return id;
  }

  private static List<Path> taken(Page page, String address, String name, Path pictures)
      throws IOException {
    List<Path> taken = new ArrayList<>();
    for (ColorScheme look : List.of(ColorScheme.NO_PREFERENCE, ColorScheme.DARK)) {
      page.setViewportSize(WIDE, HIGH);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
      page.navigate(address);
      page.waitForLoadState();
      page.waitForFunction("() => !document.querySelector('main [role=status].empty')");
      page.waitForTimeout(SETTLED);
      page.evaluate("() => window.scrollTo(0, 0)");
      Path file = pictures.resolve(look == ColorScheme.DARK ? name + "-dark.png" : name + ".png");
      boolean whole = Boolean.getBoolean("polybius.pictures.whole");
      int colours =
          Png.write(page.screenshot(new Page.ScreenshotOptions().setFullPage(whole)), file);
      assertThat(colours).as(address).isGreaterThan(SOME);
      taken.add(file);
    }
    return taken;
  }
}
