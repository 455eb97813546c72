package org.polybius.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room over the example reports, walked through in a real browser. */
@Tag("slow")
class BrowserTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HIGH = 900;

  /** Light where there is no desktop; Playwright cannot say "light" under a Turkish locale. */
  private static final ColorScheme SYSTEM = ColorScheme.NO_PREFERENCE;

  @TempDir static Path folder;

  private static Visit visit;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(
        chromium.isPresent(), "no Chromium in /usr/bin: the walks through pages are skipped");
    visit = Visit.of(folder.resolve("ledger.db"), Examples.readings()).reviewedBy("Ada");
    browser = new Browser(chromium.orElseThrow(), folder.resolve("profile"));
    page = browser.page;
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      visit.close();
    }
  }

  @BeforeEach
  void plain() {
    browser.complaints.clear();
    page.setViewportSize(WIDE, HIGH);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(SYSTEM));
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(browser.complaints).isEmpty();
  }

  /** Every page of the table of routes. */
  static Stream<String> addresses() {
    return visit.pages("hamas");
  }

  private static void go(String address) {
    page.navigate(visit.origin() + address);
  }

  private static List<String> counts() {
    return page.locator("nav[aria-label=Views] .n").allInnerTexts();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void hasNoSeriousBarrierForAnybodyInLightOrDark(String address) {
    go(address);
    assertThat(browser.violations()).as("light").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(browser.violations()).as("dark").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void fitsAPhone(String address) {
    page.setViewportSize(PHONE, HIGH);
    go(address);

    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(PHONE);
  }

  @Test
  void leadsFromTheSituationByAFigureToItsSentence() {
    go("/");
    page.locator(".headlines a[data-drawer]").first().click();
    Locator claim = page.locator("dialog[open] a.said").first();
    String words = claim.locator(".words").innerText().replaceAll("[“”]", "").split(" … ")[0];
    claim.click();

    assertThat(page).hasURL(Pattern.compile(".*/reports/.+#r0-.+"));
    assertThat(page.locator(".text").first()).containsText(words);
    assertThat(page.locator(":target")).isVisible();
  }

  @Test
  void countsAlikeInAllViewsUnderAFilterThatIsTyped() {
    go("/");
    List<String> all = counts();
    page.locator("#filter [name=actor]").fill("Hamas");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*actor=Hamas.*"));
    List<String> kept = counts();

    assertThat(kept).isNotEmpty().isNotEqualTo(all);
    for (String view :
        List.of("Timeline", "Figures", "Agreements", "Network", "Sources", "Review")) {
      page.locator("nav[aria-label=Views] a[href^='/" + lower(view) + "']").click();
      assertThat(page.locator("h1")).hasText(view);
      assertThat(counts()).as(view).isEqualTo(kept);
    }
  }

  private static String lower(String view) {
    return view.toLowerCase(Locale.ROOT);
  }

  @Test
  void looksBackToWhatWasKnownOnADay() {
    go("/");
    List<String> today = counts();
    go("/?as-known-on=2023-11-26");

    assertThat(page.locator(".then:visible").first()).containsText("26 Nov 2023");
    assertThat(counts()).isNotEqualTo(today);
    page.getByText("Back to today").click();
    assertThat(page.locator("h1")).hasText("Situation");
    assertThat(counts()).isEqualTo(today);
  }

  @Test
  void laysTheSidesOfADisagreementBesideEachOther() {
    go("/disagreements");
    Locator sides = page.locator(".versus").first().locator("> div");

    assertThat(sides.count()).isGreaterThan(1);
    assertThat(sides.nth(0).innerText()).isNotEqualTo(sides.nth(1).innerText());
  }

  @Test
  void correctsAFigureByTheKeyboardSeesItEverywhereAndUndoesIt() {
    go("/review?type=figure");
    page.keyboard().press("j");
    String claim = page.locator(".case:focus").getAttribute("aria-label");
    page.keyboard().press("c");
    page.locator(".case:focus-within select[name=field]").selectOption("quantity");
    page.locator(".case:focus-within input[name=value]").fill("4321");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=status]:visible").first()).containsText("quantity is");

    List<String> seen = views();
    assertThat(seen).allMatch(text -> text.contains("4321") || text.contains("4,321"));
    assertThat(page.locator("#log li").first()).containsText("Ada");
    page.keyboard().press("u");
    assertThat(page.locator("#log li").first()).containsText("undo");

    assertThat(views()).noneMatch(text -> text.contains("4321") || text.contains("4,321"));
    assertThat(page.locator(".case[aria-label=\"" + claim + "\"]")).hasCount(1);
  }

  /** What people and programs see of tallies; ends on the page of reviews. */
  private static List<String> views() {
    List<String> seen = new ArrayList<>();
    seen.add(visit.get("/api/tallies?limit=1000").body());
    seen.add(visit.get("/figures?limit=1000").body());
    go("/review?type=figure&limit=100");
    return seen;
  }

  @Test
  void turnsDarkByTheSystemAndByAKey() {
    String background = "() => getComputedStyle(document.body).backgroundColor";
    go("/");
    Object light = page.evaluate(background);
    page.keyboard().press("d");
    Object dark = page.evaluate(background);
    page.keyboard().press("d");

    assertThat(dark).isNotEqualTo(light);
    assertThat(page.evaluate(background)).isEqualTo(light);
    page.evaluate("() => { localStorage.clear(); }");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.reload();
    assertThat(page.evaluate(background)).isEqualTo(dark);
  }
}
