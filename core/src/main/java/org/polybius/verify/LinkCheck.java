package org.polybius.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every id that one claim holds of another: there, of the right kind, back, and in no circle. */
final class LinkCheck {
  /** Fields that hold one id: by kind of claim, the field and the kind it leads to. */
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          "statement", Map.of("inside", "statement"),
          "event", Map.of("statement", "statement"),
          "figure",
              Map.of(
                  "partOf", "figure",
                  "exchangedFor", "figure",
                  "event", "event",
                  "agreement", "agreement",
                  "outsideOf", "agreement"),
          "agreement", Map.of("extends", "agreement"));

  private static final Set<String> AHEAD = Set.of("PLANNED", "AGREED", "OFFERED");

  private final Document document;
  private final Findings findings;

  LinkCheck(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  void run() {
    Set<String> ids = new HashSet<>();
    for (Document.Entry claim : document.claims()) {
      if (!ids.add(claim.id())) {
        findings.add(
            claim.path() + "/id", Finding.Rule.LINK, "a second claim of this id", null, claim.id());
      }
      FIELDS.getOrDefault(claim.kind(), Map.of()).entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              field ->
                  target(
                      claim.text(field.getKey()),
                      field.getValue(),
                      claim.path() + "/" + field.getKey()));
    }
    document.claims("statement").forEach(this::statement);
    document.claims("event").forEach(this::event);
    document.claims("figure").forEach(this::figure);
    document.claims("agreement").forEach(this::agreement);
  }

  private Document.@Nullable Entry target(@Nullable String id, String kind, String path) {
    Document.Entry target = document.claim(id);
    if (id != null && target == null) {
      findings.add(path, Finding.Rule.LINK, "leads to no claim", null, id);
    } else if (target != null && !target.kind().equals(kind)) {
      String got = target.kind() + " " + id;
      findings.add(path, Finding.Rule.LINK, "leads to the wrong kind of claim", kind, got);
      return null;
    }
    return target;
  }

  private void statement(Document.Entry claim) {
    JsonNode holds = claim.node().path("holds");
    for (int i = 0; i < holds.size(); i++) {
      String path = claim.path() + "/holds/" + i;
      Document.Entry inner = target(holds.get(i).textValue(), "statement", path);
      if (inner != null && !claim.id().equals(inner.text("inside"))) {
        inverse(path, inner.id() + " is not inside " + claim.id());
      }
    }
    Document.Entry outer = document.claim(claim.text("inside"));
    if (outer != null && !holdsText(outer.node().path("holds"), claim.id())) {
      inverse(claim.path() + "/inside", outer.id() + " does not hold " + claim.id());
    }
    circle(claim, "inside", entry -> entry.text("inside"));
  }

  private void event(Document.Entry claim) {
    JsonNode links = claim.node().path("links");
    for (int i = 0; i < links.size(); i++) {
      String path = claim.path() + "/links/" + i + "/id";
      String id = links.get(i).path("id").textValue();
      Document.Entry other = target(id, "event", path);
      if (other != null && "REALISES".equals(links.get(i).path("rel").textValue())) {
        realises(claim, other, path);
      }
      if (claim.id().equals(id)) {
        findings.add(path, Finding.Rule.CYCLE, "an event linked to itself", null, id);
      }
    }
    circle(claim, "links", entry -> partOf(entry.node().path("links")));
  }

  /** What is carried out is the same act, and was ahead. */
  private void realises(Document.Entry done, Document.Entry plan, String path) {
    JsonNode act = plan.node().path("act");
    if (!done.node().path("act").equals(act)) {
      findings.add(path, Finding.Rule.LINK, "realises another act", act.toString(), null);
    }
    String status = plan.node().path("status").asText();
    if (!AHEAD.contains(status)) {
      findings.add(path, Finding.Rule.LINK, "realises what was not ahead", null, status);
    }
  }

  private static @Nullable String partOf(JsonNode links) {
    for (JsonNode link : links) {
      if ("PART_OF".equals(link.path("rel").textValue())) {
        return link.path("id").textValue();
      }
    }
    return null;
  }

  private void figure(Document.Entry claim) {
    circle(claim, "partOf", entry -> entry.text("partOf"));
    Document.Entry other = document.claim(claim.text("exchangedFor"));
    if (other != null && !claim.id().equals(other.text("exchangedFor"))) {
      inverse(claim.path() + "/exchangedFor", other.id() + " is not exchanged for " + claim.id());
    }
    Document.Entry agreement = document.claim(claim.text("agreement"));
    if (agreement != null && !hasTerm(agreement, claim.id())) {
      inverse(claim.path() + "/agreement", "no term of " + agreement.id() + " names " + claim.id());
    }
    if (claim.text("outsideOf") != null
        && Objects.equals(claim.text("outsideOf"), claim.text("agreement"))) {
      findings.add(claim.path(), Finding.Rule.LINK, "both inside and outside one agreement");
    }
  }

  private void agreement(Document.Entry claim) {
    circle(claim, "extends", entry -> entry.text("extends"));
    JsonNode terms = claim.node().path("terms");
    for (int i = 0; i < terms.size(); i++) {
      JsonNode term = terms.get(i);
      String path = claim.path() + "/terms/" + i;
      Document.Entry figure = target(term.path("figure").textValue(), "figure", path + "/figure");
      if (figure != null && !claim.id().equals(figure.text("agreement"))) {
        inverse(path + "/figure", figure.id() + " is not of agreement " + claim.id());
      }
      String counter = term.path("counterFigure").textValue();
      Document.Entry given = target(counter, "figure", path + "/counterFigure");
      if (given != null && !claim.id().equals(given.node().path("agreement").asText(claim.id()))) {
        inverse(path + "/counterFigure", counter + " is of another agreement");
      }
    }
  }

  private static boolean hasTerm(Document.Entry agreement, String figure) {
    for (JsonNode term : agreement.node().path("terms")) {
      if (figure.equals(term.path("figure").textValue())
          || figure.equals(term.path("counterFigure").textValue())) {
        return true;
      }
    }
    return false;
  }

  private void inverse(String path, String message) {
    findings.add(path, Finding.Rule.INVERSE, "does not lead back: " + message);
  }

  /** Follows one link from claim to claim; coming back to the start is a finding at the start. */
  private void circle(
      Document.Entry start, String field, Function<Document.Entry, @Nullable String> next) {
    Set<String> seen = new HashSet<>();
    Document.Entry at = document.claim(next.apply(start));
    while (at != null && seen.add(at.id())) {
      if (at.id().equals(start.id())) {
        findings.add(start.path() + "/" + field, Finding.Rule.CYCLE, "leads back to itself");
        return;
      }
      at = document.claim(next.apply(at));
    }
  }

  private static boolean holdsText(JsonNode list, String text) {
    for (JsonNode element : list) {
      if (text.equals(element.textValue())) {
        return true;
      }
    }
    return false;
  }
}
