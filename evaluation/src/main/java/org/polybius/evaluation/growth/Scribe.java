package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Fingerprint;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Sha256;
import org.polybius.model.Span;
import org.polybius.model.TimeBasis;

/** Writes a text and remembers where its words stand. */
final class Scribe {
  private static final int SHINGLE = 5;
  private static final long HASH_BITS = (1L << 53) - 1;

  private final StringBuilder text = new StringBuilder();
  private int sentence;

  /** Writes words and a blank; the span is that of the words. */
  Span say(String words) {
    int start = text.length();
    text.append(words).append(' ');
    return Span.of(start, start + words.length());
  }

  void beginSentence() {
    sentence = text.length();
  }

  /** Everything since the sentence began. */
  Span sentence() {
    return Span.of(sentence, text.length() - 1);
  }

  String text() {
    return text.toString();
  }

  ActorMention actor(Names.Actor actor) {
    return new ActorMention(
        say(actor.name()),
        actor.id(),
        actor.id(),
        actor.name(),
        null,
        actor.country(),
        List.of(Sector.GOV),
        actor.wingOf(),
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  @Nullable Read<Period> day(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    String iso = day.toString();
    return Read.of(
        new Period(iso, iso, iso, Granularity.DAY, TimeBasis.WEEKDAY, null),
        say("on " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
  }

  Read<Place> place(Names.Town town) {
    return Read.of(
        new Place(
            town.id(),
            town.name(),
            town.country(),
            town.lat(),
            town.lon(),
            Place.Precision.SETTLEMENT,
            Place.Basis.STATED),
        say("in " + town.name()));
  }

  /** The head of the claim that the sentence makes. */
  Claim.Head head(String id, List<ActorMention> voice, @Nullable Span trigger) {
    return new Claim.Head(
        id, voice, new Evidence("invented", List.of(sentence())), trigger, List.of(), Map.of());
  }

  /** Runs of five words, hashed; no text of ours has quotations. */
  Fingerprint fingerprint(List<String> credits) {
    String[] words = text.toString().split(" ");
    TreeSet<Long> shingles = new TreeSet<>();
    for (int i = 0; i + SHINGLE <= words.length; i++) {
      shingles.add(hash(String.join(" ", List.of(words).subList(i, i + SHINGLE))));
    }
    List<String> lead =
        new ArrayList<>(new TreeSet<>(List.of(words).subList(0, Math.min(12, words.length))));
    lead.replaceAll(w -> w.toLowerCase(Locale.ROOT));
    return new Fingerprint(
        List.copyOf(shingles), List.of(), credits, List.copyOf(new TreeSet<>(lead)));
  }

  private static long hash(String words) {
    byte[] digest = Sha256.of(words);
    long hash = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      hash = hash << Byte.SIZE | (digest[i] & 0xff);
    }
    return hash & HASH_BITS;
  }

  /** Lower-case hex of the text's hash. */
  String sha256() {
    return Sha256.hex(text.toString());
  }
}
