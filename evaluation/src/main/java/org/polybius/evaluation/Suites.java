package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polybius.evaluation.acled.AcledSuite;
import org.polybius.evaluation.articles.ArticleSuite;
import org.polybius.evaluation.cameoclass.CameoClassSuite;
import org.polybius.evaluation.cameoner.CameoNerSuite;
import org.polybius.evaluation.ecbplus.EcbPlusSuite;
import org.polybius.evaluation.geoparsing.GeoparsingSuite;
import org.polybius.evaluation.gunviolence.GunViolenceSuite;
import org.polybius.evaluation.muc4.Muc4Suite;
import org.polybius.evaluation.newsquant.NewsQuantSuite;
import org.polybius.evaluation.plovergsr.PloverGsrSuite;
import org.polybius.evaluation.plv.PlvSuite;
import org.polybius.evaluation.polnear.PolnearSuite;
import org.polybius.evaluation.re3d.Re3dSuite;
import org.polybius.evaluation.tempeval3.TempEval3Suite;
import org.polybius.evaluation.treebank.TreebankSuite;
import org.polybius.evaluation.truce.TruceSuite;

/** The suites there are. */
public final class Suites {
  private static final List<Suite> NAMED =
      List.of(
          new AcledSuite(),
          new ArticleSuite(),
          new CameoClassSuite(),
          new CameoNerSuite(),
          new EcbPlusSuite(),
          new GeoparsingSuite(),
          new GunViolenceSuite(),
          new Muc4Suite(),
          new NewsQuantSuite(),
          new PloverGsrSuite(),
          new PlvSuite(),
          new PolnearSuite(),
          new Re3dSuite(),
          new TempEval3Suite(),
          new TreebankSuite());

  private Suites() {}

  /** Names of the suites that are known by the name of their folder, in alphabetical order. */
  public static List<String> named() {
    return NAMED.stream().map(Suite::name).sorted().toList();
  }

  /** Names of the suites whose folder stands in {@code gold}, in alphabetical order. */
  public static List<String> in(Path gold) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> folders = Files.list(gold)) {
      folders
          .filter(Files::isDirectory)
          .filter(f -> of(f).isPresent())
          .forEach(f -> names.add(String.valueOf(f.getFileName())));
    }
    return List.copyOf(names);
  }

  /** The suite that measures with a folder. */
  public static Optional<Suite> of(Path folder) {
    String name = String.valueOf(folder.getFileName());
    Optional<Suite> named = NAMED.stream().filter(s -> s.name().equals(name)).findFirst();
    boolean stream =
        Stream.of("claims.jsonl", "expected.json")
            .anyMatch(f -> Files.isRegularFile(folder.resolve(f)));
    if (named.isEmpty() && stream) {
      return Optional.of(new TruceSuite(name));
    }
    return named;
  }
}
