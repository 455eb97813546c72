package org.polybius.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polybius.read.html.PartNames.Verdict;

/**
 * Finds the article of a page: parts that are never an article are taken away, the prose that is
 * left votes for the element that holds it (after Readability's scoring: paragraphs give their
 * points to parent and grandparent), and what in that element is no prose is left out.
 */
final class MainText {
  /** Never text of an article, whatever is in them. */
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio, map,"
          + " button, select, input, textarea, option, nav, dialog, menu, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [role=search], [itemprop=comment]";

  private static final double MUCH = 0.25;
  private static final int MANY = 6;
  private static final int ENOUGH = 200;
  private static final int SHORT = 300;

  private final PartNames names;
  private final Lines lines;

  MainText(PartNames names, Lines lines) {
    this.names = names;
    this.lines = lines;
  }

  /**
   * The blocks of the article in the order of the page.
   *
   * @param page its tree, which is changed: what is no article is taken away
   */
  List<Block> of(Document page) {
    clean(page);
    List<Block> all = Blocks.of(page.body());
    Element holder = holder(all);
    if (holder == null) {
      return List.of();
    }
    return kept(Blocks.of(holder), page);
  }

  private void clean(Document page) {
    page.select(NEVER).forEach(Element::remove);
    page.select("[style]").stream().filter(MainText::hidden).toList().forEach(Element::remove);
    Teasers.remove(page.body());
    otherArticles(page);
    captions(page.body());
    double whole = Math.max(1, prose(page.body()));
    for (Element element : page.body().select("[class], [id], aside, header, footer")) {
      if (element.parent() != null && isOther(element, whole)) {
        element.remove();
      }
    }
  }

  /** Where one article holds the headline, the others are other articles. */
  private static void otherArticles(Document page) {
    Element main =
        page.select("article").stream()
            .filter(a -> a.selectFirst("h1") != null && prose(a) > ENOUGH)
            .findFirst()
            .orElse(null);
    if (main != null) {
      page.select("article").stream()
          .filter(a -> a.selectFirst("h1") == null && a.parent() != null)
          .filter(a -> !a.parents().contains(main) || a.selectFirst("h2, h3, h4, h5") != null)
          .toList()
          .forEach(Element::remove);
    }
  }

  /** What stands beside a picture, in a part that is named after it, is its caption. */
  private void captions(Element body) {
    for (Element picture : body.select("img, picture")) {
      Element part = null;
      for (Element at = picture.parent();
          at != null && at.text().length() <= SHORT;
          at = at.parent()) {
        part = names.tell(at, Verdict.PICTURE) ? at : part;
      }
      if (part != null && part.parent() != null) {
        part.remove();
      }
    }
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").replaceAll("\\s", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private boolean isOther(Element element, double whole) {
    String tag = element.normalName();
    if (Set.of("html", "body", "article", "main").contains(tag)) {
      return false;
    }
    if (tag.equals("footer") || names.tell(element, Verdict.NEVER)) {
      return whole - prose(element) > ENOUGH && element.selectFirst("h1") == null;
    }
    boolean aside = tag.equals("aside") || tag.equals("header");
    return (aside || names.tell(element, Verdict.OTHER)) && !holdsMuch(element, whole);
  }

  private static boolean holdsMuch(Element element, double whole) {
    List<Block> blocks = Blocks.of(element);
    long paragraphs =
        blocks.stream().filter(b -> b.kind() == Block.Kind.PARAGRAPH && b.prose()).count();
    return prose(blocks) / whole >= MUCH || paragraphs >= MANY;
  }

  private static double prose(Element element) {
    return prose(Blocks.of(element));
  }

  private static double prose(List<Block> blocks) {
    return blocks.stream().filter(Block::prose).mapToInt(b -> b.text().length()).sum();
  }

  /** The element that most prose votes for. */
  private @Nullable Element holder(List<Block> blocks) {
    Map<Element, Double> points = new HashMap<>();
    for (Block block : blocks) {
      if (block.prose() && block.kind() != Block.Kind.CAPTION) {
        vote(block, points);
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> e : points.entrySet()) {
      double score = e.getValue() * weight(e.getKey());
      if (score > most || (score == most && best != null && before(e.getKey(), best))) {
        most = score;
        best = e.getKey();
      }
    }
    return best == null ? null : wider(best, prose(Blocks.of(best)));
  }

  private double weight(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return 2;
    }
    return names.tell(element, Verdict.ARTICLE) || element.normalName().equals("article") ? 1.2 : 1;
  }

  private static boolean before(Element one, Element other) {
    return one.siblingIndex() < other.siblingIndex();
  }

  private static void vote(Block block, Map<Element, Double> points) {
    double length = block.text().length() * (1 - block.linkDensity());
    Element at =
        block.element().normalName().equals("p") ? block.element().parent() : block.element();
    double share = 1;
    for (int i = 0; i < 4 && at != null && !at.normalName().equals("html"); i++) {
      points.merge(at, length * share, Double::sum);
      share *= i == 0 ? 0.8 : 0.6;
      at = at.parent();
    }
  }

  /** Climbs while that gains prose at little cost. */
  private static Element wider(Element start, double prose) {
    Element best = start;
    double held = prose;
    for (Element at = start.parent();
        at != null && !at.normalName().equals("html");
        at = at.parent()) {
      List<Block> blocks = Blocks.of(at);
      double more = prose(blocks);
      double all = blocks.stream().mapToInt(b -> b.text().length()).sum();
      if (more > held * 1.1 && more / Math.max(1, all) > 0.75) {
        best = at;
        held = more;
      }
    }
    return best;
  }

  private List<Block> kept(List<Block> blocks, Document page) {
    Set<String> titles = titles(page);
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (lines.end(block.text()) && !kept.isEmpty() && !proseAfter(blocks, block)) {
        break;
      }
      if (keeps(block) && !titles.contains(plain(block.text()))) {
        kept.add(block);
      }
    }
    return withoutEmptyHeadings(kept);
  }

  private static boolean proseAfter(List<Block> blocks, Block block) {
    int at = blocks.indexOf(block);
    return prose(blocks.subList(at + 1, blocks.size())) > 0.4 * prose(blocks);
  }

  private static Set<String> titles(Document page) {
    Set<String> titles = new HashSet<>();
    titles.add(plain(page.title()));
    page.select("h1").forEach(h -> titles.add(plain(h.text())));
    page.select("meta[property=og:title]").forEach(m -> titles.add(plain(m.attr("content"))));
    return titles;
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private boolean keeps(Block block) {
    if (block.kind() == Block.Kind.CAPTION || lines.other(block.text())) {
      return false;
    }
    boolean heading = block.kind() == Block.Kind.HEADING;
    return !(heading && block.element().normalName().equals("h1"))
        && block.linkDensity() < (block.text().length() < 80 ? 0.6 : 0.8);
  }

  /** A heading below which nothing of the article stands is the heading of something else. */
  private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks);
    while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Block.Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
