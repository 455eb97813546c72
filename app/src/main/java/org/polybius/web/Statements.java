package org.polybius.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.polybius.export.data.Names;
import org.polybius.model.Claim;
import org.polybius.model.StatementClaim;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.query.Stated;
import org.polybius.reconcile.Item;

/**
 * Who said what.
 *
 * @param page the statements, the latest first
 * @param voices whose words come through whom
 */
public record Statements(Paging.Page<Said> page, Voices voices) {
  /** Statements around one; reports seldom nest three. */
  private static final int DEEPEST = 4;

  /**
   * A statement and those that it stands in.
   *
   * @param outer the outermost first; empty when it stands in none
   */
  public record Said(Evidence.Shown shown, List<Outer> outer) {
    /** Copies the list. */
    public Said {
      outer = List.copyOf(outer);
    }
  }

  /**
   * A statement within which another is told.
   *
   * @param who says so
   * @param cue the word that introduces it; "" when none does
   * @param stated the statement
   */
  public record Outer(String who, String cue, Stated stated) {}

  static Statements of(Selection selection, Paging paging) {
    List<Stated> all = selection.claims(Claim.Kind.STATEMENT);
    Paging.Page<Stated> page = paging.of(Pages.reversed(all));
    Evidence.Finder finder = new Evidence.Finder(selection, rule -> "");
    List<Said> said =
        page.items().stream().map(s -> new Said(finder.shown(s), outer(s, selection))).toList();
    return new Statements(new Paging.Page<>(said, page.count(), paging), Voices.of(all));
  }

  private static List<Outer> outer(Stated stated, Selection selection) {
    List<Outer> outer = new ArrayList<>();
    Optional<Stated> around = around(stated, selection);
    while (around.isPresent() && outer.size() < DEEPEST) {
      outer.add(outer(around.get()));
      around = around(around.get(), selection);
    }
    Collections.reverse(outer);
    return outer;
  }

  private static Optional<Stated> around(Stated stated, Selection selection) {
    return stated.claim() instanceof StatementClaim said && said.inside() != null
        ? selection.claim(new Item.Id(stated.account().report(), said.inside()))
        : Optional.empty();
  }

  private static Outer outer(Stated stated) {
    StatementClaim said = (StatementClaim) stated.claim();
    String who = said.speaker() == null ? "somebody" : Names.of(stated.account(), said.speaker());
    return new Outer(who, said.cue() == null ? "" : said.cue().value().lemma(), stated);
  }
}
