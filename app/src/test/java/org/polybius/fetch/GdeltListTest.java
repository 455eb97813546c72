package org.polybius.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Rows invented by us in the form of GDELT's codebooks. */
class GdeltListTest {
  private static final String LINK = "https://news.example/fuel";

  private static String row(int columns, int at, String value, String... opening) {
    List<String> cells = new java.util.ArrayList<>(Collections.nCopies(columns, ""));
    for (int i = 0; i < opening.length; i++) {
      cells.set(i, opening[i]);
    }
    cells.set(at, value);
    return String.join("\t", cells) + "\n";
  }

  private static String mention(String type, String link) {
    return row(16, 5, link, "1100000001", "20260302090000", "20260302091500", type, "news.example");
  }

  private static String article(String link) {
    return row(27, 4, link, "20260302091500-12", "20260302091500", "1", "news.example");
  }

  private static String event(String link) {
    return row(61, 60, link, "1100000001", "20260302", "202603", "2026", "2026.1671");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static GdeltList.Named read(byte[] bytes) throws FetchException, IOException {
    return GdeltList.read("list", new ByteArrayInputStream(bytes));
  }

  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("20260302091500.mentions.CSV"));
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }

  @Test
  void everyTableNamesItsReportsOnce() throws Exception {
    for (String row : List.of(mention("1", LINK), article(LINK), event(LINK))) {
      assertThat(read(bytes(row + row)).reports()).containsExactly(LINK);
      assertThat(read(zip(row)).reports()).containsExactly(LINK);
    }
  }

  @Test
  void whatIsNotOnTheWebIsPassedOver() throws Exception {
    String rows =
        mention("2", "BBC Monitoring/x")
            + "broken row\n"
            + mention("1", LINK)
            + mention("1", "no link");
    assertThat(read(bytes(rows)).reports()).containsExactly(LINK);
  }

  @Test
  void listsOfFilesNameTheTablesThatNameReports() throws Exception {
    String md5 = "0123456789abcdef0123456789abcdef";
    String base = "http://data.example/gdeltv2/20260302091500.";
    String list =
        "100 %s %sexport.CSV.zip\n200 %s %smentions.CSV.zip\n300 %s %sgkg.csv.zip\n"
            .formatted(md5, base, md5, base, md5, base);
    assertThat(read(bytes(list)).files())
        .containsExactly(base + "mentions.CSV.zip", base + "gkg.csv.zip");
  }

  @Test
  void aFileIsRecognisedByWhatItOpensWithAndLeftAsItWas() throws Exception {
    for (byte[] list : List.of(bytes(mention("1", LINK)), zip(article(LINK)), bytes(event(LINK)))) {
      BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(list), 1 << 16);
      assertThat(GdeltList.opens(in)).isTrue();
      assertThat(in.readAllBytes()).isEqualTo(list);
    }
    for (String other :
        List.of("", "text,date\nFuel ran out,2026-03-02\n", "Fuel ran out.\n", "PK\u0003\u0004")) {
      byte[] bytes = bytes(other);
      assertThat(GdeltList.opens(new BufferedInputStream(new ByteArrayInputStream(bytes))))
          .isFalse();
    }
  }

  @Test
  void aFileThatNamesNothingIsRefused() {
    assertThatThrownBy(() -> read(bytes("no,list\n")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.code()).isEqualTo(FetchFailure.LIST_INVALID));
    assertThatThrownBy(() -> read(bytes("PK\u0003\u0004 cut"))).isInstanceOf(IOException.class);
  }
}
