package org.polybius.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Accept;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Split;
import org.polybius.model.Decision.Undo;
import org.polybius.model.Field;
import org.polybius.model.Span;

/** Decisions as JSON; a decision that is written and read back equals itself. */
public final class DecisionJson {
  private DecisionJson() {}

  /** One object on one line without a line end. */
  public static String line(Decision decision) {
    Out out =
        new Out()
            .text("id", decision.id())
            .text("author", decision.author())
            .text("at", decision.at())
            .text("reason", decision.reason());
    return Layout.line(out.node("action", action(decision.action())).done());
  }

  /**
   * The decision that a document holds.
   *
   * @throws ContractException when it is no JSON or not of this form
   */
  public static Decision read(String document) {
    return new In(Layout.tree(document), "")
        .sensible(
            in ->
                new Decision(
                    in.required("id").text(),
                    in.required("author").text(),
                    in.required("at").text(),
                    in.optionalText("reason"),
                    in.required("action").sensible(DecisionJson::action)));
  }

  private static ObjectNode action(Action action) {
    Out out = new Out();
    if (action instanceof Merge merge) {
      both(out.text("do", "merge").text("matter", merge.matter()), merge.one(), merge.other());
    } else if (action instanceof Split split) {
      both(out.text("do", "split").text("matter", split.matter()), split.one(), split.other());
    } else if (action instanceof Accept accept) {
      out.text("do", "accept").node("claim", anchor(accept.claim()));
    } else if (action instanceof Reject reject) {
      out.text("do", "reject").node("claim", anchor(reject.claim()));
    } else if (action instanceof Correct correct) {
      out.text("do", "correct").node("claim", anchor(correct.claim()));
      out.text("field", correct.field()).text("value", correct.value());
    } else if (action instanceof Undo undo) {
      out.text("do", "undo").text("decision", undo.decision());
    }
    return out.done();
  }

  private static void both(Out out, Anchor one, Anchor other) {
    out.node("one", anchor(one)).node("other", anchor(other));
  }

  private static ObjectNode anchor(Anchor anchor) {
    Out out = new Out().text("report", anchor.report()).word("kind", anchor.kind());
    Span span = anchor.span();
    if (span != null) {
      out.number("start", span.start()).number("end", span.end());
      out.text("in", span.field() == Field.TITLE ? "title" : null);
    }
    out.text("words", anchor.words());
    return out.number("ordinal", anchor.ordinal() == 0 ? null : anchor.ordinal()).done();
  }

  private static Action action(In in) {
    In word = in.required("do");
    return switch (word.text()) {
      case "merge" -> new Merge(in.required("matter").text(), anchor(in, "one"), other(in));
      case "split" -> new Split(in.required("matter").text(), anchor(in, "one"), other(in));
      case "accept" -> new Accept(anchor(in, "claim"));
      case "reject" -> new Reject(anchor(in, "claim"));
      case "correct" ->
          new Correct(
              anchor(in, "claim"), in.required("field").text(), in.required("value").text());
      case "undo" -> new Undo(in.required("decision").text());
      default -> throw word.wrong("\"" + word.text() + "\" is no action");
    };
  }

  private static Anchor other(In in) {
    return anchor(in, "other");
  }

  private static Anchor anchor(In whole, String name) {
    return whole
        .required(name)
        .sensible(
            in ->
                new Anchor(
                    in.required("report").text(),
                    in.optionalWord("kind", Claim.Kind.class),
                    in.field("start") == null ? null : ValueReader.span(in),
                    in.optionalText("words"),
                    in.field("ordinal") == null ? 0 : in.required("ordinal").whole()));
  }
}
