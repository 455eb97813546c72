package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population.Sex;
import org.polybius.model.Span;
import org.polybius.model.Status;

/**
 * Counts the dead and the injured of one event in one report: the first number of several people,
 * since a report gives the whole first and parts after it, or the headline's; but never fewer than
 * those whom it tells apart; and one where anybody is told of at all.
 */
final class Counting {
  private final Account account;
  private final List<Claim> claims;
  private final @Nullable String title;
  private final Headline headline;

  Counting(Account account, List<Claim> claims, @Nullable String title) {
    this.account = account;
    this.claims = claims;
    this.title = title;
    this.headline = Headline.of(title);
  }

  Toll toll() {
    List<Person> dead = Person.distinct(people(Harm.KILLED));
    long stated = stated(Fate.KILLED, Harm.KILLED);
    long killed = Math.max(stated, dead.size());
    if (killed == 0 && (told(Harm.KILLED) || Harm.death(title))) {
      killed = 1;
    }
    List<Person> hurt = hurt(dead, killed - dead.size());
    long number = number(killed);
    long injured = Math.max(number, hurt.size());
    if (injured == 0 && wounded(killed)) {
      injured = 1;
    }
    return new Toll(
        killed == 0 ? null : killed,
        injured == 0 ? null : injured,
        stated > 0,
        number > 0,
        dead,
        hurt);
  }

  /** Whether somebody is told to be hurt, though neither counted nor told apart. */
  private boolean wounded(long killed) {
    boolean nobodyDied = killed == 0 && (told(Harm.HIT) || told(Harm.HURT));
    return nobodyDied || headline.singles().contains(Harm.HURT);
  }

  /**
   * Those hurt or hit who are not among the dead. One hit may be any of the dead, and as many of
   * them are as are dead without being told apart.
   *
   * @param unknown how many of the dead are not told apart
   */
  private List<Person> hurt(List<Person> dead, long unknown) {
    List<Person> hurt = new ArrayList<>();
    people(Harm.HURT).stream()
        .filter(p -> dead.stream().noneMatch(d -> one(d, p)))
        .forEach(hurt::add);
    List<Person> hit =
        Person.distinct(
            people(Harm.HIT).stream().filter(p -> dead.stream().noneMatch(p::may)).toList());
    hit.stream().skip(unknown).forEach(hurt::add);
    return Person.distinct(hurt);
  }

  /** Whether somebody hurt is the one who died: the same referent, or nobody in particular. */
  private static boolean one(Person dead, Person hurt) {
    boolean vague = hurt.name() == null && hurt.age() == null && dead.may(hurt);
    return vague || dead.refs().stream().anyMatch(hurt.refs()::contains);
  }

  /** Those shot may have died: where some did, they are taken from the number of those shot. */
  private long number(long dead) {
    long hurt = stated(Fate.INJURED, Harm.HURT);
    long hit = stated(Fate.INJURED, Harm.HIT);
    if (dead == 0) {
      return Math.max(hurt, hit);
    }
    return hurt > 0 ? hurt - partly(dead) : Math.max(0, hit - dead);
  }

  /** The headline's number, else the first in the text. */
  private long stated(Fate fate, Harm harm) {
    long title = headline.number(harm);
    return title > 0 ? title : first(fate, harm);
  }

  /** Of how many dead the report says that they are some of the injured. */
  private long partly(long dead) {
    return figures().stream().anyMatch(f -> f.fate() == Fate.KILLED && ofInjured(f.partOf()))
        ? dead
        : 0;
  }

  private boolean ofInjured(@Nullable String whole) {
    return figures().stream().anyMatch(f -> f.id().equals(whole) && f.fate() == Fate.INJURED);
  }

  private long first(Fate fate, Harm harm) {
    List<Long> numbers =
        figures().stream().filter(f -> counts(f, fate, harm)).map(Counting::number).toList();
    return numbers.stream().filter(n -> n > 1).findFirst().orElse(0L);
  }

  private static long number(FigureClaim figure) {
    Long point = figure.quantity().value().point();
    Long low = figure.quantity().value().low();
    return point != null ? point : low != null ? low : 0;
  }

  private boolean counts(FigureClaim figure, Fate fate, Harm harm) {
    boolean fits = figure.fate() == fate || figure.alsoFates().contains(fate);
    boolean hit = Harm.of(figure, account).filter(h -> h == Harm.HIT).isPresent();
    boolean same = fate != Fate.INJURED || hit == (harm == Harm.HIT);
    return fits && same && happened(figure.status()) && figure.partOf() == null;
  }

  private List<FigureClaim> figures() {
    return claims.stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .toList();
  }

  /** Those of whom it is told one by one. */
  private List<Person> people(Harm harm) {
    List<Person> people = new ArrayList<>();
    for (EventClaim event : events(harm)) {
      for (ActorMention recipient : event.recipients()) {
        recipient.singles().forEach(s -> person(s, event).ifPresent(people::add));
      }
    }
    for (FigureClaim figure : figures()) {
      boolean alone = figure.event() == null && number(figure) == 1;
      Fate fate = harm == Harm.KILLED ? Fate.KILLED : Fate.INJURED;
      if (alone && happened(figure.status()) && single(figure, fate, harm)) {
        people.add(counted(figure));
      }
    }
    return people;
  }

  private boolean single(FigureClaim figure, Fate fate, Harm harm) {
    boolean hit = Harm.of(figure, account).filter(h -> h == Harm.HIT).isPresent();
    boolean dead = figure.fate() == Fate.KILLED || figure.alsoFates().contains(Fate.KILLED);
    boolean hurt = !dead && figure.fate() == Fate.INJURED && hit == (harm == Harm.HIT);
    return fate == Fate.KILLED ? dead : hurt;
  }

  private Person counted(FigureClaim figure) {
    Sex sex = figure.population().sex();
    String words = String.join(" ", figure.population().spans().stream().map(this::words).toList());
    Person person = Person.of(figure.id(), null, words);
    return sex == null ? person : new Person(person.refs(), null, person.age(), sex.name());
  }

  private Optional<Person> person(ActorMention mention, EventClaim event) {
    if (mention.id() != null || mention.number() == GrammaticalNumber.PLURAL) {
      return Optional.empty();
    }
    Set<String> words = new TreeSet<>(Set.of(words(mention.span())));
    for (Span patient : event.head().fields().getOrDefault("patient", List.of())) {
      if (patient.contains(mention.span())) {
        words.add(words(patient));
      }
    }
    return Optional.of(Person.of(mention.ref(), mention.name(), String.join(" ", words)));
  }

  private String words(Span span) {
    return account.words().getOrDefault(span, "");
  }

  private boolean told(Harm harm) {
    return !events(harm).isEmpty();
  }

  private List<EventClaim> events(Harm harm) {
    List<EventClaim> events = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim instanceof EventClaim event
          && happened(event.status())
          && Harm.of(event, account).map(Counting::whole).filter(harm::equals).isPresent()) {
        events.add(event);
      }
    }
    return events;
  }

  /** Whose death an event tells is dead. */
  private static Harm whole(Harm harm) {
    return harm == Harm.DEATH ? Harm.KILLED : harm;
  }

  private static boolean happened(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }
}
