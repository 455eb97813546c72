package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.Fate;
import org.polybius.model.Quantity;
import org.polybius.model.Span;

/** A figure in the making; lives only while one report is read. */
final class Draft {

  /** How the people were found. */
  enum Form {
    /** A number with its noun. */
    COUNTED,
    /** A number whose noun is said elsewhere. */
    ELLIPTIC,
    /** One or several singular nouns ("a Filipino", "a mother and daughter"). */
    SINGULAR,
    /** A plural without a number. */
    BARE
  }

  final Form form;
  final Quantity quantity;
  final Span span;

  /** First token of the quantity. */
  final Token first;

  /** Last token of the number. */
  final Token last;

  /** Where climbing the tree starts. */
  Token anchor;

  /** Head nouns of the population: several when groups are coordinated. */
  List<Token> heads = new ArrayList<>();

  /** Whether the heads are those of another figure. */
  boolean borrowed;

  /** A people's name that stands beside borrowed heads ("8 of them Thai"). */
  @Nullable Token people;

  /**
   * The subject of which this figure is the predicate or object ("those freed are 40 children").
   */
  @Nullable Token subject;

  /** The noun whose value the number is ("the number of captives freed"). */
  @Nullable Token totalNoun;

  /** A noun of the sentence that the number counts although it does not hang from it. */
  @Nullable Token elsewhere;

  /** Whether one thing is swapped for the other, so that the words give no direction. */
  boolean swapped;

  /** The figure that this one continues: gives people and fate where its own words do not. */
  @Nullable Draft source;

  /** The whole it is a part of. */
  @Nullable Draft whole;

  /** The figure given in return. */
  @Nullable Draft counter;

  @Nullable Fate fate;

  /** The word that says the fate. */
  @Nullable Token predicate;

  final List<Fate> alsoFates = new ArrayList<>();

  /** The rule that found the fate. */
  String rule = "figure.count";

  /** Whether the words speak of a total ("bringing the total to 81"). */
  boolean total;

  /** Whether it is only the stated whole of a part ("24 of the 240"). */
  boolean stated;

  /** Whether it stands in a list of parts that another may follow. */
  boolean listStart;

  /** Whether the words set the people apart by nation ("foreign", "of other nationalities"). */
  boolean foreign;

  /** Whether its parts are all found: they add up to it. */
  boolean complete;

  /** Whether it only repeats its source ("the eleven"). */
  boolean repeats;

  /** Whether it is counted per unit of something else ("for every ten more"). */
  boolean perUnit;

  /** Whether it is given in return for something. */
  boolean exchanged;

  /** Whether it is what an agreement or list foresees rather than what took place. */
  boolean listed;

  Draft(Form form, Quantity quantity, Span span, Token first, Token last, Token anchor) {
    this.form = form;
    this.quantity = quantity;
    this.span = span;
    this.first = first;
    this.last = last;
    this.anchor = anchor;
  }

  /** The last token of its words: of the number or of its last head, whichever is later. */
  Token end() {
    Token end = last;
    for (Token head : heads) {
      if (head.index() > end.index() && !borrowed) {
        end = head;
      }
    }
    return end;
  }

  /**
   * The figure whose predicate says what became of these people: the one before "in exchange for"
   * ("13 were freed in exchange for 39 prisoners"), else this one.
   */
  Draft told() {
    boolean noun = predicate == null || predicate.isLemma("exchange", "return", "swap", "trade");
    return exchanged && noun && counter != null && !counter.exchanged ? counter : this;
  }

  /** The number named, 0 where none is. */
  long point() {
    Long point = quantity.point();
    return point == null ? 0 : point;
  }

  /** Whether this figure follows, through its sources, from the other. */
  boolean follows(Draft other) {
    for (Draft d = this; d != null; d = d.source) {
      if (d == other) {
        return true;
      }
    }
    return false;
  }
}
