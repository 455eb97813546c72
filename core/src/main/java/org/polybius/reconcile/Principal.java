package org.polybius.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;

/**
 * One who can bind himself or be talked to: a state for its organs and office-holders, a movement,
 * and, as one prefers, a movement for its wings or the wings themselves.
 *
 * @param key the same for all mentions of one
 * @param name in words
 * @param country ISO 3166-1 alpha-3; null when not known
 */
public record Principal(String key, String name, @Nullable String country)
    implements Comparable<Principal> {
  private static final Set<Sector> OF_STATE =
      Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.SPY, Sector.COP);
  private static final String STATE = "country:";
  private static final Map<String, String> COUNTRIES = countries();

  /**
   * The principals that an actor stands for, a movement for its wings; none when it is a crowd or
   * nobody in particular.
   */
  public static List<Principal> of(ActorMention actor) {
    return actor.singles().stream().flatMap(single -> single(single, false).stream()).toList();
  }

  /** The same, wings standing for themselves. */
  public static List<Principal> apart(ActorMention actor) {
    return actor.singles().stream().flatMap(single -> single(single, true).stream()).toList();
  }

  /** The state of a country. */
  public static Principal ofCountry(String code) {
    return new Principal(STATE + code, countryName(code), code);
  }

  /** Whether it is a state. */
  public boolean isState() {
    return key.startsWith(STATE);
  }

  private static Optional<Principal> single(ActorMention actor, boolean apart) {
    String country = actor.country();
    boolean armed = actor.sectors().contains(Sector.REB);
    boolean state = actor.sectors().stream().anyMatch(OF_STATE::contains);
    String wingOf = actor.wingOf();
    String body = actor.actsFor();
    if (body != null && !state) {
      return Optional.of(body(wingOf == null || apart ? body : wingOf, country));
    }
    if (wingOf != null && !state) {
      return Optional.of(
          apart ? wing(actor, wingOf) : new Principal(wingOf, words(wingOf), country));
    }
    if (country != null && !armed && (state || isCountry(actor, country))) {
      return Optional.of(ofCountry(country));
    }
    String id = actor.id();
    String name = actor.name();
    if (id != null) {
      return Optional.of(new Principal(id, name == null ? words(id) : name, country));
    }
    boolean named = actor.resolved() == Resolution.NAME || armed;
    return name != null && named
        ? Optional.of(new Principal("name:" + name.toLowerCase(Locale.ROOT), name, country))
        : Optional.empty();
  }

  /** The body for which a person acts, by register id or name. */
  private static Principal body(String body, @Nullable String country) {
    boolean slug = body.equals(body.toLowerCase(Locale.ROOT)) && !body.contains(" ");
    return slug
        ? new Principal(body, words(body), country)
        : new Principal("name:" + body.toLowerCase(Locale.ROOT), body, country);
  }

  /** A wing that no register knows is told from others of the whole by being political or not. */
  private static Principal wing(ActorMention actor, String wingOf) {
    boolean political = !actor.sectors().isEmpty() && actor.sectors().get(0) == Sector.PTY;
    String wing = political ? " political wing" : " wing";
    String id = actor.id() == null ? wingOf + wing : actor.id();
    String name = actor.name() == null ? words(wingOf) + wing : actor.name();
    return new Principal(id, name, actor.country());
  }

  private static boolean isCountry(ActorMention actor, String country) {
    String name = actor.name();
    return name != null && name.equalsIgnoreCase(COUNTRIES.get(country));
  }

  private static String countryName(String code) {
    return COUNTRIES.getOrDefault(code, code);
  }

  /** "some-movement" as a name, where no report gives a better one. */
  private static String words(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(word.isEmpty() ? "" : word.substring(1));
    }
    return name.toString();
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    names.put("XKX", "Kosovo");
    return Map.copyOf(names);
  }

  @Override
  public int compareTo(Principal other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Principal principal && key.equals(principal.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
