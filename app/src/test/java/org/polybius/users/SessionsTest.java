package org.polybius.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.fetch.TickingClock;

class SessionsTest {
  @TempDir Path folder;

  private final TickingClock clock = new TickingClock();
  private UsersFile file;
  private User ada;
  private Sessions sessions;

  @BeforeEach
  void open() {
    file = new UsersFile(folder.resolve("users.jsonl"));
    String hash = new Passwords(new Passwords.Cost(64, 1)).hash("correct horse battery");
    ada = new User(new UserName("Ada"), Role.ADMIN, hash, List.of());
    file.write(Users.of(List.of(ada)));
    sessions = new Sessions(new UsersWatch(file), clock);
  }

  private boolean lasts(String secret) {
    return sessions.use(secret).isPresent();
  }

  @Test
  void lastsAsLongAsItIsUsed() {
    String used = sessions.begin(ada, "here");
    String unused = sessions.begin(ada, "here");
    clock.pass(Duration.ofMinutes(59));
    assertThat(lasts(used)).isTrue();
    clock.pass(Duration.ofMinutes(2));

    assertThat(lasts(used)).isTrue();
    assertThat(lasts(unused)).isFalse();
    assertThat(sessions.all()).hasSize(1);
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchItIsUsed() {
    String secret = sessions.begin(ada, "here");
    for (int i = 0; i < 23; i++) {
      clock.pass(Duration.ofMinutes(30));
      assertThat(lasts(secret)).as("after %d half hours", i + 1).isTrue();
    }
    clock.pass(Duration.ofMinutes(30));

    assertThat(lasts(secret)).isFalse();
  }

  @Test
  void isNotUsedByBeingAskedFor() {
    String secret = sessions.begin(ada, "here");
    String id = sessions.all().get(0).id();
    clock.pass(Duration.ofMinutes(40));
    assertThat(sessions.isOpen(id)).isTrue();
    clock.pass(Duration.ofMinutes(40));

    assertThat(sessions.isOpen(id)).isFalse();
    assertThat(lasts(secret)).isFalse();
  }

  @Test
  void holdsTenOfOneUserAndEndsTheOneLongestUnused() {
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < Sessions.EACH; i++) {
      secrets.add(sessions.begin(ada, "here"));
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(lasts(secrets.get(0))).isTrue();
    clock.pass(Duration.ofSeconds(1));
    sessions.begin(ada, "there");

    assertThat(sessions.all()).hasSize(Sessions.EACH);
    assertThat(lasts(secrets.get(0))).isTrue();
    assertThat(lasts(secrets.get(1))).isFalse();
  }

  @Test
  void givesEachItsOwnSecretsAndShowsNone() {
    String one = sessions.begin(ada, "here");
    String other = sessions.begin(ada, "here");

    assertThat(one).hasSize(43).isNotEqualTo(other);
    assertThat(sessions.all().stream().map(Session::token).distinct()).hasSize(2);
    assertThat(sessions.all().toString()).doesNotContain(one, other);
    assertThat(lasts("")).isFalse();
    assertThat(lasts(sessions.all().get(0).id())).isFalse();
  }

  @Test
  void goesOnAfterAMomentInWhichTheFileWasEmpty() throws IOException {
    String secret = sessions.begin(ada, "here");
    String id = sessions.all().get(0).id();
    String whole = Files.readString(file.path());
    Files.writeString(file.path(), "");

    assertThat(lasts(secret)).isFalse();
    assertThat(sessions.all()).isEmpty();
    assertThat(sessions.isOpen(id)).isFalse();
    Files.writeString(file.path(), whole);
    assertThat(lasts(secret)).isTrue();
    assertThat(sessions.isOpen(id)).isTrue();
  }

  @Test
  void endsForGoodWithThePasswordItWasBegunWith() {
    String secret = sessions.begin(ada, "here");
    String other = new Passwords(new Passwords.Cost(64, 1)).hash("another horse battery");
    file.write(Users.of(List.of(ada.withPassword(other))));
    assertThat(lasts(secret)).isFalse();
    file.write(Users.of(List.of(ada)));

    assertThat(lasts(secret)).isFalse();
  }

  @Test
  void isNotOpenOnceItEnded() {
    sessions.begin(ada, "here");
    sessions.begin(ada, "there");
    String id = sessions.all().get(0).id();
    String other = sessions.all().get(1).id();
    sessions.end(id);

    assertThat(sessions.isOpen(id)).isFalse();
    assertThat(sessions.isOpen(other)).isTrue();
    assertThat(sessions.isOpen("")).isFalse();
  }
}
