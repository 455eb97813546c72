package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void isAFileUnlessItNamesAServer() {
    assertThat(Address.of("a folder/x.db")).isEqualTo(new Address.File(Path.of("a folder/x.db")));
    assertThat(Address.of("postgresql.db")).isInstanceOf(Address.File.class);
    assertThat(Address.of("postgres://host/db")).isInstanceOf(Address.Server.class);
  }

  @Test
  void readsUserPasswordPortAndSettingsOfAServer() {
    assertThat(
            Address.of("postgresql://ann%40home:p%3A+%2F@db.example:6543/crisis?sslmode=require"))
        .isEqualTo(
            new Address.Server(
                "jdbc:postgresql://db.example:6543/crisis?sslmode=require", "ann@home", "p:+/"));
    assertThat(Address.of("postgresql://localhost/crisis"))
        .isEqualTo(new Address.Server("jdbc:postgresql://localhost/crisis", null, null));
  }

  @Test
  void neverShowsAPassword() {
    Address address = Address.of("postgresql://ann:secret@db.example/crisis?password=secret");
    assertThat(address.name()).isEqualTo("postgresql://ann@db.example/crisis");
    assertThat(address.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "what?.db",
        "postgresql://",
        "postgresql://ann:secret@/crisis",
        "postgresql://ann:secret@db.example",
        "postgresql://ann:secret@db.example/",
        "postgresql://ann:sec ret@db.example/crisis"
      })
  void refusesWhatNamesNoLedger(String written) {
    assertThatThrownBy(() -> Address.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "sec ret"));
  }
}
