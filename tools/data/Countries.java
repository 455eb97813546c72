import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code countries.tsv} of the package {@code org.polybius.extract}: codes and English names from the JDK's CLDR
 * data, everything else from {@code countries-hand.tsv} beside this file.
 *
 * <p>Usage: {@code java tools/data/Countries.java tools/data/countries-hand.tsv
 * core/src/main/resources/org/polybius/extract/countries.tsv}
 *
 * <p>Territories without a line in the hand-written file get their code and name only, so that a town's country can always
 * be given. Uninhabited territories (Antarctica, Bouvet Island, …) are left out.
 */
class Countries {
  private static final Set<String> UNINHABITED = Set.of("AQ", "BV", "HM", "TF", "GS", "UM", "IO");

  public static void main(String[] arguments) throws IOException {
    Map<String, String[]> written = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 7) {
          throw new IllegalArgumentException("seven columns expected: " + line);
        }
        written.put(columns[0], columns);
      }
    }
    Set<String> codes = new LinkedHashSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK");
    codes.removeAll(UNINHABITED);
    Map<String, String> rows = new TreeMap<>();
    for (String iso2 : codes) {
      String iso3 = iso2.equals("XK") ? "XKX" : new Locale("", iso2).getISO3Country();
      rows.put(iso3, row(iso3, iso2, written.getOrDefault(iso2, new String[] {iso2, "", "", "", "", "", ""})));
    }
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      out.print(HEADER);
      rows.values().forEach(row -> out.print(row + "\n"));
    }
  }

  private static String row(String iso3, String iso2, String[] hand) {
    String cldr = new Locale("", iso2).getDisplayCountry(Locale.ENGLISH).replace(" & ", " and ").replace("St. ", "Saint ");
    String name = hand[1].isEmpty() ? cldr : hand[1];
    String one = hand[4].isEmpty() ? people(hand[3]) : hand[4];
    String several = hand[5].isEmpty() ? plural(one) : hand[5];
    return String.join("\t", iso3, iso2, name, hand[2], hand[3], one, several, hand[6]);
  }

  /** The adjectives that can stand for a person: not those which are a country's short name. */
  private static String people(String adjectives) {
    List<String> people = new ArrayList<>();
    for (String adjective : adjectives.split("\\|")) {
      if (!adjective.startsWith("U") || !adjective.replace(".", "").matches("US")) {
        people.add(adjective);
      }
    }
    return String.join("|", people);
  }

  private static String plural(String one) {
    List<String> several = new ArrayList<>();
    for (String person : one.split("\\|")) {
      if (!person.isEmpty()) {
        several.add(person.matches(".*(ese|ss|sh|ois|eois)") ? person : person + "s");
      }
    }
    return String.join("|", several);
  }

  private static final String HEADER =
      """
      # States and territories. Codes and names: ISO 3166-1 and Unicode CLDR as shipped in the JDK (Kosovo: XKX); aliases,
      # adjectives, people and capitals: hand-written from general knowledge, 2026-11. Written by tools/data/Countries.java
      # from tools/data/countries-hand.tsv; do not edit by hand.
      # Known problems: former states lead to the one that continued them (Soviet Union RUS, Yugoslavia SRB, Czechoslovakia
      # CZE); "Congo" alone is read as COD; capitals that share their state's name (Djibouti, Panama, Luxembourg …) are
      # left empty because the word is the state's own name; capitals are both seats where reports use both.
      # Columns: alpha-3, alpha-2, name, aliases, adjectives, one of its people, several of its people, capitals (each |)
      alpha3\talpha2\tname\taliases\tadjectives\tperson\tpeople\tcapitals
      """;
}
