package org.polybius.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to see of a ledger. A claim is kept when it answers every part that is given. A
 * thing that claims are behind (an incident, a tally, an agreement …) is kept when any of those
 * claims is, and is then shown as all its claims make it: a filter chooses, it never recounts. Only
 * {@code asKnownOn} recounts, from the reports that had been published by then.
 *
 * @param from not ending before this day; null for any
 * @param to not beginning after this day; null for any
 * @param actors all of these take part or speak: ids, names, countries (ISO 3166-1 alpha-3)
 * @param places at any of these: ids, names, countries
 * @param types of any of these: kinds of claim, PLOVER types and modes, fates, kinds of agreement
 * @param statuses of any of these: of events and figures, stages of agreements, polarity of contact
 * @param stories told by a report of any of these
 * @param outlets published or wired by any of these
 * @param origins resting on the word of any of these, by key or name
 * @param text all of these words stand in the claim or in the headline of its report, in whatever
 *     case
 * @param asKnownOn as known at the end of this day; null for today
 */
public record Filter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> actors,
    List<String> places,
    List<String> types,
    List<String> statuses,
    List<String> stories,
    List<String> outlets,
    List<String> origins,
    String text,
    @Nullable LocalDate asKnownOn) {
  /** Keeps everything. */
  public static final Filter NONE =
      new Filter(
          null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          "", null);

  /** Takes words in whatever case and order; refuses a time that ends before it begins. */
  public Filter {
    actors = folded(actors);
    places = folded(places);
    types = Words.known("type", Words.TYPES, folded(types));
    statuses = Words.known("status", Words.STATUSES, folded(statuses));
    stories = folded(stories);
    outlets = folded(outlets);
    origins = folded(origins);
    text = text.strip().replaceAll("\\s+", " ");
    if (from != null && to != null && to.isBefore(from)) {
      throw new FilterException(
          FilterException.Problem.ENDS_BEFORE_IT_BEGINS, "to", to + " lies before " + from);
    }
  }

  private static List<String> folded(Collection<String> words) {
    TreeSet<String> folded = new TreeSet<>();
    words.stream().map(Filter::folded).filter(w -> !w.isEmpty()).forEach(folded::add);
    return List.copyOf(folded);
  }

  /** The form in which words of users and of claims are compared. */
  public static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The filter that the parameters of an address hold. Parameters without a value count as absent.
   *
   * @param parameters all of the address, decoded
   * @param others names of parameters that are somebody else's
   * @throws FilterException when a parameter is unknown or its value cannot be meant
   */
  public static Filter of(Map<String, List<String>> parameters, Collection<String> others) {
    return new FilterReader(parameters, others).filter();
  }

  /** This filter as parameters, in a fixed order; those that hold nothing are left out. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, FilterReader.FROM, from);
    put(parameters, FilterReader.TO, to);
    put(parameters, FilterReader.ACTOR, actors);
    put(parameters, FilterReader.PLACE, places);
    put(parameters, FilterReader.TYPE, types);
    put(parameters, FilterReader.STATUS, statuses);
    put(parameters, FilterReader.STORY, stories);
    put(parameters, FilterReader.OUTLET, outlets);
    put(parameters, FilterReader.ORIGIN, origins);
    put(parameters, FilterReader.TEXT, text.isEmpty() ? List.of() : List.of(text));
    put(parameters, FilterReader.AS_KNOWN_ON, asKnownOn);
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable LocalDate day) {
    put(parameters, name, day == null ? List.of() : List.of(day.toString()));
  }

  private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
    if (!values.isEmpty()) {
      parameters.put(name, values);
    }
  }

  /** This filter as the query of an address, without question mark; "" when it keeps everything. */
  public String query() {
    return query(parameters());
  }

  /** Parameters as the query of an address, without question mark. */
  public static String query(Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
    return String.join("&", pairs);
  }

  /** A word as it stands in any part of an address (RFC 3986, 2.1). */
  public static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whether it keeps everything that was known on its day. */
  public boolean keepsAll() {
    return equals(NONE.asKnownOn(asKnownOn));
  }

  /** The same, as known on another day. */
  public Filter asKnownOn(@Nullable LocalDate day) {
    return new Filter(
        from, to, actors, places, types, statuses, stories, outlets, origins, text, day);
  }

  /** The same, narrowed to an actor too. */
  public Filter andActor(String actor) {
    List<String> more = new ArrayList<>(actors);
    more.add(actor);
    return narrowed(more, types, stories, text);
  }

  /** The same, with more words. */
  public Filter andText(String words) {
    return narrowed(actors, types, stories, text + " " + words);
  }

  /** The same, of a type and no other. */
  public Filter ofType(String type) {
    return narrowed(actors, List.of(type), stories, text);
  }

  /** The same, of a story and no other. */
  public Filter ofStory(String story) {
    return narrowed(actors, types, List.of(story), text);
  }

  private Filter narrowed(
      List<String> whom, List<String> kinds, List<String> affairs, String words) {
    return new Filter(
        from, to, whom, places, kinds, statuses, affairs, outlets, origins, words, asKnownOn);
  }
}
