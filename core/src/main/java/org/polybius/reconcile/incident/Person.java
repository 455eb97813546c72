package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom violence befell, as far as the words tell them from others.
 *
 * @param refs referents within the report
 * @param name lower case, first and last word of a full name, or the only word
 * @param age in years
 * @param sex MALE or FEMALE as a word of the phrase says
 */
record Person(
    Set<String> refs, @Nullable String name, @Nullable Integer age, @Nullable String sex) {
  private static final Map<String, Set<String>> SEXES =
      Map.of(
          "MALE", WordSets.load("people.tsv").of("MALE"),
          "FEMALE", WordSets.load("people.tsv").of("FEMALE"));
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(\\d{1,2})[- ]?years?[- ]olds?|,\\s(\\d{1,2})\\b|\\bage[d]? (\\d{1,2})\\b");
  private static final Comparator<Person> MOST_TELLING =
      Comparator.comparing((Person p) -> p.name == null || !p.name.contains(" "))
          .thenComparing(p -> p.name == null)
          .thenComparing(p -> p.age == null)
          .thenComparing(p -> p.sex == null)
          .thenComparing(p -> p.name == null ? "" : p.name)
          .thenComparing(p -> p.age == null ? 0 : p.age)
          .thenComparing(p -> p.sex == null ? "" : p.sex);

  /** By the words for them. */
  static Person of(String ref, @Nullable String name, String words) {
    Matcher m = AGE.matcher(words);
    Integer age = null;
    while (m.find()) {
      for (int group = 1; group <= m.groupCount(); group++) {
        age = m.group(group) == null ? age : Integer.valueOf(m.group(group));
      }
    }
    return new Person(Set.of(ref), called(name), age, sex(words));
  }

  private static @Nullable String called(@Nullable String name) {
    return name == null
        ? null
        : Names.of(name).orElse(name.toLowerCase(Locale.ROOT).replaceAll("[.'’]", ""));
  }

  private static @Nullable String sex(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      for (String sex : List.of("MALE", "FEMALE")) {
        if (SEXES.getOrDefault(sex, Set.of()).contains(word)) {
          return sex;
        }
      }
    }
    return null;
  }

  /** Whether nothing speaks against the two being one. */
  boolean may(Person other) {
    if (refs.stream().anyMatch(other.refs::contains)) {
      return true;
    }
    boolean ages = age == null || other.age == null || Math.abs(age - other.age) <= 1;
    boolean sexes = sex == null || other.sex == null || sex.equals(other.sex);
    return ages && sexes && names(other);
  }

  private boolean names(Person other) {
    if (name == null || other.name == null || name.equals(other.name)) {
      return true;
    }
    boolean whole = name.contains(" ") && other.name.contains(" ");
    return !whole && last(name).equals(last(other.name));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private Person and(Person other) {
    Set<String> all = new HashSet<>(refs);
    all.addAll(other.refs);
    return new Person(
        all,
        name == null ? other.name : name,
        age == null ? other.age : age,
        sex == null ? other.sex : sex);
  }

  /** How many there are at least: those that may be one are taken for one, the named first. */
  static List<Person> distinct(Collection<Person> people) {
    List<Person> distinct = new ArrayList<>();
    for (Person person : people.stream().sorted(MOST_TELLING).toList()) {
      int same = 0;
      while (same < distinct.size() && !distinct.get(same).may(person)) {
        same++;
      }
      if (same < distinct.size()) {
        distinct.set(same, distinct.get(same).and(person));
      } else {
        distinct.add(person);
      }
    }
    return List.copyOf(distinct);
  }
}
