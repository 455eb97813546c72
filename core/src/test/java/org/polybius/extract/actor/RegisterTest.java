package org.polybius.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Countries;
import org.polybius.extract.Table;

class RegisterTest {
  private static final Register REGISTER = Register.standard();

  @Test
  void everyRelationLeadsToAKnownActor() {
    for (RegisterEntry entry : REGISTER.entries()) {
      entry
          .relations()
          .values()
          .forEach(id -> assertThat(REGISTER.byId(id)).as(entry.id() + " -> " + id).isPresent());
    }
  }

  @Test
  void noWingIsAWingOfItself() {
    for (RegisterEntry entry : REGISTER.entries()) {
      Set<String> seen = new HashSet<>();
      RegisterEntry at = entry;
      while (at.wingOf() != null) {
        assertThat(seen.add(at.id())).as(entry.id()).isTrue();
        at = REGISTER.byId(at.wingOf()).orElseThrow();
      }
    }
  }

  @Test
  void everyOfficeIsOfAKnownPersonAndBodyAndKnownRole() {
    for (Table.Row row : Table.load(Register.class, "titles.tsv").rows()) {
      assertThat(REGISTER.byId(row.get("person"))).as("line " + row.line()).isPresent();
      assertThat(REGISTER.byId(row.get("of"))).as("line " + row.line()).isPresent();
      assertThat(RoleNouns.standard().of(row.get("role"))).as("line " + row.line()).isPresent();
    }
  }

  @Test
  void datesAreEdtfAndInOrder() {
    for (Table.Row row : Table.load(Register.class, "titles.tsv").rows()) {
      String from = row.get("from");
      String to = row.get("to");
      assertThat(from).as("line " + row.line()).matches("(\\d{4}(-\\d\\d)?)?");
      assertThat(to).as("line " + row.line()).matches("(\\d{4}(-\\d\\d)?)?");
      if (!from.isEmpty() && !to.isEmpty()) {
        assertThat(from.substring(0, 4))
            .as("line " + row.line())
            .isLessThanOrEqualTo(to.substring(0, 4));
      }
    }
  }

  @Test
  void aNameThatCountsAloneIsOneActors() {
    Map<String, String> owner = new HashMap<>();
    for (RegisterEntry entry : REGISTER.entries()) {
      for (String name : entry.names()) {
        List<String> strong =
            REGISTER.named(name).stream()
                .filter(n -> !n.weak())
                .map(n -> n.entry().id())
                .distinct()
                .toList();
        assertThat(strong).as(name).hasSizeLessThanOrEqualTo(1);
        strong.forEach(id -> owner.putIfAbsent(name, id));
      }
    }
    assertThat(owner).hasSizeGreaterThan(2000);
  }

  @Test
  void anOfficeHasAHolderOnlyWhenOneIsKnownForTheDay() {
    assertThat(REGISTER.holder("foreign minister", "RUS", "2023-12-11").map(RegisterEntry::id))
        .contains("lavrov");
    assertThat(REGISTER.holder("foreign minister", "RUS", "1999-05").map(RegisterEntry::id))
        .contains("ivanov-igor");
    assertThat(REGISTER.holder("foreign minister", "GBR", "2023-11"))
        .as("the month in which the office changed hands")
        .isEmpty();
    assertThat(REGISTER.holder("foreign minister", "TUV", "2023-12-11")).isEmpty();
  }

  @Test
  void aBodyIsFoundByItsCountryAndRole() {
    assertThat(REGISTER.organ("foreign ministry", "QAT").map(RegisterEntry::id))
        .contains("qatar-foreign-ministry");
    assertThat(REGISTER.organ("military", "ISR").map(RegisterEntry::id)).contains("idf");
  }

  @Test
  void statesComeFromTheCountries() {
    RegisterEntry kenya = REGISTER.byId("KEN").orElseThrow();
    assertThat(kenya.kind()).isEqualTo(ActorKind.STATE);
    assertThat(kenya.name()).isEqualTo("Kenya");
    assertThat(Countries.standard().named("Nairobi").map(Countries.Country::code)).contains("KEN");
  }
}
