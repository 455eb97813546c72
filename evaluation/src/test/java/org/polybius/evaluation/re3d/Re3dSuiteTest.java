package org.polybius.evaluation.re3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.re3d.Re3dDocument.Name;
import org.polybius.evaluation.re3d.Re3dDocument.Relation;
import org.polybius.model.Span;

class Re3dSuiteTest {
  private static final Span ONE = Span.of(0, 5);
  private static final Span OTHER = Span.of(10, 15);
  private static final Re3dDocument GOLD =
      new Re3dDocument(
          "d",
          "",
          List.of(new Name("Person", ONE), new Name("Location", OTHER)),
          List.of(new Relation("CommWith", ONE, OTHER)));

  @Test
  void nameNeedsItsTypeAndRelationsEndsMayChangePlaces() {
    List<Name> names = List.of(new Name("Person", Span.of(3, 8)), new Name("Person", OTHER));
    List<Relation> relations =
        List.of(new Relation("CommWith", OTHER, ONE), new Relation("Likes", ONE, OTHER));
    Map<String, Counts> counts = Re3dSuite.score(GOLD, names, relations);
    assertThat(counts.get("name-f1")).isEqualTo(new Counts(1, 2, 2));
    assertThat(counts.get("relation-f1")).isEqualTo(new Counts(1, 2, 1));
  }

  @Test
  void goldAgainstItselfIsOneAndNothingIsZero() {
    assertThat(Re3dSuite.score(GOLD, GOLD.names(), GOLD.relations()).values())
        .allMatch(c -> c.f1() == 1);
    assertThat(Re3dSuite.score(GOLD, List.of(), List.of()).values()).allMatch(c -> c.f1() == 0);
  }

  @Test
  void entityThatDoesNotStandWhereItSaysIsBroken(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("documents.json"), "{\"_id\":\"d\",\"text\":\"Ana went to Lima.\"}\n");
    Files.writeString(
        folder.resolve("entities.json"),
        """
        {"_id":"e1","documentId":"d","begin":0,"end":3,"type":"Person","value":"Ana"}
        {"_id":"e2","documentId":"d","begin":4,"end":8,"type":"Location","value":"Lima"}
        """);
    Files.writeString(folder.resolve("relations.json"), "\n");
    List<String> broken = new ArrayList<>();
    List<Re3dDocument> documents = Re3dDocument.in(folder, broken);
    assertThat(documents.get(0).names()).containsExactly(new Name("Person", Span.of(0, 3)));
    assertThat(broken).singleElement().asString().contains("e2");
  }
}
