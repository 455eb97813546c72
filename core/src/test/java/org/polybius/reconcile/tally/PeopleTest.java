package org.polybius.reconcile.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.contract.Records;
import org.polybius.reconcile.tally.People.Men;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

class PeopleTest {
  @Test
  void areReadBackAsTheyWereWritten() {
    People people = new People(List.of("XAB", "XAA"), Part.WOMEN, Side.HOSTAGE, Men.REGULAR);

    assertThat(Records.read(Records.line(people), People.class)).isEqualTo(people);
    assertThat(people.nationality()).containsExactly("XAA", "XAB");
  }

  @Test
  void ofALedgerThatDoesNotSayWhoseMenTheyAreAreNobodys() {
    String earlier = "{\"nationality\":[\"XAA\"],\"part\":\"ALL\",\"side\":\"NONE\"}";

    assertThat(Records.read(earlier, People.class).men()).isEqualTo(Men.NONE);
  }
}
