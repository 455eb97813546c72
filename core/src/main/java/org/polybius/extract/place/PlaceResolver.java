package org.polybius.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;

/**
 * Chooses one place for each name by population, by the countries and divisions the report speaks
 * of, by what is said to hold it, and by nearness to the others; one name means one place
 * throughout a report. The weights are hand-set on the development part of public gold.
 */
final class PlaceResolver {
  private static final double CAPITAL = 1.5;
  private static final double SEAT = 0.4;
  private static final double MAIN_NAME = 1.5;
  private static final double COUNTRY_SHARE = 5.0;
  private static final double DIVISION_NAMED = 3.5;
  private static final double HELD = 8.0;
  private static final double NEAR = 2.0;
  private static final double NEAR_KM = 250;
  private static final double OURS = 6.5;
  private static final double DIVISION_AS_LARGE_AS = 4.6;
  private static final double DIVISION_PER_PLACES = 0.5;
  private static final double TOWN_OF_A_DIVISIONS_NAME = 4.0;
  private static final int TOWN = 100_000;
  private static final double DIVISION_SAID = 5.0;

  private final Map<String, Integer> countryMentions = new HashMap<>();
  private final Map<String, Integer> divisionMentions = new HashMap<>();
  private final Map<String, KnownPlace> sense = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int mentions;

  /** Counts the countries a text names in any form. */
  void countEvidence(AnnotatedText text, Folding.Folded folded) {
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        Countries.standard()
            .at(folded, i, sentence.end())
            .ifPresent(f -> count(f.words().get(0).country().code(), 1));
      }
    }
  }

  private void count(String country, int times) {
    countryMentions.merge(country, times, Integer::sum);
    mentions += times;
  }

  /** Resolves all names; one that no place fits stays open. */
  void resolve(List<NamedPlace> places) {
    places.forEach(this::note);
    for (NamedPlace place : places) {
      place.resolved = place.country != null ? null : choose(place, List.of());
    }
    places.forEach(this::countResolved);
    places.forEach(this::preferDivision);
    for (NamedPlace place : places) {
      place.resolved = choose(place, places);
      if (place.resolved != null) {
        sense.putIfAbsent(place.key, place.resolved);
      }
    }
    places.stream().filter(p -> p.within == null).forEach(this::unify);
  }

  /** What the names say of countries and divisions before any is resolved. */
  private void note(NamedPlace place) {
    names.merge(place.key, 1, Integer::sum);
    for (Gazetteer.Entry entry : place.candidates) {
      if (entry.place().isDivision() && entry.mainName() && place.candidates.size() < 4) {
        divisionMentions.merge(String.valueOf(entry.place().division()), 1, Integer::sum);
      }
    }
  }

  private void countResolved(NamedPlace place) {
    KnownPlace known = place.resolved;
    if (known != null && known.country() != null) {
      count(known.country(), 1);
    }
  }

  /** "Georgia" in a report that names America and nothing else of the Caucasus. */
  private void preferDivision(NamedPlace place) {
    Countries.Country country = place.country;
    if (country == null) {
      return;
    }
    int alone = countryMentions.getOrDefault(country.code(), 0) - names.getOrDefault(place.key, 0);
    for (Gazetteer.Entry entry : place.candidates) {
      KnownPlace division = entry.place();
      String other = division.country();
      boolean elsewhere = other != null && !other.equals(country.code());
      if (elsewhere && division.isDivision() && entry.mainName()) {
        place.preferDivision |= countryMentions.getOrDefault(other, 0) > Math.max(0, alone);
      }
      boolean home = country.code().equals(other) && division.isDivision();
      place.preferDivision |= home && !place.key.equals(Gazetteer.key(country.name()));
    }
  }

  /** One sense in one report, unless the name says otherwise itself. */
  private void unify(NamedPlace place) {
    KnownPlace known = sense.get(place.key);
    if (known != null && place.resolved != null) {
      place.resolved = known;
    }
  }

  private @Nullable KnownPlace choose(NamedPlace place, List<NamedPlace> others) {
    KnownPlace best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Gazetteer.Entry entry : place.candidates) {
      if (place.country != null && !(place.preferDivision && entry.place().isDivision())) {
        continue;
      }
      double score = score(place, entry, others);
      if (score > most) {
        most = score;
        best = entry.place();
      }
    }
    return best;
  }

  private double score(NamedPlace name, Gazetteer.Entry entry, List<NamedPlace> others) {
    KnownPlace place = entry.place();
    double score = size(name, place) + (entry.mainName() ? MAIN_NAME : 0);
    score += place.seat().equals("PPLC") ? CAPITAL : place.seat().equals("PPLA") ? SEAT : 0;
    if (place.country() != null && mentions > 0) {
      score += COUNTRY_SHARE * countryMentions.getOrDefault(place.country(), 0) / mentions;
    }
    boolean named = place.division() != null && divisionMentions.containsKey(place.division());
    score += named && !place.isDivision() ? DIVISION_NAMED : 0;
    score -= overshadowed(name, place) ? TOWN_OF_A_DIVISIONS_NAME : 0;
    score += held(name, place);
    return score + near(name, place, others);
  }

  private static double size(NamedPlace name, KnownPlace place) {
    if (place.ours()) {
      return OURS;
    }
    if (place.isDivision()) {
      double places = DIVISION_PER_PLACES * Math.log10(place.population() + 1.0);
      return DIVISION_AS_LARGE_AS + places + (name.division ? DIVISION_SAID : 0);
    }
    return Math.log10(place.population() + 1.0);
  }

  /** "California" is the state, not the town of Pennsylvania. */
  private static boolean overshadowed(NamedPlace name, KnownPlace place) {
    return !place.isDivision()
        && place.population() < TOWN
        && name.within == null
        && name.candidates.stream()
            .anyMatch(
                e ->
                    e.mainName()
                        && e.place().isDivision()
                        && String.valueOf(e.place().country()).equals(place.country()));
  }

  private static double held(NamedPlace name, KnownPlace place) {
    NamedPlace within = name.within;
    if (within == null) {
      return 0;
    }
    if (within.country != null && within.country.code().equals(place.country())) {
      return HELD;
    }
    boolean division =
        within.candidates.stream()
            .anyMatch(
                e ->
                    e.place().division() != null
                        && e.place().division().equals(place.division())
                        && !e.place().equals(place));
    return division ? HELD : 0;
  }

  private static double near(NamedPlace name, KnownPlace place, List<NamedPlace> others) {
    for (NamedPlace other : others) {
      KnownPlace there = other.resolved;
      if (there != null && !other.key.equals(name.key) && place.kilometresTo(there) < NEAR_KM) {
        return NEAR;
      }
    }
    return 0;
  }
}
