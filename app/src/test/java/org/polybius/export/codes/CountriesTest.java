package org.polybius.export.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "RUS, RS, 365, 365",
    "ISR, IS, 666, 666",
    "DEU, GM, 260, 255",
    "SRB, RI, 340, 345",
    "YEM, YM, 678, 679",
    "UKR, UP, 369, 369",
    "SDN, SU, 625, 625",
    "SSD, OD, 626, 626",
    "CHN, CH, 710, 710",
    "CHE, SZ, 225, 225",
    "GBR, UK, 200, 200",
    "AUS, AS, 900, 900",
    "AUT, AU, 305, 305",
    "XKX, KV, 347, 347"
  })
  void codesAreThoseThatThePublishedListsHave(String alpha3, String fips, long gw, long cow) {
    assertThat(Countries.fips(alpha3)).isEqualTo(fips);
    assertThat(Countries.gleditschWard(alpha3)).isEqualTo(gw);
    assertThat(Countries.correlatesOfWar(alpha3)).isEqualTo(cow);
  }

  @Test
  void whatHasSeveralCodesOrNoneHasNone() {
    assertThat(Countries.fips("PSE")).isNull();
    assertThat(Countries.gleditschWard("PSE")).isNull();
    assertThat(Countries.fips(null)).isNull();
    assertThat(Countries.numeric("XKX")).isNull();
  }

  @Test
  void everyCountryOfTheJdkThatIsListedHasItsNumber() {
    for (String alpha2 : Locale.getISOCountries()) {
      String alpha3 = alpha3(alpha2);
      Long numeric = Countries.numeric(alpha3);
      if (numeric != null) {
        assertThat(Countries.name(alpha3)).isNotEmpty().isNotEqualTo(alpha3);
        assertThat(numeric).isBetween(4L, 894L);
      }
    }
  }

  private static String alpha3(String alpha2) {
    try {
      return new Locale("", alpha2).getISO3Country();
    } catch (MissingResourceException e) {
      return alpha2;
    }
  }

  @Test
  void otherFormatsSpellSomeCountriesOtherwise() {
    assertThat(Countries.plover("XKX")).isEqualTo("KOS");
    assertThat(Countries.cameo("ROU")).isEqualTo("ROM");
    assertThat(Countries.cameo("ISR")).isEqualTo("ISR");
  }
}
