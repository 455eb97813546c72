package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Edition;
import org.polybius.model.Failure;
import org.polybius.model.Field;
import org.polybius.model.Fingerprint;
import org.polybius.model.Notice;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Span;

/**
 * Readings as JSON of the form {@code polybius/1}. Fields stand in a fixed order, and what was not
 * stated is absent, so that equal readings give equal bytes; a reading that is written and read
 * back equals itself.
 */
public final class ReadingJson {
  /** The value of {@code schema} in every document. */
  public static final String SCHEMA = "polybius/1";

  private ReadingJson() {}

  /** One object over many lines, for people; ends with a line feed. */
  public static String pretty(Reading reading) {
    return Layout.pages(tree(reading));
  }

  /** One object on one line without a line end, for JSON Lines. */
  public static String line(Reading reading) {
    return Layout.line(tree(reading));
  }

  /** The object itself. */
  public static ObjectNode tree(Reading reading) {
    ValueWriter values = ValueWriter.of(reading.report());
    ClaimWriter claims = new ClaimWriter(values);
    return new Out()
        .text("schema", SCHEMA)
        .node("report", report(reading.report(), values))
        .node("run", run(reading.run()))
        .list("failures", reading.failures(), ReadingJson::failure)
        .list("claims", reading.claims(), claims::claim)
        .optional("fingerprint", reading.fingerprint(), ReadingJson::fingerprint)
        .done();
  }

  /**
   * The JSON tree of a document, whatever it says.
   *
   * @throws ContractException when it is no JSON
   */
  public static JsonNode parse(String document) {
    return Layout.tree(document);
  }

  /**
   * The reading that a document holds. Unknown fields are passed over; words beside spans are taken
   * from the report, not from the document.
   *
   * @throws ContractException when it is no JSON, not of this form, or nonsense that the model
   *     refuses
   */
  public static Reading read(String document) {
    return read(parse(document));
  }

  /** As {@link #read(String)}, of a tree. */
  public static Reading read(JsonNode document) {
    In in = new In(document, "");
    In schema = in.required("schema");
    if (!schema.text().equals(SCHEMA)) {
      throw schema.wrong("\"" + schema.text() + "\" is not \"" + SCHEMA + "\"");
    }
    return in.sensible(
        whole ->
            new Reading(
                whole.required("report").sensible(ReadingJson::report),
                run(whole.required("run")),
                whole.list("failures", failure -> failure.sensible(ReadingJson::failure)),
                whole.list("claims", claim -> claim.sensible(ClaimReader::claim)),
                fingerprint(whole)));
  }

  private static ObjectNode report(Report r, ValueWriter values) {
    return new Out()
        .text("id", r.id())
        .text("sha256", r.sha256())
        .text("rawSha256", r.rawSha256())
        .text("title", r.title())
        .text("outlet", r.outlet())
        .texts("agencies", r.agencies())
        .text("byline", r.byline())
        .text("datelinePlace", r.datelinePlace())
        .text("published", r.published())
        .text("modified", r.edition().modified())
        .text("retrieved", r.edition().retrieved())
        .some("notices", r.edition().notices(), n -> TextNode.valueOf(Vocabulary.word(n)))
        .text("url", r.url())
        .text("language", r.language())
        .text("text", r.text())
        .node("spans", values.spansByField(r.spans()))
        .done();
  }

  private static Report report(In in) {
    return new Report(
        in.required("id").text(),
        in.required("sha256").text(),
        in.optionalText("rawSha256"),
        in.optionalText("title"),
        in.optionalText("outlet"),
        in.list("agencies", In::text),
        in.optionalText("byline"),
        in.optionalText("datelinePlace"),
        in.optionalText("published"),
        in.optionalText("url"),
        in.optionalText("language"),
        in.required("text").text(),
        in.members("spans", ValueReader::spans),
        edition(in));
  }

  /** Which version of itself a report is. */
  static Edition edition(In report) {
    return new Edition(
        report.optionalText("modified"),
        report.optionalText("retrieved"),
        report.words("notices", Notice.class));
  }

  private static ObjectNode run(Run run) {
    return new Out()
        .text("software", run.software())
        .text("rules", run.rules())
        .text("models", run.models())
        .done();
  }

  private static Run run(In in) {
    return new Run(
        in.required("software").text(), in.required("rules").text(), in.required("models").text());
  }

  static ObjectNode fingerprint(Fingerprint print) {
    return new Out()
        .list("shingles", print.shingles(), LongNode::valueOf)
        .list("quotes", print.quotes(), LongNode::valueOf)
        .texts("credits", print.credits())
        .texts("lead", print.lead())
        .done();
  }

  /** The fingerprint beside a report, where one was taken. */
  static @Nullable Fingerprint fingerprint(In whole) {
    In in = whole.field("fingerprint");
    if (in == null) {
      return null;
    }
    return in.sensible(
        print ->
            new Fingerprint(
                print.list("shingles", In::big),
                print.list("quotes", In::big),
                print.list("credits", In::text),
                print.list("lead", In::text)));
  }

  private static ObjectNode failure(Failure failure) {
    Out out =
        new Out()
            .text("stage", failure.stage())
            .text("code", failure.code())
            .text("message", failure.message());
    Span span = failure.span();
    if (span != null) {
      out.number("start", span.start()).number("end", span.end());
      out.text("in", span.field() == Field.TITLE ? "title" : null);
    }
    return out.done();
  }

  private static Failure failure(In in) {
    return new Failure(
        in.required("stage").text(),
        in.required("code").text(),
        in.required("message").text(),
        in.field("start") == null ? null : ValueReader.span(in));
  }
}
