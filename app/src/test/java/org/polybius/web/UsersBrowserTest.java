package org.polybius.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.users.UsersFile;
import org.polybius.users.UsersWatch;

/** Signing in, deciding and signing out in a real browser. */
@Tag("slow")
class UsersBrowserTest {
  private static final int PATIENCE = 30_000;
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HIGH = 900;

  @TempDir static Path folder;

  private static Visit visit;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(
        chromium.isPresent(), "no Chromium in /usr/bin: the walks through pages are skipped");
    UsersFile file = new UsersFile(folder.resolve("users.jsonl"));
    Somebody.write(file);
    visit =
        Visit.of(folder.resolve("ledger.db"), Examples.readings())
            .usedBy(new UsersWatch(file), false);
    browser = new Browser(chromium.orElseThrow(), folder.resolve("profile"));
    page = browser.page;
    setDefaultAssertionTimeout(PATIENCE); // a machine may be busy
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      visit.close();
    }
  }

  @BeforeEach
  void nobody() {
    page.setViewportSize(WIDE, HIGH);
    page.context().clearCookies();
    browser.complaints.clear();
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(browser.complaints).isEmpty();
  }

  private static void go(String address) {
    page.navigate(visit.origin() + address);
  }

  private static void signIn(String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.keyboard().press("Enter");
  }

  @Test
  void comesBackToTheFilterThatWasAskedForOnceSignedIn() {
    go("/review?type=figure");
    assertThat(page).hasURL(Pattern.compile(".*/login\\?next=.*"));
    signIn("Vera", Somebody.PASSWORD);

    assertThat(page).hasURL(visit.origin() + "/review?type=figure");
    assertThat(page.locator("header .who")).containsText("Vera");
    for (Cookie cookie : page.context().cookies()) {
      assertThat(cookie.httpOnly).as(cookie.name).isTrue();
    }
    assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
  }

  @Test
  void saysWhatWentWrongAndKeepsTheName() {
    go("/login");
    signIn("Vera", "not hers");

    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Name or password is wrong.");
    assertThat(page.getByLabel("Name")).hasValue("Vera");
    assertThat(page.getByLabel("Password")).hasValue("");
    // The browser itself notes every answer that is an error.
    assertThat(browser.complaints).singleElement().asString().contains("401");
    browser.complaints.clear();
  }

  @Test
  void showsAViewerEverythingAndLetsItChangeNothing() {
    int before = visit.ledger.decisions().size();
    go("/review?type=figure&limit=3");
    signIn("Vera", Somebody.PASSWORD);
    page.waitForURL("**/review?*");

    assertThat(page.locator(".case").first()).isVisible();
    assertThat(page.locator(".case form")).hasCount(0);
    assertThat(page.locator(".why")).containsText("signed in as a viewer");
    page.keyboard().press("j");
    page.keyboard().press("a");
    go("/people");
    assertThat(page.locator("main")).containsText("As viewer you may not do this here.");
    assertThat(visit.ledger.decisions()).hasSize(before);
    assertThat(browser.complaints).singleElement().asString().contains("403");
    browser.complaints.clear();
  }

  @Test
  void letsAReviewerDecideUnderItsNameAndSignOut() {
    go("/review?type=figure&limit=3");
    signIn("zoë đorđe", Somebody.PASSWORD);
    page.waitForURL("**/review?*"); // keys are heard once the page is there
    page.keyboard().press("j");
    page.keyboard().press("a");

    assertThat(page.locator("#log li").first()).containsText("Zoë Đorđe");
    page.keyboard().press("u");
    assertThat(page.locator("#log li").first()).containsText("undo");
    assertThat(visit.ledger.decisions()).allMatch(d -> d.author().equals("Zoë Đorđe"));
    go("/");
    page.locator(".headlines a[data-drawer]").first().click();
    assertThat(page.locator("dialog[open] a.said").first()).isVisible();
    go("/figures");
    page.getByText("Sign out").click();
    assertThat(page).hasURL(visit.origin() + "/login");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*/login.*"));
  }

  @Test
  void letsAnAdminPutAnotherOut() {
    Somebody vera = Somebody.signedIn(visit, "Vera");
    go("/people");
    signIn("Ada", Somebody.PASSWORD);
    for (String name : List.of("Vera", "Ada")) {
      assertThat(page.locator("#sessions")).containsText(name);
    }
    var own = page.locator("#sessions button[aria-label*=Vera]");
    while (own.count() > 0) {
      own.first().click();
    }

    assertThat(page.locator("#sessions td", new Page.LocatorOptions().setHasText("Vera")))
        .hasCount(0);
    assertThat(vera.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void hasNoSeriousBarrierAndFitsAPhone() {
    go("/login");
    fits();
    signIn("Ada", Somebody.PASSWORD);
    assertThat(page.locator("header .who")).isVisible();
    for (String address : List.of("/people", "/")) {
      go(address);
      fits();
    }
  }

  private static void fits() {
    for (ColorScheme look : List.of(ColorScheme.NO_PREFERENCE, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
      assertThat(browser.violations()).as(page.url() + " " + look).isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.NO_PREFERENCE));
    page.setViewportSize(PHONE, HIGH);
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(PHONE);
    page.setViewportSize(WIDE, HIGH);
  }
}
