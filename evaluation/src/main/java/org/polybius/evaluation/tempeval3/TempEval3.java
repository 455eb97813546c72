package org.polybius.evaluation.tempeval3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Annotator;
import org.polybius.extract.time.AnchorDay;
import org.polybius.extract.time.TimeReader;
import org.polybius.model.Period;
import org.polybius.text.Paragraphs;

/** Scores the reading of times on a folder of TimeML documents, as TempEval-3 task A does. */
public final class TempEval3 {
  private final Annotator annotator;
  private final TimeReader reader = new TimeReader();

  /** A scorer that annotates with {@code annotator}. */
  public TempEval3(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * What one document shows.
   *
   * @param document the document
   * @param system our annotations, in text order
   * @param pairs the gold annotation that each of ours was matched with by overlap, one to one
   */
  record Outcome(TimeMlDocument document, List<Timex3> system, List<Optional<Timex3>> pairs) {}

  /**
   * Scores every {@code .tml} file under a folder.
   *
   * @throws IOException if a document cannot be read
   */
  public Scores score(Path folder) throws IOException {
    Scores scores = Scores.NONE;
    for (Outcome outcome : outcomes(folder)) {
      scores = scores.plus(Scores.of(outcome));
    }
    return scores;
  }

  List<Outcome> outcomes(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(f -> f.toString().endsWith(".tml")).sorted().toList();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : files) {
      TimeMlDocument document = TimeMlDocument.read(file);
      List<Timex3> system = read(document);
      outcomes.add(new Outcome(document, system, match(system, document.gold())));
    }
    return outcomes;
  }

  private List<Timex3> read(TimeMlDocument document) {
    AnnotatedText text = annotator.annotate(document.text(), Paragraphs.of(document.text(), 0));
    AnchorDay created = new AnchorDay(Period.Anchor.Kind.PUBLISHED, document.created());
    return reader.read(text, created, span -> Optional.of(created)).mentions().stream()
        .flatMap(m -> Timex3Values.of(m).stream())
        .toList();
  }

  /** Exact extents first, then overlaps, in text order. */
  private static List<Optional<Timex3>> match(List<Timex3> system, List<Timex3> gold) {
    List<Timex3> free = new ArrayList<>(gold);
    List<Optional<Timex3>> pairs = new ArrayList<>();
    for (Timex3 ours : system) {
      Optional<Timex3> exact = free.stream().filter(ours::sameExtent).findFirst();
      exact.ifPresent(free::remove);
      pairs.add(exact);
    }
    for (int i = 0; i < system.size(); i++) {
      if (pairs.get(i).isEmpty()) {
        Optional<Timex3> overlap = free.stream().filter(system.get(i)::overlaps).findFirst();
        overlap.ifPresent(free::remove);
        pairs.set(i, overlap);
      }
    }
    return pairs;
  }
}
