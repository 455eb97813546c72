package org.polybius.export.briefing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.export.Html;
import org.polybius.export.data.Iris;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;

/** Footnotes: each claim has one number, and at the end its words and where they stand. */
final class Notes {
  /** Claims that one value is footed on; the others are counted. */
  private static final int FEW = 5;

  private final Material material;
  private final Map<Item.Id, Integer> numbers = new LinkedHashMap<>();

  Notes(Material material) {
    this.material = material;
  }

  /** Writes the numbers of some claims. */
  void mark(List<Item.Id> claims, Html html) {
    List<Item.Id> distinct = claims.stream().distinct().toList();
    html.raw("<sup>");
    String separator = "";
    for (Item.Id claim : distinct.subList(0, Math.min(FEW, distinct.size()))) {
      int number = numbers.computeIfAbsent(claim, c -> numbers.size() + 1);
      html.raw(separator + "<a href=\"#n" + number + "\">" + number + "</a>");
      separator = ", ";
    }
    int more = distinct.size() - FEW;
    html.raw(more > 0 ? " and " + more + " more</sup>" : "</sup>");
  }

  /** Writes the list of notes. */
  void list(Html html) {
    html.raw("<ol class=\"notes\">\n");
    numbers.forEach((id, number) -> note(id, number, html));
    html.raw("</ol>\n");
  }

  private void note(Item.Id id, int number, Html html) {
    html.raw("<li id=\"n" + number + "\">");
    Optional<Item> item = material.claim(id);
    Claim claim = item.map(Item::claim).orElse(null);
    if (item.isPresent() && claim != null) {
      html.element("q", "", material.sentence(item.get())).raw(" ");
      source(item.get().account(), html);
    }
    html.raw(" ").element("code", "", Names.of(id)).raw("</li>\n");
  }

  private static void source(Account account, Html html) {
    String outlet = account.outlet() == null ? "outlet not known" : account.outlet();
    String published = account.published() == null ? "day not known" : account.published();
    html.text(outlet + ", " + published);
    String title = account.title();
    if (title != null) {
      html.raw(": ");
      Optional<String> url = Iris.web(account.url());
      if (url.isPresent()) {
        html.raw("<a href=\"").text(url.get()).raw("\">").text(title).raw("</a>");
      } else {
        html.text(title);
      }
    }
  }
}
