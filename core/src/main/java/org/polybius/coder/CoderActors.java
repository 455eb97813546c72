package org.polybius.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Countries;
import org.polybius.extract.Table;
import org.polybius.extract.actor.Register;
import org.polybius.extract.actor.Register.Name;
import org.polybius.extract.actor.RegisterEntry;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/**
 * The actors that a row names: who they are follows from the name in the cell, and from the kind
 * that the coder gave. Equal names in one row are one referent.
 */
final class CoderActors {
  private static final Pattern YEARS = Pattern.compile(" ?\\((?:\\d{4})?\\s?-\\s?(?:\\d{4})?\\).*");
  private static final List<Form> FORMS =
      Table.load(CoderActors.class, "names.tsv").rows().stream()
          .map(
              row ->
                  new Form(Pattern.compile(row.get("pattern")), Sector.valueOf(row.get("sector"))))
          .toList();
  private static final Map<String, Sector> KINDS = kinds();

  private final CodedRow row;
  private final Map<String, String> refs = new HashMap<>();

  CoderActors(CodedRow row) {
    this.row = row;
  }

  /** How a dataset names those who belong to a country. */
  private record Form(Pattern pattern, Sector sector) {}

  private static Map<String, Sector> kinds() {
    Map<String, Sector> kinds = new HashMap<>();
    for (Table.Row row : Table.load(CoderActors.class, "sides.tsv").rows()) {
      kinds.put(row.get("kind"), Sector.valueOf(row.get("sector")));
    }
    return kinds;
  }

  /**
   * The actor of a cell.
   *
   * @param kind heading of the column with its kind; "" for none
   */
  Optional<ActorMention> actor(String column, String kind) {
    return row.cell(column)
        .map(span -> mention(span, row.value(column), KINDS.get(row.value(kind))));
  }

  private ActorMention mention(Span span, String written, @Nullable Sector kind) {
    String named = YEARS.matcher(written).replaceFirst("");
    String name = named.isBlank() ? written : named;
    String ref = refs.computeIfAbsent(name, n -> "e" + (refs.size() + 1));
    RegisterEntry known = known(name);
    Optional<Belonging> belonging = belonging(name);
    List<Sector> sectors = new ArrayList<>();
    if (known != null) {
      sectors.addAll(known.sectors());
    } else {
      belonging.map(Belonging::sector).or(() -> Optional.ofNullable(kind)).ifPresent(sectors::add);
    }
    return new ActorMention(
        span,
        ref,
        known == null ? null : known.id(),
        known == null ? name : known.name(),
        null,
        known != null ? known.country() : belonging.map(Belonging::country).orElse(null),
        sectors,
        known == null ? null : known.wingOf(),
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  /** The one actor of the register that bears the name; null for none or several. */
  private static @Nullable RegisterEntry known(String name) {
    List<RegisterEntry> named =
        Register.standard().named(name).stream()
            .filter(n -> !n.weak())
            .map(Name::entry)
            .distinct()
            .toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  /** To which country those of a name belong. */
  record Belonging(String country, Sector sector) {}

  /** To which country those of a name belong, its years being left out or not. */
  static Optional<Belonging> belonging(String written) {
    String name = YEARS.matcher(written).replaceFirst("");
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(name);
      if (m.matches()) {
        return Countries.standard()
            .named(m.group(1))
            .map(country -> new Belonging(country.code(), form.sector()));
      }
    }
    return Optional.empty();
  }
}
