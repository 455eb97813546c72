package org.polybius.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;
import org.polybius.model.TimeBasis;

class SchemaTest {
  private static final JsonNode SCHEMA_TREE = ReadingJson.parse(resource());
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TREE);

  @Test
  void aReadingThatUsesEveryFieldIsValid() {
    assertThat(SCHEMA.validate(ReadingJson.tree(SampleReading.reading()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/claims/0, form",
    "/claims/3, act",
    "/claims/5, quantity",
    "/claims/5/quantity, text",
    "/claims/8, spans",
    "/claims/10, polarity",
    "/report, sha256",
    "/claims/0/speaker, ref"
  })
  void whatLacksARequiredFieldIsInvalid(String pointer, String field) {
    ObjectNode tree = ReadingJson.tree(SampleReading.reading());
    assertThat(((ObjectNode) tree.at(pointer)).remove(field)).isNotNull();
    assertThat(SCHEMA.validate(tree)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/claims/0, form, SAID",
    "/claims/3, mode, HEAVY_WEAPONS",
    "/claims/5, partOf, ''",
    "/claims/0/speaker, country, RU",
    "/report, sha256, abc",
    "/claims/8, duration, four days"
  })
  void aWordOutsideTheVocabularyIsInvalid(String pointer, String field, String word) {
    ObjectNode tree = ReadingJson.tree(SampleReading.reading());
    ((ObjectNode) tree.at(pointer)).put(field, word);
    assertThat(SCHEMA.validate(tree)).isNotEmpty();
  }

  @Test
  void asOfBelongsToStocksAndRunningTotals() {
    ObjectNode tree = ReadingJson.tree(SampleReading.reading());
    ((ObjectNode) tree.at("/claims/6")).put("aggregation", "INCREMENT");
    assertThat(SCHEMA.validate(tree)).isNotEmpty();
  }

  @Test
  void theSchemaNamesExactlyTheConstantsOfTheModel() {
    assertSame("/$defs/claim/properties/kind", Claim.Kind.values());
    assertSame("/$defs/event/properties/type", EventType.values());
    assertSame("/$defs/event/properties/act/properties/type", EventType.values());
    assertSame("/$defs/event/properties/mode", EventMode.values());
    assertSame("/$defs/event/properties/act/properties/mode", EventMode.values());
    assertSame("/$defs/event/properties/status", Status.values());
    assertSame("/$defs/event/properties/certainty", Certainty.values());
    assertSame("/$defs/event/properties/contexts/items", EventContext.values());
    assertSame("/$defs/event/properties/links/items/properties/rel", EventClaim.Relation.values());
    assertSame("/$defs/figure/properties/fate", Fate.values());
    assertSame("/$defs/figure/properties/alsoFates/items", Fate.values());
    assertSame("/$defs/figure/properties/aggregation", Aggregation.values());
    assertSame("/$defs/figure/properties/status", Status.values());
    assertSame("/$defs/quantity/properties/bound", Quantity.Bound.values());
    assertSame("/$defs/population/properties/sex", Population.Sex.values());
    assertSame("/$defs/population/properties/role", Population.Role.values());
    assertSame("/$defs/population/properties/age/properties/class", Population.AgeClass.values());
  }

  @Test
  void theSchemaNamesTheConstantsOfActorsTimesAndAgreements() {
    assertSame("/$defs/actor/properties/sectors/items", Sector.values());
    assertSame("/$defs/actor/properties/resolved", Resolution.values());
    assertSame("/$defs/actor/properties/number", ActorMention.GrammaticalNumber.values());
    assertSame("/$defs/time/properties/granularity", Granularity.values());
    assertSame("/$defs/time/properties/basis", TimeBasis.values());
    assertSame("/$defs/time/properties/anchor/properties/kind", Period.Anchor.Kind.values());
    assertSame("/$defs/place/properties/precision", Place.Precision.values());
    assertSame("/$defs/place/properties/basis", Place.Basis.values());
    assertSame("/$defs/cue/properties/class", StatementClaim.CueClass.values());
    assertSame("/$defs/statement/properties/form", StatementClaim.Form.values());
    assertSame("/$defs/agreement/properties/kinds/items", AgreementClaim.AgreementKind.values());
    assertSame("/$defs/agreement/properties/stage", AgreementClaim.Stage.values());
    assertSame(
        "/$defs/agreement/properties/thirdParties/items/properties/role",
        AgreementClaim.ThirdPartyRole.values());
    assertSame(
        "/$defs/agreement/properties/terms/items/properties/kind",
        AgreementClaim.TermKind.values());
    assertSame("/$defs/contact/properties/scope", ContactClaim.Scope.values());
    assertSame("/$defs/contact/properties/polarity", ContactClaim.Polarity.values());
  }

  private static void assertSame(String pointer, Enum<?>[] constants) {
    List<String> words =
        StreamSupport.stream(SCHEMA_TREE.at(pointer).get("enum").spliterator(), false)
            .map(JsonNode::textValue)
            .toList();
    assertThat(words)
        .as(pointer)
        .containsExactlyElementsOf(Arrays.stream(constants).map(Vocabulary::word).toList());
  }

  private static String resource() {
    try (InputStream in = ReadingJson.class.getResourceAsStream("polybius-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
