package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final Map<Feature, String> found = new EnumMap<>(Feature.class);

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
    boolean person = common(a.victims(), b.victims()).size() > 0;
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
    return !some.isEmpty() && !others.isEmpty() && common(some, others).isEmpty();
  }

  private static <E extends Comparable<E>> Set<E> common(Set<E> some, Set<E> others) {
    Set<E> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  /** How likely the two are the same, with the reasons, vetoes left aside. */
  static Match score(Occurrence one, Occurrence other) {
    Comparison comparison = new Comparison(one.traits(), other.traits());
    comparison.compare();
    return comparison.match();
  }

  /** The value of each feature. */
  static Map<Feature, Double> features(Occurrence one, Occurrence other) {
    Comparison comparison = new Comparison(one.traits(), other.traits());
    comparison.compare();
    return comparison.values;
  }

  private void compare() {
    put(Feature.PRIOR, 1, "");
    put(Feature.WORDS, one.terms().likeness(other.terms()), "likeness of words");
    shared(Feature.VICTIMS, one.victims(), other.victims());
    Set<String> names = new TreeSet<>(all(one));
    names.retainAll(all(other));
    names.removeAll(common(one.victims(), other.victims()));
    shared(Feature.NAMES, names, names);
    days();
    places();
    shared(Feature.AGES, one.terms().ages(), other.terms().ages());
    if (differ(one.terms().ages(), other.terms().ages())) {
      put(Feature.OTHER_AGES, 1, one.terms().ages() + " and " + other.terms().ages());
    }
    count(Feature.SAME_KILLED, Feature.OTHER_KILLED, one.toll().killed(), other.toll().killed());
    count(
        Feature.SAME_INJURED, Feature.OTHER_INJURED, one.toll().injured(), other.toll().injured());
    shared(Feature.ACTORS, one.actors(), other.actors());
    if (!common(one.modes(), other.modes()).isEmpty()) {
      put(Feature.MODE, 1, String.join(", ", common(one.modes(), other.modes())));
    }
  }

  private static Set<String> all(Traits traits) {
    Set<String> all = new TreeSet<>(traits.people());
    all.addAll(traits.terms().names());
    all.addAll(traits.victims());
    return all;
  }

  private void put(Feature feature, double value, String words) {
    if (value != 0) {
      values.put(feature, value);
      found.put(feature, words);
    }
  }

  private <E extends Comparable<E>> void shared(Feature feature, Set<E> some, Set<E> others) {
    Set<E> common = common(some, others);
    put(feature, Math.log1p(common.size()), String.valueOf(common));
  }

  private void days() {
    if (one.days().precise() && other.days().precise()) {
      if (one.days().apart(other.days()) == 0) {
        put(Feature.SAME_DAY, 1, String.valueOf(one.days().from()));
      }
      return;
    }
    Days here = reference(one);
    Days there = reference(other);
    if (here != null && there != null) {
      long gap = here.apart(there);
      put(Feature.GAP, Math.log1p((double) gap), gap + " days between them");
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
    String words = one.places().get(0).name() + ", " + other.places().get(0).name();
    put(same ? Feature.SAME_PLACE : Feature.OTHER_PLACE, 1, words);
  }

  private void count(Feature same, Feature differs, @Nullable Long a, @Nullable Long b) {
    if (a != null && b != null) {
      put(a.equals(b) ? same : differs, 1, a.equals(b) ? String.valueOf(a) : a + " and " + b);
    }
  }

  private Match match() {
    double sum = 0;
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<Feature, Double> e : values.entrySet()) {
      double weight = Weights.of(e.getKey()) * e.getValue();
      sum += weight;
      if (e.getKey() != Feature.PRIOR) {
        String words = String.valueOf(found.get(e.getKey()));
        reasons.add(new Reason(e.getKey().label(), words, weight));
      }
    }
    reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
    return new Match(1 / (1 + Math.exp(-sum)), reasons);
  }
}
