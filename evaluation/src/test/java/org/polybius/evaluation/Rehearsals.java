package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.polybius.evaluation.acled.AcledRehearsal;
import org.polybius.evaluation.articles.ArticleRehearsal;
import org.polybius.evaluation.cameoclass.CameoClassRehearsal;
import org.polybius.evaluation.cameoner.CameoNerRehearsal;
import org.polybius.evaluation.ecbplus.EcbPlusRehearsal;
import org.polybius.evaluation.geoparsing.GeoparsingRehearsal;
import org.polybius.evaluation.gunviolence.GunViolenceRehearsal;
import org.polybius.evaluation.muc4.Muc4Rehearsal;
import org.polybius.evaluation.newsquant.NewsQuantRehearsal;
import org.polybius.evaluation.plovergsr.PloverGsrRehearsal;
import org.polybius.evaluation.plv.PlvRehearsal;
import org.polybius.evaluation.polnear.PolnearRehearsal;
import org.polybius.evaluation.re3d.Re3dRehearsal;
import org.polybius.evaluation.tempeval3.TempEval3Rehearsal;
import org.polybius.evaluation.treebank.TreebankRehearsal;
import org.polybius.evaluation.truce.TruceRehearsal;

/** The rehearsal of each suite. */
final class Rehearsals {
  /** Makes a rehearsal of a folder. */
  interface Maker {
    Rehearsal of(Path folder) throws IOException;
  }

  static final Map<String, Maker> BY_SUITE =
      Map.ofEntries(
          Map.entry("acled", AcledRehearsal::of),
          Map.entry("article-extraction", ArticleRehearsal::of),
          Map.entry("cameo-class", CameoClassRehearsal::of),
          Map.entry("cameo-ner", CameoNerRehearsal::of),
          Map.entry("ecbplus", EcbPlusRehearsal::of),
          Map.entry("geoparsing", GeoparsingRehearsal::of),
          Map.entry("gun-violence", GunViolenceRehearsal::of),
          Map.entry("muc4", Muc4Rehearsal::of),
          Map.entry("newsquant", NewsQuantRehearsal::of),
          Map.entry("plover-gsr", PloverGsrRehearsal::of),
          Map.entry("plv", PlvRehearsal::of),
          Map.entry("polnear", PolnearRehearsal::of),
          Map.entry("re3d", Re3dRehearsal::of),
          Map.entry("tempeval3", TempEval3Rehearsal::of),
          Map.entry("treebank", TreebankRehearsal::of),
          Map.entry("harbour-2031", TruceRehearsal::of));

  private Rehearsals() {}

  static Rehearsal of(String suite) throws IOException {
    return of(suite, Samples.folder().resolve(suite));
  }

  static Rehearsal of(String suite, Path folder) throws IOException {
    return Objects.requireNonNull(BY_SUITE.get(suite), suite).of(folder);
  }
}
