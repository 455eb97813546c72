package org.polybius.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.Json;
import org.polybius.evaluation.load.Addresses.Address;
import org.polybius.ledger.Archive;
import org.polybius.search.Index;
import org.polybius.store.Ledgers;
import org.polybius.web.Binding;
import org.polybius.web.Reviewing;
import org.polybius.web.Room;

/** A ledger of some size, in which one incident has hundreds of claims and one story of reports. */
@Tag("slow")
class RoomBoundsTest {
  private static final int CLAIMS = 4_000;

  /** Bytes of an answer at most, whatever the ledger holds. */
  private static final int MOST = 800_000;

  @TempDir static Path folder;

  private static Archive ledger;
  private static Room room;
  private static Client client;
  private static Addresses addresses;

  @BeforeAll
  static void open() throws IOException {
    ledger =
        Ledgers.open(
            new org.polybius.store.Address.File(folder.resolve("ledger.db")), Clock.systemUTC());
    LargeLedger.fill(ledger, CLAIMS);
    room =
        Room.open(ledger, rule -> "", new Binding("127.0.0.1", 0), Reviewing.none(), Index.none());
    client = new Client(URI.create(room.address()));
    addresses = Addresses.of(client);
  }

  @AfterAll
  static void close() {
    room.close();
    ledger.close();
  }

  private static Stream<Address> walk() {
    Random random = new Random(7);
    return Stream.concat(
        addresses.each().stream(), Stream.generate(() -> addresses.any(random)).limit(400));
  }

  @Test
  void answersEveryAddressInBoundedSize() throws IOException {
    for (Address address : walk().toList()) {
      Client.Answer answer = client.get(address.path());
      assertThat(answer.status()).as(address.path()).isEqualTo(200);
      assertThat(answer.bytes()).as(address.path()).isLessThan(MOST);
      assertThat(answer.server()).as("ms of %s", address.path()).isPositive();
    }
  }

  @Test
  void givesTheFirstOfALongListWithinAThingAndSaysHowManyMoreThereAre() throws IOException {
    JsonNode incidents = Json.parse(client.get("/api/incidents?limit=1000").text());
    JsonNode longest = incidents.get("incidents").get(0);
    for (JsonNode incident : incidents.get("incidents")) {
      assertThat(incident.get("reports").size()).isLessThanOrEqualTo(20);
      longest =
          incident.path("reportsLeft").asInt() > longest.path("reportsLeft").asInt()
              ? incident
              : longest;
    }
    JsonNode alone = Json.parse(client.get("/api/incidents/" + longest.get("id").asText()).text());

    assertThat(longest.path("reportsLeft").asInt()).isPositive();
    assertThat(alone.get("reports").size()).isEqualTo(20 + longest.get("reportsLeft").asInt());
    assertThat(alone.has("reportsLeft")).isFalse();
  }
}
