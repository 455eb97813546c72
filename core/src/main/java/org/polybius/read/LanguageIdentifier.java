package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text: English by its function words, which holds for texts of a line or
 * two as well, any other by the character n-grams of the OpenNLP model. Thread-safe; the model is
 * loaded on the first text that is not plainly English.
 */
public final class LanguageIdentifier {
  private static final int SAMPLE = 3000;
  private static final int FEWEST_LETTERS = 20;

  /** How many times likelier than the second the first language must be. */
  private static final double CLEAR = 1.3;

  private static final double ENGLISH_SHARE = 0.12;
  private static final int FEWEST_WORDS = 2;
  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  /** Function words of English that its neighbours do not share. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "that", "with", "from", "were", "has", "have", "which", "said", "by", "to",
          "of", "his", "their", "they", "this", "been", "who", "would", "will", "after", "it",
          "its", "at", "are", "had", "for", "on");

  private static final Map<String, String> ISO = iso();

  /** Holds the model, so that it is loaded once and late. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("the language model is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the language model", e);
      }
    }
  }

  private static Map<String, String> iso() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    Map<String, String> individual =
        Map.of(
            "cmn", "zh", "arb", "ar", "arz", "ar", "pes", "fa", "lvs", "lv", "ekk", "et", "nob",
            "no", "nno", "no", "plt", "mg", "zlm", "ms");
    codes.putAll(individual);
    codes.putAll(Map.of("pnb", "pa", "azj", "az", "uzn", "uz", "khk", "mn", "als", "sq"));
    return Map.copyOf(codes);
  }

  /**
   * The language of a text.
   *
   * @return ISO 639-1 code; empty when the text is too short or too mixed to tell
   */
  public Optional<String> identify(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    long letters = sample.codePoints().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS) {
      return Optional.empty();
    }
    return isEnglish(sample) ? Optional.of("en") : byModel(sample);
  }

  private static boolean isEnglish(String sample) {
    int words = 0;
    int hits = 0;
    Set<String> distinct = new HashSet<>();
    Matcher m = WORD.matcher(sample);
    while (m.find()) {
      words++;
      if (ENGLISH.contains(m.group())) {
        hits++;
        distinct.add(m.group());
      }
    }
    return distinct.size() >= FEWEST_WORDS && hits >= ENGLISH_SHARE * words;
  }

  private static Optional<String> byModel(String sample) {
    Language[] languages = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
    boolean clear =
        languages.length > 1
            && languages[0].getConfidence() >= CLEAR * languages[1].getConfidence();
    return clear ? Optional.ofNullable(ISO.get(languages[0].getLang())) : Optional.empty();
  }
}
