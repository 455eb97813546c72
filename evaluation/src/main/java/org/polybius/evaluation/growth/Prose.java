package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.evaluation.growth.Affair.Happening;

/**
 * A report of invented crises in English sentences, to be read by the pipeline. Some crises run at
 * a time; a report tells what one of them has come to, with words and details of its own. The nth
 * report is the same whoever asks.
 *
 * @param title headline
 * @param paragraphs of its text
 * @param day of publication
 */
record Prose(String title, List<String> paragraphs, LocalDate day) {
  private static final Table SENTENCES = new Table("prose.tsv");
  private static final Table WORDS = new Table("words.tsv");
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'on' MMMM d", Locale.ENGLISH);
  private static final int A_DAY = 40;

  /** A reprint is of one of so many reports before it. */
  private static final int NEWS = 80;

  /** Of a hundred reports so many are reprints. */
  private static final int REPRINTS = 20;

  /** Days in which the day of the week tells the day. */
  private static final int WEEK = 6;

  /** Copies the list. */
  Prose {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The nth report, from 0. */
  static Prose of(int n) {
    Random random = new Random(n * 31L + 7);
    if (n > NEWS && random.nextInt(100) < REPRINTS) {
      Prose earlier = of(n - 1 - random.nextInt(NEWS));
      return new Prose(earlier.title, earlier.paragraphs, day(n));
    }
    return original(n);
  }

  private static LocalDate day(int n) {
    return Affair.day(Affair.LASTING + n / A_DAY);
  }

  private static Prose original(int n) {
    Random random = new Random(n * 17L + 3);
    int running = Affair.LASTING / Affair.APART;
    int last = (Affair.LASTING + n / A_DAY) / Affair.APART;
    Affair affair = Affair.of(last - random.nextInt(running));
    return new Teller(affair, day(n), random).report();
  }

  /** Puts one report into words. */
  private static final class Teller {
    private final Affair affair;
    private final LocalDate day;
    private final Random random;
    private final List<Happening> past;

    Teller(Affair affair, LocalDate day, Random random) {
      this.affair = affair;
      this.day = day;
      this.random = random;
      this.past = affair.by(day);
    }

    Prose report() {
      Happening news = past.get(random.nextInt(Math.min(4, past.size())));
      List<String> paragraphs = new ArrayList<>();
      paragraphs.add(sentence(news.kind(), news) + " " + sentence("SAID", news));
      paragraphs.add(sentence("FILLER", news) + " " + sentence("TOLL", news));
      if (random.nextInt(2) == 0) {
        Happening other = past.get(random.nextInt(past.size()));
        paragraphs.add(sentence(other.kind(), other) + " " + sentence("FILLER", other));
      }
      return new Prose(sentence("HEADLINE", news), paragraphs, day);
    }

    private String sentence(String kind, Happening about) {
      Map<String, String> facts = facts(about);
      String sentence =
          SLOT.matcher(SENTENCES.any(kind, random))
              .replaceAll(m -> Matcher.quoteReplacement(word(m.group(1), facts)));
      return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String word(String slot, Map<String, String> facts) {
      String fact = facts.get(slot);
      return fact != null ? fact : WORDS.word(slot, random);
    }

    private Map<String, String> facts(Happening about) {
      int dead = past.stream().mapToInt(Happening::number).sum();
      Map<String, String> facts = new HashMap<>();
      facts.put("country", affair.country());
      facts.put("adj", affair.adjective());
      facts.put("group", "the " + affair.group());
      facts.put("helper", affair.helper().get(0));
      facts.put("helperadj", affair.helper().get(1));
      facts.put("seat", affair.helper().get(2));
      facts.put("town", about.town());
      facts.put("other", affair.towns().get(random.nextInt(affair.towns().size())));
      facts.put("site", about.site());
      facts.put("victims", about.victims());
      facts.put("day", told(about.day()));
      facts.put("month", month());
      facts.put("n", String.valueOf(about.number() + random.nextInt(2)));
      facts.put("m", String.valueOf(2 + random.nextInt(30)));
      facts.put("k", String.valueOf(2 + about.number() % 9));
      facts.put("held", String.valueOf(10 + past.size()));
      facts.put("total", String.valueOf(Math.max(10, dead / 10 * 10)));
      facts.put("thing", about.thing());
      facts.put("witness", about.witness());
      facts.put("person", affair.person(random));
      return facts;
    }

    private String month() {
      return affair.first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String told(LocalDate when) {
      long ago = ChronoUnit.DAYS.between(when, day);
      boolean weekday = ago >= 0 && ago <= WEEK;
      return weekday
          ? "on " + when.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
          : when.format(DATE);
    }
  }
}
