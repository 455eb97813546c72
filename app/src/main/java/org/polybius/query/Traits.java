package org.polybius.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.StatementClaim;

/** Reads off a claim what filters look at. */
final class Traits {
  private static final int DAY = "2023-11-24".length();

  private final Account account;
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> places = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<String> statuses = new TreeSet<>();
  private final List<Period> times = new ArrayList<>();

  Traits(Account account, Claim claim) {
    this.account = account;
    types.add(Words.of(claim.kind()));
    people(claim.head().voice());
    switch (claim.kind()) {
      case STATEMENT -> statement((StatementClaim) claim);
      case EVENT -> event((EventClaim) claim);
      case FIGURE -> figure((FigureClaim) claim);
      case AGREEMENT -> agreement((AgreementClaim) claim);
      case CONTACT -> contact((ContactClaim) claim);
    }
  }

  Set<String> actors() {
    return actors;
  }

  Set<String> places() {
    return places;
  }

  Set<String> types() {
    return types;
  }

  Set<String> statuses() {
    return statuses;
  }

  /** First day of all times told; null when none is. */
  @Nullable String from() {
    return times.stream()
        .map(Period::earliest)
        .filter(Objects::nonNull)
        .map(Traits::day)
        .min(String::compareTo)
        .orElse(null);
  }

  /** Last day of all times told; null when none is. */
  @Nullable String to() {
    return times.stream()
        .map(Period::latest)
        .filter(Objects::nonNull)
        .map(Traits::day)
        .max(String::compareTo)
        .orElse(null);
  }

  private static String day(String dateOrDateTime) {
    return dateOrDateTime.substring(0, Math.min(DAY, dateOrDateTime.length()));
  }

  private void statement(StatementClaim s) {
    people(Stream.of(s.speaker(), s.addressee()).filter(Objects::nonNull).toList());
    if (s.cue() != null) {
      types.add(Words.of(s.cue().value().cueClass()));
    }
    time(s.time());
    place(s.place());
  }

  private void event(EventClaim e) {
    people(e.actors());
    people(e.recipients());
    people(e.mediators());
    Stream.of(e.type(), e.mode(), e.act().type(), e.act().mode()).forEach(this::type);
    statuses.add(Words.of(e.status()));
    time(e.time());
    place(e.place());
  }

  private void figure(FigureClaim f) {
    f.population().nationality().stream().map(Filter::folded).forEach(actors::add);
    type(f.fate());
    f.alsoFates().forEach(this::type);
    statuses.add(Words.of(f.status()));
    time(f.time() == null ? f.asOf() : f.time());
    place(f.place());
  }

  private void agreement(AgreementClaim a) {
    people(a.parties());
    a.thirdParties().forEach(third -> people(List.of(third.actor())));
    a.kinds().forEach(this::type);
    statuses.add(Words.of(a.stage()));
    time(a.declared());
    time(a.from());
    time(a.to());
  }

  private void contact(ContactClaim c) {
    people(c.parties());
    people(c.via());
    type(c.scope());
    statuses.add(Words.of(c.polarity()));
    time(c.time());
    place(c.place());
  }

  private void people(Collection<ActorMention> mentions) {
    mentions.stream().flatMap(m -> m.singles().stream()).forEach(this::person);
  }

  /** By id, name and country; one of whom the report has no name by the words that mean it. */
  private void person(ActorMention mention) {
    Stream.of(mention.id(), mention.name(), mention.country())
        .filter(Objects::nonNull)
        .map(Filter::folded)
        .forEach(actors::add);
    if (mention.id() == null && mention.name() == null) {
      actors.add(Filter.folded(account.words(mention.span())));
    }
  }

  private void type(@Nullable Enum<?> type) {
    if (type != null) {
      types.add(Words.of(type));
    }
  }

  private void time(@Nullable Read<Period> read) {
    if (read != null) {
      times.add(read.value());
    }
  }

  private void place(@Nullable Read<Place> read) {
    if (read != null) {
      Place place = read.value();
      Stream.of(place.id(), place.name(), place.country())
          .filter(Objects::nonNull)
          .map(Filter::folded)
          .forEach(places::add);
    }
  }
}
