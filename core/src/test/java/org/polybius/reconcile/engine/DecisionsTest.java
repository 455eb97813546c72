package org.polybius.reconcile.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.contract.SampleReading;
import org.polybius.model.Account;
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
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;
import org.polybius.model.Span;
import org.polybius.reconcile.engine.Decisions.State;

class DecisionsTest {
  private final Account account = AccountJson.of(SampleReading.reading());
  private final FigureClaim figure = figures().get(0);
  private final Anchor anchor = Anchors.of(account, figure);
  private final List<Decision> taken = new ArrayList<>();
  private Account read = account;

  @BeforeEach
  void nothingIsDecided() {
    taken.clear();
  }

  private List<FigureClaim> figures() {
    return account.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .toList();
  }

  private void decide(Action action) {
    taken.add(
        new Decision(
            "d" + (taken.size() + 1), "An analyst", "2024-03-06T08:00:00Z", "it says so", action));
  }

  private Optional<Account> amended() {
    return Decisions.of(taken).amend(read);
  }

  private FigureClaim amendedFigure() {
    return (FigureClaim) amended().flatMap(a -> a.claim(figure.id())).orElseThrow();
  }

  private List<String> standings() {
    Map<String, Account> ledger = new HashMap<>(Map.of(read.report(), read));
    return Decisions.of(taken).standings(r -> Optional.ofNullable(ledger.get(r))).stream()
        .map(s -> s.state() + (s.why().isEmpty() ? "" : ": " + s.why()))
        .toList();
  }

  /** The same report, its text moved and its claims numbered otherwise by new rules. */
  private Account reread(int moved) {
    String line = AccountJson.line(account).replace("\"id\":\"f", "\"id\":\"new-f");
    for (String link : List.of("partOf", "exchangedFor", "figure", "counterFigure")) {
      line = line.replace("\"" + link + "\":\"f", "\"" + link + "\":\"new-f");
    }
    StringBuilder out = new StringBuilder();
    java.util.regex.Matcher span =
        java.util.regex.Pattern.compile("\"(start|end)\":(\\d+)").matcher(line);
    while (span.find()) {
      int at = Integer.parseInt(span.group(2)) + moved;
      span.appendReplacement(out, "\"" + span.group(1) + "\":" + at);
    }
    return AccountJson.read(span.appendTail(out).toString());
  }

  @Test
  void correctAValueAndKeepTheOneThatWasRead() {
    decide(new Correct(anchor, "fate", "\"MISSING\""));
    assertThat(amendedFigure().fate()).isEqualTo(Fate.MISSING);
    assertThat(amended().orElseThrow().rulings())
        .containsExactly(
            new Ruling("d1", Act.CORRECTED, figure.id(), "fate", "\"" + figure.fate() + "\""));
    assertThat(standings()).containsExactly("APPLIES");
  }

  @Test
  void surviveReadingAnewByOtherRulesAndInAMovedText() {
    decide(new Correct(anchor, "fate", "\"MISSING\""));
    read = reread(0);
    assertThat(
            ((FigureClaim) amended().orElseThrow().claim("new-" + figure.id()).orElseThrow())
                .fate())
        .isEqualTo(Fate.MISSING);
    read = reread(40);
    assertThat(
            ((FigureClaim) amended().orElseThrow().claim("new-" + figure.id()).orElseThrow())
                .fate())
        .isEqualTo(Fate.MISSING);
    assertThat(standings()).containsExactly("APPLIES");
  }

  @Test
  void areReportedWhenTheirWordsAreGone() {
    decide(new Reject(anchor));
    List<Claim> others = account.claims().stream().filter(c -> !c.equals(figure)).toList();
    read = account.with(others, account.words(), List.of());
    assertThat(amended().orElseThrow().claims()).hasSize(account.claims().size() - 1);
    assertThat(standings().get(0)).startsWith("DOES_NOT_APPLY").contains(anchor.words());
  }

  @Test
  void areReportedWhenTheirReportIsGone() {
    decide(new Accept(Anchor.report("nowhere")));
    assertThat(standings()).containsExactly("DOES_NOT_APPLY: there is no report nowhere");
  }

  /** Else a ledger that keeps accounts as text and one in memory would reconcile differently. */
  @Test
  void leaveNoWordsOfWhatIsRejected() {
    Account before = amended().orElseThrow();
    decide(new Reject(anchor));
    Account after = amended().orElseThrow();
    assertThat(after.words().size()).isLessThan(before.words().size());
    assertThat(AccountJson.read(AccountJson.line(after))).isEqualTo(after);
  }

