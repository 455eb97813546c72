package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.polybius.contract.ContractException;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Reading;
import org.polybius.model.Sha256;

/**
 * Re-checks a reading from its JSON alone: hashes, spans, bounds, links, voices, and the countries,
 * numbers and dates that its words give.
 */
public final class Verifier {
  private final Rederive rederive;

  /**
   * A verifier of one language.
   *
   * @param rederive reads values from their words again
   */
  public Verifier(Rederive rederive) {
    this.rederive = rederive;
  }

  /**
   * What is wrong with a reading, in the order: hashes, spans, links, voices, countries of actors,
   * then form, numbers and dates. A document that is not of the contract's form is checked as far
   * as it can be understood, and numbers and dates only where all words stand as quoted.
   *
   * @return empty when nothing is
   */
  public List<Finding> verify(JsonNode json) {
    Findings findings = new Findings();
    Document document = new Document(json);
    hash(document, findings);
    new SpanCheck(document, findings).walk(json, "");
    new LinkCheck(document, findings).run();
    new VoiceCheck(document, findings).run();
    new ActorCheck(rederive, findings).walk(json.path("claims"), "/claims");
    values(json, findings);
    return findings.list();
  }

  private void values(JsonNode json, Findings findings) {
    Reading reading;
    try {
      reading = ReadingJson.read(json);
    } catch (ContractException e) {
      findings.add(e.path(), Finding.Rule.SHAPE, e.reason());
      return;
    }
    if (findings.list().stream().anyMatch(f -> f.rule() == Finding.Rule.SPAN)) {
      return; // words that do not stand there give no values
    }
    new QuantityCheck(reading, rederive, findings).run();
    new TimeCheck(reading, rederive, findings).run();
  }

  private static void hash(Document document, Findings findings) {
    String said = document.report().path("sha256").asText();
    String given = Sha256.hex(document.report().path("text").asText());
    if (!said.equals(given)) {
      findings.add("/report/sha256", Finding.Rule.HASH, "is not the hash of the text", given, said);
    }
  }
}
