package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.FigureClaim;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Writes claims of one report. */
final class ClaimWriter {
  private final ValueWriter values;

  ClaimWriter(ValueWriter values) {
    this.values = values;
  }

  ObjectNode claim(Claim claim) {
    return switch (claim.kind()) {
      case STATEMENT -> statement((StatementClaim) claim);
      case EVENT -> event((EventClaim) claim);
      case FIGURE -> figure((FigureClaim) claim);
      case AGREEMENT -> agreement((AgreementClaim) claim);
      case CONTACT -> contact((ContactClaim) claim);
    };
  }

  private Out head(Claim claim) {
    Claim.Head head = claim.head();
    return new Out()
        .text("id", head.id())
        .word("kind", claim.kind())
        .list("voice", head.voice(), values::actor)
        .node("evidence", evidence(head.evidence()))
        .optional("trigger", head.trigger(), values::span)
        .some("mentions", head.mentions(), values::span);
  }

  private JsonNode evidence(Evidence evidence) {
    return new Out()
        .text("rule", evidence.rule())
        .list("spans", evidence.spans(), values::span)
        .done();
  }

  /** Closes a claim with the words behind its plain fields. */
  private ObjectNode close(Out out, Map<String, List<Span>> fields) {
    return fields.isEmpty() ? out.done() : out.node("spans", values.spansByField(fields)).done();
  }

  private ObjectNode statement(StatementClaim s) {
    Out out =
        head(s)
            .optional("speaker", s.speaker(), values::actor)
            .optional("cue", s.cue(), values::cue)
            .list("content", s.content(), values::span)
            .word("form", s.form())
            .optional("addressee", s.addressee(), values::actor)
            .optional("occasion", s.occasion(), values::span)
            .optional("time", s.time(), values::time)
            .optional("place", s.place(), values::place)
            .text("inside", s.inside())
            .texts("holds", s.holds());
    return close(out, s.head().fields());
  }

  private ObjectNode event(EventClaim e) {
    Out out =
        head(e)
            .word("type", e.type())
            .word("mode", e.mode())
            .node("act", act(e.act()))
            .word("status", e.status())
            .word("certainty", e.certainty())
            .text("cameo", e.cameo())
            .words("contexts", e.contexts())
            .list("actors", e.actors(), values::actor)
            .list("recipients", e.recipients(), values::actor)
            .list("mediators", e.mediators(), values::actor)
            .optional("time", e.time(), values::time)
            .optional("place", e.place(), values::place)
            .text("statement", e.statement())
            .list("links", e.links(), ClaimWriter::link);
    return close(out, e.head().fields());
  }

  private static JsonNode act(EventClaim.Act act) {
    return new Out().word("type", act.type()).word("mode", act.mode()).done();
  }

  private static JsonNode link(EventClaim.Link link) {
    return new Out().word("rel", link.rel()).text("id", link.id()).done();
  }

  private ObjectNode figure(FigureClaim f) {
    Out out =
        head(f)
            .node("quantity", values.quantity(f.quantity()))
            .node("population", values.population(f.population()))
            .word("fate", f.fate())
            .words("alsoFates", f.alsoFates())
            .word("aggregation", f.aggregation())
            .optional("time", f.time(), values::time)
            .optional("place", f.place(), values::place)
            .optional("asOf", f.asOf(), values::time)
            .word("status", f.status())
            .text("partOf", f.partOf())
            .text("exchangedFor", f.exchangedFor())
            .text("event", f.event())
            .text("agreement", f.agreement())
            .text("outsideOf", f.outsideOf());
    return close(out, f.head().fields());
  }

  private ObjectNode agreement(AgreementClaim a) {
    Out out =
        head(a)
            .words("kinds", a.kinds())
            .list("parties", a.parties(), values::actor)
            .list("thirdParties", a.thirdParties(), this::thirdParty)
            .word("stage", a.stage())
            .optional("declared", a.declared(), values::time)
            .optional("from", a.from(), values::time)
            .optional("to", a.to(), values::time)
            .text("duration", valueOf(a.duration()))
            .text("extends", a.extendsId())
            .list("terms", a.terms(), this::term);
    if (a.duration() != null && a.duration().inferred()) {
      out.texts("inferred", List.of("duration"));
    }
    return close(out, agreementFields(a));
  }

  private static @Nullable String valueOf(@Nullable Read<String> read) {
    return read == null ? null : read.value();
  }

  /** The words of the duration stand with those of the plain fields, for it is written as one. */
  private static Map<String, List<Span>> agreementFields(AgreementClaim a) {
    Read<String> duration = a.duration();
    if (duration == null) {
      return a.head().fields();
    }
    Map<String, List<Span>> fields = new TreeMap<>(a.head().fields());
    fields.put("duration", duration.spans());
    return fields;
  }

  private JsonNode thirdParty(AgreementClaim.ThirdParty third) {
    return new Out().word("role", third.role()).node("actor", values.actor(third.actor())).done();
  }

  private JsonNode term(AgreementClaim.Term term) {
    AgreementClaim.Amount amount = term.amount();
    return new Out()
        .word("kind", term.kind())
        .optional("obligor", term.obligor(), values::actor)
        .optional("beneficiary", term.beneficiary(), values::actor)
        .text("figure", term.figure())
        .text("counterFigure", term.counterFigure())
        .optional("condition", term.condition(), values::span)
        .optional("quantity", amount == null ? null : amount.quantity(), values::quantity)
        .optional("unit", amount == null ? null : amount.unit(), values::text)
        .optional("per", amount == null ? null : amount.per(), values::text)
        .optional("words", term.words(), values::span)
        .done();
  }

  private ObjectNode contact(ContactClaim c) {
    Out out =
        head(c)
            .list("parties", c.parties(), values::actor)
            .list("via", c.via(), values::actor)
            .word("scope", c.scope())
            .optional("restriction", c.restriction(), values::span)
            .word("polarity", c.polarity())
            .optional("time", c.time(), values::time)
            .optional("place", c.place(), values::place);
    return close(out, c.head().fields());
  }
}