  @Test
  void takeRejectedClaimsAndLinksToThemAway() {
    FigureClaim part = figures().stream().filter(f -> f.partOf() != null).findFirst().orElseThrow();
    Claim whole = account.claim(String.valueOf(part.partOf())).orElseThrow();
    decide(new Reject(Anchors.of(account, whole)));
    Account amended = amended().orElseThrow();
    assertThat(amended.claim(whole.id())).isEmpty();
    assertThat(((FigureClaim) amended.claim(part.id()).orElseThrow()).partOf()).isNull();
  }

  @Test
  void takeAReportAwayAsAWhole() {
    decide(new Reject(Anchor.report(account.report())));
    assertThat(amended()).isEmpty();
    decide(new Undo("d1"));
    assertThat(amended()).contains(account);
    assertThat(standings()).containsExactly("UNDONE: undone by d2", "APPLIES");
  }

  @Test
  void holdAgainWhenTheirUndoingIsUndone() {
    decide(new Correct(anchor, "fate", "\"MISSING\""));
    decide(new Undo("d1"));
    assertThat(amended()).contains(account);
    decide(new Undo("d2"));
    assertThat(amendedFigure().fate()).isEqualTo(Fate.MISSING);
    assertThat(standings()).containsExactly("APPLIES", "UNDONE: undone by d3", "APPLIES");
  }

  @Test
  void giveWayToLaterOnesAboutTheSame() {
    decide(new Correct(anchor, "fate", "\"MISSING\""));
    decide(new Correct(anchor, "fate", "\"INJURED\""));
    decide(new Reject(anchor));
    decide(new Accept(anchor));
    assertThat(amendedFigure().fate()).isEqualTo(Fate.INJURED);
    assertThat(standings())
        .containsExactly(
            "SUPERSEDED: superseded by d2", "APPLIES", "SUPERSEDED: superseded by d4", "APPLIES");
  }

  @Test
  void letTheLaterOfMergeAndSplitHold() {
    Anchor other = Anchors.of(account, figures().get(1));
    decide(new Merge("tallies", anchor, other));
    decide(new Split("tallies", other, anchor));
    assertThat(standings()).containsExactly("SUPERSEDED: superseded by d2", "APPLIES");
    decide(new Undo("d2"));
    assertThat(standings()).containsExactly("APPLIES", "UNDONE: undone by d3", "APPLIES");
  }

  @Test
  void doNotApplyToWhatIsRejected() {
    decide(new Correct(anchor, "fate", "\"MISSING\""));
    decide(new Reject(anchor));
    assertThat(standings())
        .containsExactly("DOES_NOT_APPLY: what it names is rejected by decision d2", "APPLIES");
    decide(new Reject(Anchor.report(account.report())));
    assertThat(standings().get(1))
        .isEqualTo("DOES_NOT_APPLY: what it names is rejected by decision d3");
  }

  @Test
  void areReportedWhenTheirValueCannotStand() {
    decide(new Correct(anchor, "fate", "\"GONE\""));
    assertThat(amended().orElseThrow().claims()).isEqualTo(account.claims());
    assertThat(standings().get(0)).startsWith("DOES_NOT_APPLY").contains("GONE");
  }

  @Test
  void areReportedWhenTheyUndoNothing() {
    decide(new Undo("d7"));
    decide(new Undo("d2"));
    assertThat(standings())
        .containsExactly(
            "DOES_NOT_APPLY: no decision d7 came before it",
            "DOES_NOT_APPLY: no decision d2 came before it");
  }

  @Test
  void tellClaimsAtTheSameWordsApart() {
    Span span = Anchors.words(figure);
    List<Claim> twice = new ArrayList<>(account.claims());
    FigureClaim second =
        (FigureClaim)
            AccountJson.read(
                    AccountJson.line(account.with(List.of(figure), account.words(), List.of()))
                        .replace("\"id\":\"" + figure.id() + "\"", "\"id\":\"f99\""))
                .claims()
                .get(0);
    twice.add(second);
    read = account.with(twice, account.words(), List.of());
    Anchor other = Anchors.of(read, second);
    assertThat(other)
        .isEqualTo(new Anchor(read.report(), Claim.Kind.FIGURE, span, anchor.words(), 1));
    decide(new Reject(other));
    assertThat(amended().orElseThrow().claim("f99")).isEmpty();
    assertThat(amended().orElseThrow().claim(figure.id())).isPresent();
    assertThat(Decisions.of(taken).standings(r -> Optional.of(read)).get(0).state())
        .isEqualTo(State.APPLIES);
  }
}
