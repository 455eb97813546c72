package org.polybius.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.polybius.search.Passage;
import org.polybius.search.Passage.Mark;

/** Makes passages of what Lucene found: plain text with marks, and nothing longer than a page. */
final class Passages extends PassageFormatter {
  /** Characters of a passage. */
  private static final int LONGEST = 600;

  /** Characters before the first mark of a passage that is cut. */
  private static final int BEFORE = 200;

  /** The passages of one field of one hit. */
  record Found(List<Passage> passages) {}

  @Override
  public Found format(org.apache.lucene.search.uhighlight.Passage[] found, String text) {
    return new Found(
        Arrays.stream(found)
            .sorted(
                Comparator.comparingInt(
                    org.apache.lucene.search.uhighlight.Passage::getStartOffset))
            .map(passage -> passage(passage, text))
            .toList());
  }

  private static Passage passage(org.apache.lucene.search.uhighlight.Passage found, String text) {
    List<Mark> marks = marks(found);
    int start = found.getStartOffset();
    int end = found.getEndOffset();
    if (end - start > LONGEST) {
      int first = marks.isEmpty() ? start : marks.get(0).start();
      start = whole(text, Math.max(start, first - BEFORE));
      end = whole(text, Math.min(end, start + LONGEST));
    }
    return cut(text, marks, start, end);
  }

  /**
   * The passages with marks and, where it is not among them, a sentence without, cut to a page.
   *
   * @param text of the sentence
   */
  static List<Passage> with(String text, List<Passage> passages) {
    Passage more = cut(text, List.of(), 0, whole(text, Math.min(text.length(), LONGEST)));
    List<Passage> all =
        passages.stream()
            .filter(p -> !p.marks().isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    if (all.stream().noneMatch(p -> p.text().contains(more.text()))) {
      all.add(more);
    }
    return all;
  }

  /** The place, or the one before it when it lies within a character. */
  private static int whole(String text, int place) {
    boolean within =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return within ? place - 1 : place;
  }

  private static Passage cut(String text, List<Mark> marks, int start, int end) {
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> new Mark(mark.start() - start, mark.end() - start))
            .toList();
    return new Passage(text.substring(start, end), inside);
  }

  /** Marks in order; a word found by its stem too, or by several words, is marked once. */
  private static List<Mark> marks(org.apache.lucene.search.uhighlight.Passage found) {
    List<Mark> sorted =
        IntStream.range(0, found.getNumMatches())
            .mapToObj(i -> new Mark(found.getMatchStarts()[i], found.getMatchEnds()[i]))
            .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
            .toList();
    List<Mark> merged = new ArrayList<>();
    for (Mark mark : sorted) {
      Mark last = merged.isEmpty() ? new Mark(-1, -1) : merged.get(merged.size() - 1);
      if (mark.start() >= last.end()) {
        merged.add(mark);
      } else if (mark.end() > last.end()) {
        merged.set(merged.size() - 1, new Mark(last.start(), mark.end()));
      }
    }
    return merged;
  }
}
