package org.polybius.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Places;
import org.polybius.model.Place;
import org.polybius.model.Place.Basis;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** The resolved places of one report and what they are the place of. */
final class ReadPlaces implements Places {

  /** A place in the text. */
  record Mention(Token head, Span span, Place place) {}

  /** How surely a preposition says where the act took place; goals and origins least. */
  private static final Map<String, Integer> PREPOSITIONS =
      Map.ofEntries(
          Map.entry("in", 6),
          Map.entry("at", 6),
          Map.entry("inside", 6),
          Map.entry("near", 5),
          Map.entry("outside", 5),
          Map.entry("around", 5),
          Map.entry("across", 5),
          Map.entry("throughout", 5),
          Map.entry("within", 5),
          Map.entry("on", 4),
          Map.entry("along", 4),
          Map.entry("over", 4),
          Map.entry("through", 3),
          Map.entry("via", 3),
          Map.entry("off", 3),
          Map.entry("of", 2),
          Map.entry("into", 2),
          Map.entry("to", 1),
          Map.entry("from", 1));

  private final AnnotatedText text;
  private final List<Mention> mentions;

  ReadPlaces(AnnotatedText text, List<Mention> mentions) {
    this.text = text;
    this.mentions = List.copyOf(mentions);
  }

  @Override
  public List<Read<Place>> all() {
    return mentions.stream().map(ReadPlaces::read).toList();
  }

  private static Read<Place> read(Mention mention) {
    return Read.of(mention.place(), mention.span());
  }

  @Override
  public Optional<Read<Place>> covering(Token token) {
    return mentions.stream()
        .filter(m -> m.span().contains(token.span()))
        .map(ReadPlaces::read)
        .findFirst();
  }

  @Override
  public Optional<Read<Place>> of(Token predicate) {
    return attached(predicate).or(() -> shared(predicate)).map(ReadPlaces::read);
  }

  /** Among the phrases that hang on the predicate, the one whose preposition says most. */
  private Optional<Mention> attached(Token predicate) {
    Mention best = null;
    int most = 0;
    for (Mention mention : mentions) {
      int weight = weight(predicate, mention);
      if (weight > most) {
        most = weight;
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private int weight(Token predicate, Mention mention) {
    Token phrase = mention.head();
    int depth = 0;
    Token below = phrase;
    while (below.head() >= 0 && below.head() != predicate.index()) {
      Token up = text.token(below.head());
      if (depth++ > 4 || !passes(below, up)) {
        return 0;
      }
      below = up;
    }
    if (below.head() < 0) {
      return 0;
    }
    return Math.max(0, phraseWeight(predicate, below, phrase) * 10 - depth);
  }

  /** "In a hospital in Gaza", "at a forum held in Doha": the place of a place or occasion. */
  private static boolean passes(Token below, Token up) {
    return below.isRel("nmod", "appos", "conj", "compound", "flat")
        || (below.isRel("obl") && up.isRel("acl"))
        || below.isRel("acl");
  }

  private int phraseWeight(Token predicate, Token below, Token phrase) {
    int preposition = preposition(phrase);
    if (below.isRel("obl", "nmod", "advcl")) {
      int outer = preposition(below);
      return below.index() == phrase.index() ? preposition : Math.min(outer, preposition);
    }
    boolean target =
        below.isRel("obj") && predicate.is(Upos.VERB) && below.index() == phrase.index();
    boolean name = below.isRel("compound", "nmod:poss", "amod") && below.index() == phrase.index();
    boolean within = below.isRel("obj", "nsubj", "nsubj:pass") && below.index() != phrase.index();
    return target ? 3 : name ? 2 : within ? Math.min(1, preposition) : 0;
  }

  private int preposition(Token phrase) {
    return text.child(text.firstConjunct(phrase), "case")
        .or(() -> text.child(phrase, "case"))
        .map(c -> PREPOSITIONS.getOrDefault(c.text().toLowerCase(Locale.ROOT), 0))
        .orElse(0);
  }

  /** "Carried out an attack in Aden", "met and talked in Oslo": the place hangs on a neighbour. */
  private Optional<Mention> shared(Token predicate) {
    boolean carried = predicate.is(Upos.NOUN) && predicate.isRel("obj", "nsubj", "nsubj:pass");
    boolean chained = predicate.isRel("conj", "xcomp");
    return carried || chained
        ? text.head(predicate).flatMap(this::attached).filter(m -> !m.head().isRel("obj"))
        : Optional.empty();
  }

  @Override
  public Optional<Read<Place>> in(Sentence sentence, Token near) {
    List<Mention> here = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean inside = sentence.span().contains(mention.span());
      if (inside && preposition(mention.head()) >= PREPOSITIONS.getOrDefault("through", 0)) {
        here.add(mention);
      }
    }
    return here.stream()
        .min(Comparator.comparingInt(m -> Math.abs(m.head().index() - near.index())))
        .map(m -> Read.inferred(based(m.place(), Basis.SENTENCE), m.span()));
  }

  private static Place based(Place place, Basis basis) {
    return new Place(
        place.id(),
        place.name(),
        place.country(),
        place.lat(),
        place.lon(),
        place.precision(),
        basis);
  }
}
