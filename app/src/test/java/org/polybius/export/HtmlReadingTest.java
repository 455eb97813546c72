package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReadingTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^>\"])*)>");
  private final String page = new HtmlReading().write(List.of(Samples.everyField()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style></title><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onclick='alert(1)",
        "<!--",
        "&lt;b&gt;",
        "javascript:alert(1)",
        "a\u202egnp.exe\u202c",
        "a\u0000b\u001b[31m\u009b"
      })
  void aHostileReportAddsNoMarkupAtAll(String evil) {
    String harmless = new HtmlReading().write(List.of(Samples.hostile("x".repeat(evil.length()))));
    String hostile = new HtmlReading().write(List.of(Samples.hostile(evil)));
    assertThat(shape(hostile)).isEqualTo(shape(harmless));
    assertThat(body(hostile)).doesNotContain("\u202e", "\u0000", "\u001b", "\u009b");
    assertThat(hostile).doesNotContain("href=\"javascript");
  }

  /** The tags and the names of their attributes, without any values. */
  private static List<String> shape(String page) {
    return TAG.matcher(body(page))
        .results()
        .map(tag -> tag.group(1) + tag.group(2) + tag.group(3).replaceAll("\"[^\"]*\"", ""))
        .toList();
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body>"));
  }

  @Test
  void thePolicyNamesExactlyTheStyleAndTheScriptOfThePage() throws Exception {
    assertThat(page).contains("default-src 'none'; ", "base-uri 'none'; form-action 'none'");
    for (String element : List.of("style", "script")) {
      Matcher m = Pattern.compile("(?s)<" + element + ">(.*)</" + element + ">").matcher(page);
      assertThat(m.find()).isTrue();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(m.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
  }

  @Test
  void loadsNothingFromElsewhere() {
    assertThat(page).doesNotContain(" src=", "@import", "url(", "<link", "style=\"", " onclick");
    assertThat(Pattern.compile("https?://").matcher(page).results().count())
        .as("the report's own address, as link and as text")
        .isEqualTo(2);
  }

  @Test
  void theTextStandsThereWholeAndInOrder() {
    String text = Samples.everyField().report().text();
    String shown =
        page.substring(page.indexOf("<section"), page.indexOf("</section>"))
            .replaceAll("(?s)<section[^>]*>\n", "")
            .replaceAll("</p>\n<p[^>]*>", "\n\n")
            .replaceAll("<[^>]*>", "")
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    assertThat(shown.strip()).isEqualTo(text.strip());
  }

  @Test
  void aWordNamesTheClaimsThatStandOnItTheNarrowestFirst() {
    assertThat(page)
        .contains("<span class=\"w e s\" data-c=\"v1 s2 s1\" data-m=\"v1 s2 s1\">shelling</span>")
        .contains("data-m=\"f1\">at least 30</span>");
  }

  @Test
  void aClaimSaysWhoSaysSoAndByWhichRule() {
    assertThat(page)
        .contains("id=\"r0-v1\" data-id=\"v1\"")
        .contains(
            "said by Ada Lind (foreign minister, NTL) › Free Valley Front"
                + " (SND, inferred from “Sundria”)</span>")
        .contains("<dd class=\"rule\">test.v1</dd>")
        .contains("<a class=\"claim\" href=\"#r0-f3\">f3</a>");
  }

  @Test
  void severalReportsStandOnOnePageWithoutMixingTheirClaims() {
    String two = new HtmlReading().write(List.of(Samples.everyField(), Samples.everyField()));
    assertThat(two).contains("id=\"r0-v1\"", "id=\"r1-v1\"", "<ol class=\"reports\">");
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"").matcher(two).results().map(m -> m.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }
}
