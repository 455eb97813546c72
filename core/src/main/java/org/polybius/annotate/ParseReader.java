package org.polybius.annotate;

import ai.onnxruntime.OrtSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parses of one batch. Greedy heads are no tree for about one sentence of news in twelve;
 * only for these the arc scores are looked at, and only for their changed arcs the label factors.
 */
final class ParseReader {
  private final OrtSession.Result result;
  private final int root;
  private final Outputs.Longs upos;
  private final Outputs.Longs xpos;
  private final Outputs.Longs heads;
  private final Outputs.Longs relations;
  private final Outputs.Floats names;
  private Outputs.@Nullable Floats arcs;
  private @Nullable LabelFactors factors;

  /** The factors of the label head for the whole batch. */
  private record LabelFactors(
      Outputs.Floats dependents,
      Outputs.Floats governors,
      Outputs.Vector weights,
      Outputs.Vector bias) {
    static LabelFactors of(OrtSession.Result result) {
      return new LabelFactors(
          Outputs.Floats.of(result, "dependent"),
          Outputs.Floats.of(result, "governor"),
          Outputs.Vector.of(result, "label_weights"),
          Outputs.Vector.of(result, "label_bias"));
    }

    RelationScorer scorer(int b) {
      return new RelationScorer(
          dependents.sentence(b),
          governors.sentence(b),
          weights.values(),
          bias.values(),
          dependents.depth());
    }
  }

  ParseReader(OrtSession.Result result, int root) {
    this.result = result;
    this.root = root;
    this.upos = Outputs.Longs.of(result, "upos");
    this.xpos = Outputs.Longs.of(result, "xpos");
    this.heads = Outputs.Longs.of(result, "head");
    this.relations = Outputs.Longs.of(result, "rel");
    this.names = Outputs.Floats.of(result, "ner");
  }

  /** In the order of the batch. */
  List<EncoderModel.Parse> read(List<EncoderInput> batch) {
    return EncoderModel.eachOf(batch, b -> read(b, batch.get(b).words()));
  }

  private EncoderModel.Parse read(int b, int words) {
    int[] greedy = heads.words(b, words);
    greedy[0] = 0;
    int[] tree = Trees.isTree(greedy) ? greedy : Trees.best(arcs().square(b, words));
    int[] labels = relations.words(b, words);
    for (int w = 1; w <= words; w++) {
      if (tree[w] == 0) {
        labels[w] = root;
      } else if (tree[w] != greedy[w] || labels[w] == root) {
        labels[w] = factors().scorer(b).best(w, tree[w], root);
      }
    }
    return new EncoderModel.Parse(
        upos.words(b, words), xpos.words(b, words), tree, labels, names.words(b, words));
  }

  private Outputs.Floats arcs() {
    Outputs.Floats read = arcs;
    if (read == null) {
      read = Outputs.Floats.of(result, "arcs");
      arcs = read;
    }
    return read;
  }

  private LabelFactors factors() {
    LabelFactors read = factors;
    if (read == null) {
      read = LabelFactors.of(result);
      factors = read;
    }
    return read;
  }
}
