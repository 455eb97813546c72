package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Account.Version;
import org.polybius.model.Claim;
import org.polybius.model.Reading;
import org.polybius.model.Ruling;
import org.polybius.model.Span;

/**
 * Accounts as JSON: a reading of the form {@code polybius/1} without the report's text, and what
 * decisions of people did to it; the words of a claim stand beside its spans.
 */
public final class AccountJson {
  private AccountJson() {}

  /** What reconciling sees of a reading. */
  public static Account of(Reading reading) {
    return account(stripped(reading));
  }

  /** An account on one line without a line end. */
  public static String line(Account account) {
    ClaimWriter claims = new ClaimWriter(new ValueWriter(account::words));
    return Layout.line(
        new Out()
            .node("report", report(account))
            .list("claims", account.claims(), claims::claim)
            .optional("fingerprint", account.fingerprint(), print -> ReadingJson.fingerprint(print))
            .some("rulings", account.rulings(), AccountJson::ruling)
            .optional("version", account.version(), version -> AccountJson.version(version))
            .done());
  }

  private static ObjectNode report(Account account) {
    return new Out()
        .text("id", account.report())
        .text("sha256", account.sha256())
        .text("title", account.title())
        .text("outlet", account.outlet())
        .texts("agencies", account.agencies())
        .text("published", account.published())
        .text("modified", account.edition().modified())
        .text("retrieved", account.edition().retrieved())
        .some("notices", account.edition().notices(), n -> TextNode.valueOf(Vocabulary.word(n)))
        .text("url", account.url())
        .done();
  }

  private static ObjectNode version(Version version) {
    return new Out()
        .text("earlier", version.earlier())
        .text("later", version.later())
        .text("since", version.since() == null ? null : version.since().toString())
        .text("until", version.until() == null ? null : version.until().toString())
        .done();
  }

  private static @Nullable Version version(In whole) {
    In in = whole.field("version");
    return in == null
        ? null
        : new Version(
            in.optionalText("earlier"),
            in.optionalText("later"),
            day(in.optionalText("since")),
            day(in.optionalText("until")));
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    return written == null ? null : LocalDate.parse(written);
  }

  private static ObjectNode ruling(Ruling ruling) {
    return new Out()
        .text("decision", ruling.decision())
        .word("act", ruling.act())
        .text("claim", ruling.claim())
        .text("about", ruling.about())
        .text("before", ruling.before())
        .done();
  }

  private static Ruling ruling(In in) {
    return new Ruling(
        in.required("decision").text(),
        in.word("act", Ruling.Act.class),
        in.required("claim").text(),
        in.optionalText("about"),
        in.optionalText("before"));
  }

  /**
   * The account that a line holds.
   *
   * @throws ContractException when it is no JSON or not of this form
   */
  public static Account read(String line) {
    return account(Layout.tree(line));
  }

  /** The words under every span of some claims of an account. */
  public static Map<Span, String> words(Account account, List<Claim> claims) {
    ClaimWriter writer = new ClaimWriter(new ValueWriter(account::words));
    Map<Span, String> words = new HashMap<>();
    claims.forEach(claim -> collect(writer.claim(claim), words));
    return words;
  }

  private static ObjectNode stripped(Reading reading) {
    ObjectNode tree = ReadingJson.tree(reading);
    tree.withObject("/report").remove("text");
    tree.withObject("/report").remove("spans");
    return tree;
  }

  private static Account account(JsonNode tree) {
    In in = new In(tree, "");
    In report = in.required("report");
    Map<Span, String> words = new HashMap<>();
    collect(tree.path("claims"), words);
    return new Account(
        report.required("id").text(),
        report.required("sha256").text(),
        report.optionalText("outlet"),
        report.list("agencies", In::text),
        report.optionalText("published"),
        report.optionalText("url"),
        report.optionalText("title"),
        ReadingJson.fingerprint(in),
        in.list("claims", claim -> claim.sensible(ClaimReader::claim)),
        words,
        in.list("rulings", AccountJson::ruling),
        ReadingJson.edition(report),
        in.sensible(AccountJson::version));
  }

  private static void collect(JsonNode node, Map<Span, String> words) {
    if (node.has("start") && node.has("end") && node.has("text")) {
      words.put(ValueReader.span(new In(node, "")), node.path("text").asText());
    }
    node.forEach(child -> collect(child, words));
  }
}
