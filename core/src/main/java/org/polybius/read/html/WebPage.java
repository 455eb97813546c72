package org.polybius.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page.
 *
 * @param facts what the page says about itself
 * @param text the article's paragraphs, parted by an empty line; "" when there is none
 * @param passages where each paragraph stands in the page's source, in text order
 */
public record WebPage(PageFacts facts, String text, List<Passage> passages) {
  /**
   * Marks of a page that are taken: its tree takes a hundred times their room, and the time of a
   * deep one grows with their square. Of the 92 pages of article-extraction none has above 3,300.
   */
  private static final int MOST_MARKS = 50_000;

  private static final MainText MAIN_TEXT = new MainText(PartNames.standard(), Lines.standard());
  private static final String GAP = "\n\n";

  /**
   * A paragraph of the text and its place in the source.
   *
   * @param start first code unit in the text
   * @param end one past its last code unit in the text
   * @param sourceStart first character in the page's decoded source; -1 when the parser made it up
   * @param sourceEnd one past its last character in the source; -1 when the parser made it up
   */
  public record Passage(int start, int end, int sourceStart, int sourceEnd) {}

  /**
   * Why a page is not taken; empty when it is. What is asked costs no more than looking at each
   * character.
   *
   * @param html its decoded source
   */
  public static Optional<String> refusal(String html) {
    long marks = html.chars().filter(c -> c == '<').count();
    return marks > MOST_MARKS
        ? Optional.of("has more than the " + MOST_MARKS + " marks that a page may have")
        : Optional.empty();
  }

  /** Copies the list. */
  public WebPage {
    passages = List.copyOf(passages);
  }

  /**
   * The article of a page.
   *
   * @param html its decoded source
   * @param address where it was found; null when not known
   */
  public static WebPage of(String html, @Nullable String address) {
    Document page =
        Jsoup.parse(
            html, address == null ? "" : address, Parser.htmlParser().setTrackPosition(true));
    PageFacts facts = new FactsReader(page, address).read();
    List<Block> blocks = MAIN_TEXT.of(page);
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    for (Block block : blocks) {
      text.append(text.isEmpty() ? "" : GAP);
      int start = text.length();
      text.append(block.text());
      passages.add(new Passage(start, text.length(), block.from(), block.to()));
    }
    return new WebPage(facts, text.toString(), passages);
  }
}
