package org.polybius.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Claim;
import org.polybius.model.Field;
import org.polybius.model.FigureClaim;
import org.polybius.model.Reading;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Which words of a report carry which claims. */
final class Marks {
  /**
   * A claim's words in one place.
   *
   * @param claim id of the claim
   * @param kind its family
   * @param span the words
   * @param core whether they are what the claim is about, rather than a detail of it
   */
  private record Mark(String claim, Claim.Kind kind, Span span, boolean core) {}

  /**
   * A stretch of text within which nothing begins or ends.
   *
   * @param start first code unit
   * @param end one past the last
   * @param claims ids of the claims whose words these are, the narrowest first
   * @param core ids of those that are about these words
   * @param kinds families of the latter
   */
  record Piece(
      int start, int end, List<String> claims, List<String> core, List<Claim.Kind> kinds) {}

  private final List<Mark> marks = new ArrayList<>();

  Marks(Reading reading) {
    JsonNode claims = ReadingJson.tree(reading).get("claims");
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = reading.claims().get(i);
      core(claim).forEach(span -> marks.add(new Mark(claim.id(), claim.kind(), span, true)));
      walk(claims.get(i), claim);
    }
    marks.sort(Comparator.comparingInt(mark -> mark.span().length()));
  }

  private static List<Span> core(Claim claim) {
    List<Span> core = new ArrayList<>();
    if (claim instanceof StatementClaim s) {
      core.addAll(s.content());
    } else if (claim instanceof FigureClaim f) {
      core.addAll(f.quantity().spans());
      core.addAll(f.population().spans());
    } else if (claim.head().trigger() != null) {
      core.add(claim.head().trigger());
    }
    return core;
  }

  /** The contract gives every span of a claim the same form, wherever it stands. */
  private void walk(JsonNode node, Claim claim) {
    if (node.has("start")) {
      Field field = node.has("in") ? Field.TITLE : Field.TEXT;
      Span span = new Span(node.get("start").intValue(), node.get("end").intValue(), field);
      marks.add(new Mark(claim.id(), claim.kind(), span, false));
    }
    node.forEach(child -> walk(child, claim));
  }

  /** Cuts {@code [start, end)} of a text where words of claims begin and end. */
  List<Piece> pieces(Field field, int start, int end) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    List<Mark> here =
        marks.stream()
            .filter(mark -> mark.span().field() == field)
            .filter(mark -> mark.span().start() < end && start < mark.span().end())
            .toList();
    for (Mark mark : here) {
      cuts.add(Math.max(start, mark.span().start()));
      cuts.add(Math.min(end, mark.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      pieces.add(piece(here, from, to));
      from = to;
    }
    return pieces;
  }

  private static Piece piece(List<Mark> marks, int from, int to) {
    List<Mark> here =
        marks.stream().filter(m -> m.span().start() <= from && to <= m.span().end()).toList();
    List<Mark> core = here.stream().filter(Mark::core).toList();
    List<Mark> coreFirst = new ArrayList<>(core);
    coreFirst.addAll(here);
    return new Piece(
        from,
        to,
        coreFirst.stream().map(Mark::claim).distinct().toList(),
        core.stream().map(Mark::claim).distinct().toList(),
        core.stream().map(Mark::kind).distinct().toList());
  }
}
