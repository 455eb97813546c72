package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Place;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Match.Reason;

/**
 * Whether two reports tell of the same event: vetoes first, then a sum of weighted features turned
 * into a probability. Symmetric.
 */
final class Comparison {
  /** A person killed is killed once: how far days may be apart that one name bridges. */
  private static final long SAME_PERSON_DAYS = 10;

  private final Traits one;
  private final Traits other;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  /** What was found in words, which are put together for those only who read them. */
  private final Map<Feature, Supplier<String>> found = new EnumMap<>(Feature.class);

  private Comparison(Traits one, Traits other) {
    this.one = one;
    this.other = other;
  }

  /** What forbids that the two are the same, in words; empty when nothing does. */
  static Optional<String> veto(Occurrence one, Occurrence other) {
    if (!one.family().equals(other.family())) {
      return Optional.of("acts of different kinds");
    }
    Traits a = one.traits();
    Traits b = other.traits();
    boolean person = !Collections.disjoint(a.victims(), b.victims());
    if (a.days().disjoint(b.days()) && !(person && a.days().apart(b.days()) <= SAME_PERSON_DAYS)) {
      return Optional.of("different days");
    }
    if (!person && apart(a.places(), b.places())) {
      return Optional.of("different places");
    }
    if (differ(a.ordinals(), b.ordinals())) {
      return Optional.of("different ordinals");
    }
    return differ(a.nationalities(), b.nationalities())
        ? Optional.of("different people")
        : Optional.empty();
  }

  private static boolean apart(List<Place> some, List<Place> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && some.stream().noneMatch(p -> others.stream().anyMatch(o -> Spots.may(p, o)));
  }

  private static <E extends Comparable<E>> boolean differ(Set<E> some, Set<E> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private static <E extends Comparable<E>> Set<E> common(Set<E> some, Set<E> others) {
    Set<E> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  /** How likely the two are the same, with the reasons, vetoes left aside. */
  static Match score(Occurrence one, Occurrence other) {
    return of(one, other).match();
  }

  /** How likely the two are the same, vetoes left aside. */
  static double likelihood(Occurrence one, Occurrence other) {
    return of(one, other).likelihood();
  }

  private static Comparison of(Occurrence one, Occurrence other) {
    Comparison comparison = new Comparison(one.traits(), other.traits());
    comparison.compare();
    return comparison;
  }

  /** The value of each feature. */
  static Map<Feature, Double> features(Occurrence one, Occurrence other) {
    return of(one, other).values;
  }

  private void compare() {
    put(Feature.PRIOR, 1, () -> "");
    put(Feature.WORDS, one.terms().likeness(other.terms()), () -> "likeness of words");
    shared(Feature.VICTIMS, one.victims(), other.victims());
    names();
    days();
    places();
    shared(Feature.AGES, one.terms().ages(), other.terms().ages());
    if (differ(one.terms().ages(), other.terms().ages())) {
      put(Feature.OTHER_AGES, 1, () -> one.terms().ages() + " and " + other.terms().ages());
    }
    count(Feature.SAME_KILLED, Feature.OTHER_KILLED, one.toll().killed(), other.toll().killed());
    count(
        Feature.SAME_INJURED, Feature.OTHER_INJURED, one.toll().injured(), other.toll().injured());
    shared(Feature.ACTORS, one.actors(), other.actors());
    if (!Collections.disjoint(one.modes(), other.modes())) {
      put(Feature.MODE, 1, () -> String.join(", ", common(one.modes(), other.modes())));
    }
  }

  /** Names in common, those of victims left aside. */
  private void names() {
    if (!Collections.disjoint(one.names(), other.names())) {
      Set<String> names = common(one.names(), other.names());
      names.removeAll(common(one.victims(), other.victims()));
      shared(Feature.NAMES, names, names);
    }
  }

  private void put(Feature feature, double value, Supplier<String> words) {
    if (value != 0) {
      values.put(feature, value);
      found.put(feature, words);
    }
  }

  private <E extends Comparable<E>> void shared(Feature feature, Set<E> some, Set<E> others) {
    long common = some.isEmpty() ? 0 : some.stream().filter(others::contains).count();
    put(feature, Math.log1p((double) common), () -> String.valueOf(common(some, others)));
  }

  private void days() {
    if (one.days().precise() && other.days().precise()) {
      if (one.days().apart(other.days()) == 0) {
        put(Feature.SAME_DAY, 1, () -> String.valueOf(one.days().from()));
      }
      return;
    }
    Days here = reference(one);
    Days there = reference(other);
    if (here != null && there != null) {
      long gap = here.apart(there);
      put(Feature.GAP, Math.log1p((double) gap), () -> gap + " days between them");
    }
  }

  /** The day it happened, else the day it was told. */
  private static @Nullable Days reference(Traits traits) {
    return traits.days().precise() ? traits.days() : traits.published();
  }

  private void places() {
    if (one.places().isEmpty() || other.places().isEmpty()) {
      return;
    }
    boolean same =
        one.places().stream()
            .anyMatch(p -> other.places().stream().anyMatch(o -> Spots.same(p, o)));
    put(
        same ? Feature.SAME_PLACE : Feature.OTHER_PLACE,
        1,
        () -> one.places().get(0).name() + ", " + other.places().get(0).name());
  }

  private void count(Feature same, Feature differs, @Nullable Long a, @Nullable Long b) {
    if (a != null && b != null) {
      boolean equal = a.equals(b);
      put(equal ? same : differs, 1, () -> equal ? String.valueOf(a) : a + " and " + b);
    }
  }

  private double likelihood() {
    double sum = 0;
    for (Map.Entry<Feature, Double> e : values.entrySet()) {
      sum += Weights.of(e.getKey()) * e.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private Match match() {
    List<Reason> reasons = new ArrayList<>();
    found.forEach(
        (feature, words) -> {
          if (feature != Feature.PRIOR) {
            double weight = Weights.of(feature) * values.getOrDefault(feature, 0.0);
            reasons.add(new Reason(feature.label(), words.get(), weight));
          }
        });
    reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
    return new Match(likelihood(), reasons);
  }
}
