package org.polybius.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.Table;
import org.polybius.model.Place.Precision;

/**
 * The places the program knows, by folded name: populated places and divisions from GeoNames, and
 * our own list of regions, crossings, camps and sites.
 */
final class Gazetteer {

  /**
   * A place under one of its names.
   *
   * @param place the place
   * @param mainName whether it is the name it is known by
   */
  record Entry(KnownPlace place, boolean mainName) {}

  /** Loaded on first use. */
  private static final class Holder {
    static final Gazetteer STANDARD = new Gazetteer();
  }

  private final NameTable cities = NameTable.load(Gazetteer.class, "cities.tsv.gz", true);
  private final NameTable names = NameTable.load(Gazetteer.class, "names.tsv.gz", false);
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Map<String, KnownPlace> divisions = new HashMap<>();
  private final Map<String, List<KnownPlace>> byCountry = new HashMap<>();
  private final Map<String, double[]> middles = new HashMap<>();

  private Gazetteer() {
    regions();
    ours();
    for (Table.Row row : Table.load(Gazetteer.class, "middles.tsv").rows()) {
      double[] middle = {Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))};
      middles.put(row.get("country"), middle);
    }
  }

  static Gazetteer standard() {
    return Holder.STANDARD;
  }

  private KnownPlace city(int row) {
    String[] c = cities.row(row);
    return new KnownPlace(
        c[0],
        c[1],
        c[2],
        c[2] + "." + c[3],
        Double.parseDouble(c[4]),
        Double.parseDouble(c[5]),
        Integer.parseInt(c[6]),
        Precision.SETTLEMENT,
        c[7]);
  }

  private void regions() {
    for (Table.Row row : Table.load(Gazetteer.class, "regions.tsv").rows()) {
      String code = row.get("code");
      KnownPlace place =
          new KnownPlace(
              code,
              row.get("name"),
              row.get("country"),
              row.get("country") + code.substring(2),
              Double.parseDouble(row.get("lat")),
              Double.parseDouble(row.get("lon")),
              Integer.parseInt(row.get("places")),
              Precision.REGION,
              "");
      divisions.put(code, place);
      byCountry.computeIfAbsent(row.get("country"), k -> new ArrayList<>()).add(place);
      enter(place.name(), place, true);
      row.list("bare").forEach(bare -> enter(bare, place, true));
    }
  }

  private void ours() {
    for (Table.Row row : Table.load(Gazetteer.class, "places.tsv").rows()) {
      KnownPlace known = divisions.get(row.get("id"));
      KnownPlace place = known != null ? moved(known, row) : own(row);
      enter(row.get("name"), place, true);
      row.list("aliases").forEach(name -> enter(bare(name), place, true));
    }
  }

  /** A division in its true middle rather than the mean of its towns. */
  private KnownPlace moved(KnownPlace known, Table.Row row) {
    KnownPlace moved =
        new KnownPlace(
            known.id(),
            known.name(),
            known.country(),
            known.division(),
            Double.parseDouble(row.get("lat")),
            Double.parseDouble(row.get("lon")),
            known.population(),
            known.precision(),
            known.seat());
    byName
        .values()
        .forEach(
            l -> l.replaceAll(e -> e.place().equals(known) ? new Entry(moved, e.mainName()) : e));
    return moved;
  }

  private static String bare(String name) {
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static KnownPlace own(Table.Row row) {
    String country = row.get("country");
    String id = row.get("id");
    return new KnownPlace(
        id.matches("[0-9]+") ? id : null,
        row.get("name"),
        country.isEmpty() ? null : country,
        null,
        Double.parseDouble(row.get("lat")),
        Double.parseDouble(row.get("lon")),
        0,
        Precision.valueOf(row.get("precision")),
        KnownPlace.OURS);
  }

  private void enter(String name, KnownPlace place, boolean main) {
    List<Entry> entries = byName.computeIfAbsent(key(name), k -> new ArrayList<>());
    if (entries.stream().noneMatch(e -> e.place().equals(place))) {
      entries.add(new Entry(place, main));
    }
  }

  /** The folded words of a name, with blanks between. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Folding.ofWords(name).keys()) {
      if (!word.isEmpty()) {
        key.append(key.isEmpty() ? "" : " ").append(word);
      }
    }
    return key.toString();
  }

  /** All places of a folded name. */
  List<Entry> named(String key) {
    List<Entry> ours = byName.getOrDefault(key, List.of());
    String rows = names.find(key).orElse("");
    if (rows.isEmpty()) {
      return List.copyOf(ours);
    }
    List<Entry> all = new ArrayList<>(ours);
    for (String row : rows.split(",")) {
      boolean main = row.endsWith("*");
      String number = main ? row.substring(0, row.length() - 1) : row;
      all.add(new Entry(city(Integer.parseInt(number)), main));
    }
    return List.copyOf(all);
  }

  /**
   * The middle of a country, as latitude and longitude: as listed, else the mean of its divisions;
   * null where neither is known.
   */
  double @Nullable [] middle(Countries.Country country) {
    double[] listed = middles.get(country.code());
    List<KnownPlace> parts = byCountry.getOrDefault(country.code(), List.of());
    if (listed != null || parts.isEmpty()) {
      return listed;
    }
    double lat = parts.stream().mapToDouble(KnownPlace::lat).average().orElseThrow();
    double lon = parts.stream().mapToDouble(KnownPlace::lon).average().orElseThrow();
    return new double[] {Math.round(lat * 100) / 100.0, Math.round(lon * 100) / 100.0};
  }
}
