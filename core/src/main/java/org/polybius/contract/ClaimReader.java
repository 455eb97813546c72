package org.polybius.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;

/** Reads what {@link ClaimWriter} writes. */
final class ClaimReader {
  private ClaimReader() {}

  static Claim claim(In in) {
    return switch (in.word("kind", Claim.Kind.class)) {
      case STATEMENT -> statement(in);
      case EVENT -> event(in);
      case FIGURE -> figure(in);
      case AGREEMENT -> agreement(in);
      case CONTACT -> contact(in);
    };
  }

  private static Claim.Head head(In in, Map<String, List<Span>> fields) {
    return new Claim.Head(
        in.required("id").text(),
        in.list("voice", ValueReader::actor),
        evidence(in.required("evidence")),
        in.optional("trigger", ValueReader::span),
        in.list("mentions", ValueReader::span),
        fields);
  }

  private static Claim.Head head(In in) {
    return head(in, in.members("spans", ValueReader::spans));
  }

  private static Evidence evidence(In in) {
    return new Evidence(in.required("rule").text(), in.list("spans", ValueReader::span));
  }

  private static StatementClaim statement(In in) {
    return new StatementClaim(
        head(in),
        in.optional("speaker", ValueReader::actor),
        in.optional("cue", ValueReader::cue),
        in.list("content", ValueReader::span),
        in.word("form", StatementClaim.Form.class),
        in.optional("addressee", ValueReader::actor),
        in.optional("occasion", ValueReader::span),
        in.optional("time", ValueReader::time),
        in.optional("place", ValueReader::place),
        in.optionalText("inside"),
        in.list("holds", In::text));
  }

  private static EventClaim event(In in) {
    return new EventClaim(
        head(in),
        in.word("type", EventType.class),
        in.optionalWord("mode", EventMode.class),
        act(in.required("act")),
        in.word("status", Status.class),
        in.word("certainty", Certainty.class),
        in.optionalText("cameo"),
        in.words("contexts", EventContext.class),
        in.list("actors", ValueReader::actor),
        in.list("recipients", ValueReader::actor),
        in.list("mediators", ValueReader::actor),
        in.optional("time", ValueReader::time),
        in.optional("place", ValueReader::place),
        in.optionalText("statement"),
        in.list("links", ClaimReader::link));
  }

  private static EventClaim.Act act(In in) {
    return new EventClaim.Act(
        in.word("type", EventType.class), in.optionalWord("mode", EventMode.class));
  }

  private static EventClaim.Link link(In in) {
    return new EventClaim.Link(in.word("rel", EventClaim.Relation.class), in.required("id").text());
  }

  private static FigureClaim figure(In in) {
    return new FigureClaim(
        head(in),
        ValueReader.quantity(in.required("quantity")),
        ValueReader.population(in.required("population")),
        in.word("fate", Fate.class),
        in.words("alsoFates", Fate.class),
        in.word("aggregation", Aggregation.class),
        in.optional("time", ValueReader::time),
        in.optional("place", ValueReader::place),
        in.optional("asOf", ValueReader::time),
        in.word("status", Status.class),
        in.optionalText("partOf"),
        in.optionalText("exchangedFor"),
        in.optionalText("event"),
        in.optionalText("agreement"),
        in.optionalText("outsideOf"));
  }

  private static AgreementClaim agreement(In in) {
    Map<String, List<Span>> fields = new TreeMap<>(in.members("spans", ValueReader::spans));
    Read<String> duration = duration(in, fields);
    return new AgreementClaim(
        head(in, fields),
        in.words("kinds", AgreementClaim.AgreementKind.class),
        in.list("parties", ValueReader::actor),
        in.list("thirdParties", ClaimReader::thirdParty),
        in.word("stage", AgreementClaim.Stage.class),
        in.optional("declared", ValueReader::time),
        in.optional("from", ValueReader::time),
        in.optional("to", ValueReader::time),
        duration,
        in.optionalText("extends"),
        in.list("terms", ClaimReader::term));
  }

  /** Takes the words of the duration out of those of the plain fields. */
  private static @Nullable Read<String> duration(In in, Map<String, List<Span>> fields) {
    String iso = in.optionalText("duration");
    if (iso == null) {
      return null;
    }
    List<Span> spans = fields.remove("duration");
    if (spans == null) {
      throw in.wrong("\"duration\" has no words under \"spans\"");
    }
    return new Read<>(iso, spans, in.list("inferred", In::text).contains("duration"));
  }

  private static AgreementClaim.ThirdParty thirdParty(In in) {
    return new AgreementClaim.ThirdParty(
        in.word("role", AgreementClaim.ThirdPartyRole.class),
        ValueReader.actor(in.required("actor")));
  }

  private static AgreementClaim.Term term(In in) {
    return new AgreementClaim.Term(
        in.word("kind", AgreementClaim.TermKind.class),
        in.optional("obligor", ValueReader::actor),
        in.optional("beneficiary", ValueReader::actor),
        in.optionalText("figure"),
        in.optionalText("counterFigure"),
        in.optional("condition", ValueReader::span),
        in.field("unit") == null ? null : amount(in),
        in.optional("words", ValueReader::span));
  }

  private static AgreementClaim.Amount amount(In in) {
    return new AgreementClaim.Amount(
        ValueReader.quantity(in.required("quantity")),
        ValueReader.text(in.required("unit")),
        in.optional("per", ValueReader::text));
  }

  private static ContactClaim contact(In in) {
    return new ContactClaim(
        head(in),
        in.list("parties", ValueReader::actor),
        in.list("via", ValueReader::actor),
        in.optionalWord("scope", ContactClaim.Scope.class),
        in.optional("restriction", ValueReader::span),
        in.word("polarity", ContactClaim.Polarity.class),
        in.optional("time", ValueReader::time),
        in.optional("place", ValueReader::place));
  }
}
