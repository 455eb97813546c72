package org.polybius.search.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.StatementClaim;
import org.polybius.query.Filter;
import org.polybius.query.Stated;

/** What some claims have, taken together. */
final class Claims {
  private final List<Stated> claims;

  Claims(List<Stated> claims) {
    this.claims = claims;
  }

  /** Writes it into a document. */
  void describe(Page page) {
    Set<String> kinds = all(c -> List.of(c.claim().kind().name().toLowerCase(Locale.ROOT)));
    Set<String> types = all(Stated::types);
    Set<String> countries = all(c -> country(c.claim()));
    page.exact(Fields.KIND, kinds);
    page.facet(Fields.KIND, kinds);
    page.exact(Fields.TYPE, types);
    types.removeAll(kinds);
    page.facet(Fields.TYPE, types);
    page.exact(Fields.COUNTRY, countries);
    page.facet(Fields.COUNTRY, countries);
    page.exact(Fields.STATUS, all(Stated::statuses));
    page.words(Fields.ACTOR, all(Stated::actors));
    page.exact(Fields.ACTOR_IS, all(Stated::actors));
    page.words(Fields.PLACE, all(Stated::places));
    page.exact(Fields.PLACE_IS, all(Stated::places));
    page.exact(Fields.ORIGIN_IS, all(Claims::origins));
    page.words(Fields.VOICE, all(Claims::voice));
  }

  private Set<String> all(Function<Stated, Collection<String>> trait) {
    return claims.stream()
        .flatMap(c -> trait.apply(c).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> origins(Stated claim) {
    return claim.origins().stream()
        .flatMap(o -> Stream.of(o.key(), o.name()))
        .map(Filter::folded)
        .toList();
  }

  /** Those on whose word it stands; of a statement the speaker too. */
  private static List<String> voice(Stated claim) {
    Stream<ActorMention> speaker =
        claim.claim() instanceof StatementClaim s ? Stream.ofNullable(s.speaker()) : Stream.of();
    return Stream.concat(claim.claim().head().voice().stream(), speaker)
        .flatMap(m -> m.singles().stream())
        .map(m -> m.name() == null ? claim.account().words(m.span()) : m.name())
        .toList();
  }

  /** Country of the place, as filters take it. */
  private static List<String> country(Claim claim) {
    Read<Place> place = place(claim);
    String country = place == null ? null : place.value().country();
    return country == null ? List.of() : List.of(Filter.folded(country));
  }

  private static @Nullable Read<Place> place(Claim claim) {
    return switch (claim.kind()) {
      case STATEMENT -> ((StatementClaim) claim).place();
      case EVENT -> ((EventClaim) claim).place();
      case FIGURE -> ((FigureClaim) claim).place();
      case CONTACT -> ((ContactClaim) claim).place();
      case AGREEMENT -> null;
    };
  }
}
