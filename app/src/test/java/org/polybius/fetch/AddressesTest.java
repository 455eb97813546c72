package org.polybius.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are fetched. */
class AddressesTest {
  private static Stream<String> examples(String cell) {
    return Arrays.stream(cell.split(" \\|\\| ")).map(String::strip).filter(e -> !e.isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> specialBlocksAreNoPublicHosts() {
    return SpecialAddresses.rows().stream()
        .flatMap(row -> examples(row.get(2)))
        .map(
            e ->
                dynamicTest(
                    e,
                    () ->
                        assertThat(SpecialAddresses.isPublic(InetAddress.getByName(e))).isFalse()));
  }

  @TestFactory
  Stream<DynamicTest> theirNeighboursAre() {
    return SpecialAddresses.rows().stream()
        .flatMap(row -> examples(row.get(3)))
        .map(
            e ->
                dynamicTest(
                    e,
                    () ->
                        assertThat(SpecialAddresses.isPublic(InetAddress.getByName(e))).isTrue()));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example, http://news.example/",
    "https://news.example:8443/a b?c=d e#f, https://news.example:8443/a%20b?c=d%20e",
    "http://news.example/ü|x, http://news.example/%C3%BC%7Cx",
    "https://münchen.example:8443/x, https://xn--mnchen-3ya.example:8443/x",
    "https://новости.example/, https://xn--b1amnebsh.example/",
    "http://news.example/100%-safe?a=50%, http://news.example/100%25-safe?a=50%25",
    "http://news.example/a[1]?b[]=2, http://news.example/a%5B1%5D?b%5B%5D=2",
    "http://news.example/a//b/../c, http://news.example/a//b/../c"
  })
  void addressesAreBroughtIntoOneForm(String written, String expected) throws FetchException {
    assertThat(WebAddress.of(written)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://news.example/a",
        "file:///etc/passwd",
        "jar:http://news.example!/a",
        "http://user@news.example/",
        "http://user:word@news.example/",
        "http:///a",
        "http://news.example:0/",
        "http://news.example:70000/",
        "news.example",
        "http://0x7f.1/",
        "http://news.example/\r\nX: y"
      })
  void othersAreRefused(String written) {
    assertThatThrownBy(() -> WebAddress.of(written))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> assertThat(e.code()).isEqualTo(FetchFailure.ADDRESS_INVALID));
  }

  @Test
  void linksAreResolvedAgainstTheirPage() throws FetchException {
    WebAddress page = WebAddress.of("https://news.example/a/b?c");
    assertThat(page.resolve("d e")).hasToString("https://news.example/a/d%20e");
    assertThat(page.resolve("//other.example/x")).hasToString("https://other.example/x");
  }
}
