package org.polybius.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All views of a situation. */
public final class Views {
  /** Views of things that reports are about, which names and days narrow. */
  private static final List<View> THINGS =
      List.of(
          IncidentView.view(),
          new TallyView(),
          new AgreementView(),
          ChannelView.view(),
          CopyViews.stories(),
          CopyViews.copies(),
          CopyViews.versions());

  private static final List<View> ALL =
      Stream.concat(
              THINGS.stream(),
              Stream.<View>of(new SourcesView(), new DisagreementView(), new DecisionView()))
          .toList();

  private Views() {}

  /** All of them, in the order in which help lists them. */
  public static List<View> all() {
    return ALL;
  }

  /** Those of things that reports are about. */
  static List<View> ofThings() {
    return THINGS;
  }

  /** The view of a name. */
  public static Optional<View> named(String name) {
    return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /** The view of which a word names one. */
  public static Optional<View> ofOne(String one) {
    return ALL.stream().filter(view -> view.one().equals(one)).findFirst();
  }
}
