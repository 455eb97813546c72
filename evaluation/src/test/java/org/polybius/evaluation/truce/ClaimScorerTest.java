package org.polybius.evaluation.truce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;
import org.polybius.model.Span;

class ClaimScorerTest {
  private static final String TEXT = "Rebels freed 12 sailors and 3 cooks, the ministry said.";

  private static Item figure(String id, int at, int end, String low, int noun, String wholeId) {
    return new Item(
        id,
        "figure",
        List.of(Span.of(at, end)),
        Map.of("low", low, "high", low, "point", low, "fate", "RELEASED", "status", "HAPPENED"),
        Map.of("population", List.of(new Item.Person(List.of(Span.of(noun, noun + 5)), Set.of()))),
        wholeId.isEmpty() ? Map.of() : Map.of("partOf", Set.of(wholeId)),
        false);
  }

  private static Item doubtful(Item i) {
    return new Item(i.id(), i.kind(), i.anchors(), i.values(), i.people(), i.links(), true);
  }

  private static final Item SAILORS = figure("f1", 13, 15, "12", 16, "");
  private static final Item COOKS = figure("f2", 28, 29, "3", 30, "f1");

  @Test
  void goldAgainstItselfIsRightAndNothingIsZero() {
    List<Item> gold = List.of(SAILORS, COOKS);
    Map<String, Counts> same = ClaimScorer.score(TEXT, gold, gold);
    assertThat(same.values()).allSatisfy(c -> assertThat(c.f1()).isEqualTo(1));
    assertThat(same.get("links-f1")).isEqualTo(new Counts(1, 1, 1));
    Map<String, Counts> none = ClaimScorer.score(TEXT, gold, List.of());
    assertThat(none.getOrDefault("figures-f1", Counts.NONE).f1()).isZero();
    assertThat(none.getOrDefault("links-f1", Counts.NONE).f1()).isZero();
  }

  @Test
  void aWrongIntervalIsFoundButNotRight() {
    Item wrong = figure("f9", 13, 15, "13", 16, "");
    Map<String, Counts> c = ClaimScorer.score(TEXT, List.of(SAILORS, COOKS), List.of(wrong));
    assertThat(c.get("figures-found-f1")).isEqualTo(new Counts(1, 1, 2));
    assertThat(c.get("figures-f1")).isEqualTo(new Counts(0, 1, 2));
  }

  @Test
  void doubtfulGoldIsNeitherRewardedNorPunished() {
    List<Item> gold = List.of(SAILORS, doubtful(COOKS));
    assertThat(ClaimScorer.score(TEXT, gold, List.of(SAILORS)).get("figures-f1"))
        .isEqualTo(new Counts(1, 1, 1));
    assertThat(ClaimScorer.score(TEXT, gold, List.of(SAILORS, COOKS)).get("figures-f1"))
        .isEqualTo(new Counts(1, 1, 1));
  }

  private static Item said(int speaker, String words) {
    Item.Person person = new Item.Person(List.of(Span.of(speaker, speaker + 6)), Words.of(words));
    return new Item(
        "s" + speaker,
        "statement",
        List.of(Span.of(0, 35)),
        Map.of(),
        Map.of("speaker", List.of(person)),
        Map.of(),
        false);
  }

  @Test
  void aSpeakerOfTheSameWordsElsewhereIsNotTheSpeaker() {
    Map<String, Counts> other =
        ClaimScorer.score(TEXT, List.of(said(37, "ministry")), List.of(said(0, "ministry")));
    assertThat(other.get("statements-f1")).isEqualTo(new Counts(0, 1, 1));
    Map<String, Counts> same =
        ClaimScorer.score(TEXT, List.of(said(37, "ministry")), List.of(said(40, "minister")));
    assertThat(same.get("statements-f1")).isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void contentMustShareHalfOfAllTokens() {
    List<Span> all = List.of(Span.of(0, 35));
    List<Span> part = List.of(Span.of(7, 35));
    assertThat(Words.tokenOverlap(all, part, TEXT)).isCloseTo(6.0 / 7, within(1e-9));
    assertThat(Words.tokenOverlap(List.of(Span.of(0, 6)), part, TEXT)).isZero();
  }

  @Test
  void aLinkToAFigureWithoutPartnerIsWrong() {
    Item stray = figure("f7", 0, 6, "2", 0, "");
    Item cooks = figure("f8", 28, 29, "3", 30, "f7");
    Counts c =
        ClaimScorer.score(TEXT, List.of(SAILORS, COOKS), List.of(SAILORS, stray, cooks))
            .get("links-f1");
    assertThat(c).isEqualTo(new Counts(0, 1, 1));
  }
}
