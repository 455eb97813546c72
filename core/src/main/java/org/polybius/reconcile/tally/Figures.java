package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Quantity;
import org.polybius.model.Ruling;
import org.polybius.model.Status;
import org.polybius.reconcile.tally.People.Side;

/** The figures of one report as tallies take them, completed from each other. */
final class Figures {
  static final String COMPLETED = "population completed from another figure of the report";

  private static final int DAY = "2023-12-11".length();

  private final Account account;
  private final Map<String, FigureClaim> claims = new LinkedHashMap<>();
  private final Map<String, People> people = new LinkedHashMap<>();
  private final Days days;
  private final List<String> scene;

  private Figures(Account account) {
    this.account = account;
    account.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> f.fate() != Fate.OTHER)
        .forEach(f -> claims.put(f.id(), f));
    claims.values().forEach(f -> people.put(f.id(), Populations.of(f, account)));
    claims.keySet().forEach(id -> people.put(id, completed(id, new HashSet<>())));
    forces();
    this.days = new Days(account, claims, people);
    this.scene = Scene.of(account);
  }

  /** The figures of a report that a tally can take, by claim id. */
  static Map<String, Count> of(Account account) {
    Figures figures = new Figures(account);
    Map<String, Count> counts = new LinkedHashMap<>();
    figures.claims.values().forEach(f -> counts.put(f.id(), figures.count(f)));
    return counts;
  }

  /** Soldiers and rebels of one country, whom one report counts apart, are two peoples. */
  private void forces() {
    Map<People, Set<People.Men>> told = new HashMap<>();
    claims.forEach(
        (id, f) ->
            men(id)
                .ifPresent(
                    m ->
                        told.computeIfAbsent(of(id), k -> EnumSet.noneOf(People.Men.class))
                            .add(m)));
    Map<String, People> apart = new HashMap<>();
    claims.forEach(
        (id, f) ->
            men(id)
                .filter(m -> told.getOrDefault(of(id), Set.of()).size() > 1)
                .ifPresent(m -> apart.put(id, of(id).of(m))));
    people.putAll(apart);
  }

  private People of(String id) {
    return Objects.requireNonNull(people.get(id));
  }

  private Optional<People.Men> men(String id) {
    FigureClaim figure = Objects.requireNonNull(claims.get(id));
    People.Men men = People.Men.of(Populations.words(figure, account));
    return Optional.of(men).filter(m -> m != People.Men.NONE && Count.captive(figure.fate()));
  }

  /** A part is of its whole's side and, where it names none itself, of its nationality. */
  private People completed(String id, Set<String> seen) {
    People own = Objects.requireNonNull(people.get(id));
    FigureClaim figure = Objects.requireNonNull(claims.get(id));
    String whole = figure.partOf();
    if (whole == null || !people.containsKey(whole) || !seen.add(id)) {
      return withCountry(figure, own);
    }
    People all = completed(whole, seen);
    if (own.nationality().equals(all.nationality()) && dual(figure)) {
      own = own.of(List.of(People.MULTIPLE));
    }
    Set<String> codes = new TreeSet<>(own.nationality());
    boolean other = all.foreign() || own.foreign() || own.mixed() || !Count.captive(figure.fate());
    if (codes.isEmpty() || (all.nationality().size() == 1 && !other && codes.size() == 1)) {
      codes.addAll(all.nationality());
    }
    Side side = own.side() == Side.NONE ? all.side() : own.side();
    return new People(List.copyOf(codes), own.part(), side, own.men());
  }

  /** "Ten of their citizens, including five dual nationals": of which nations is not told. */
  private boolean dual(FigureClaim figure) {
    return Sense.DUAL.in(Populations.words(figure, account));
  }

  /** Prisoners are of the nationality that the report gives to prisoners, if it is one. */
  private People withCountry(FigureClaim figure, People own) {
    if (!own.nationality().isEmpty()) {
      return own;
    }
    if (own.side() != Side.PRISONER) {
      return counted(figure).map(c -> own.of(List.of(c))).orElse(own);
    }
    Set<List<String>> told =
        people.values().stream()
            .filter(p -> p.side() == Side.PRISONER && !p.nationality().isEmpty())
            .map(People::nationality)
            .collect(Collectors.toSet());
    return told.size() == 1 ? own.of(told.iterator().next()) : own;
  }

  /** Victims in a country whose own authorities count them are its people. */
  private Optional<String> counted(FigureClaim figure) {
    List<ActorMention> voice = figure.head().voice();
    boolean victims =
        switch (figure.fate()) {
          case KILLED, INJURED, MISSING, DISPLACED -> true;
          default -> false;
        };
    if (!victims || voice.isEmpty()) {
      return Optional.empty();
    }
    ActorMention speaker = voice.get(voice.size() - 1);
    String words = account.words(speaker.span());
    boolean office = Sense.OFFICE.in(words) || Sense.OFFICE.in(String.valueOf(speaker.name()));
    String country = Sense.LOCAL.in(words) ? null : speaker.country();
    String place = figure.place() == null ? null : figure.place().value().country();
    String where = place == null && office ? country : place;
    boolean own = country == null ? office : country.equals(where);
    return where != null && own ? Optional.of(where) : Optional.empty();
  }

  private Count count(FigureClaim figure) {
    People stated = Populations.of(figure, account);
    People whom = Objects.requireNonNull(people.get(figure.id()));
    Days.When when = days.of(figure);
    List<String> inferred = new ArrayList<>(when.why());
    if (!stated.equals(whom)) {
      inferred.add(COMPLETED);
    }
    return new Count(
        fate(figure),
        kind(figure),
        whom,
        when.from(),
        when.to(),
        place(figure, whom),
        saying(figure, inferred));
  }

  private static Fate fate(FigureClaim figure) {
    return figure.fate() == Fate.EXCHANGED ? Fate.RELEASED : figure.fate();
  }

  static Kind kind(FigureClaim figure) {
    Status status = figure.status();
    boolean wanted =
        status == Status.OFFERED || status == Status.DEMANDED || status == Status.THREATENED;
    if (wanted || status == Status.CONDITIONAL) {
      return Kind.OFFERED;
    }
    boolean due = status == Status.PLANNED || status == Status.AGREED;
    if (due || figure.aggregation() == Aggregation.PLANNED) {
      return Kind.PLANNED;
    }
    if (figure.fate() == Fate.HELD || figure.fate() == Fate.MISSING) {
      return Kind.STOCK;
    }
    return switch (figure.aggregation()) {
      case CUMULATIVE -> Kind.CUMULATIVE;
      case STOCK -> Kind.STOCK;
      default -> Kind.INCREMENT;
    };
  }

  private Saying saying(FigureClaim figure, List<String> inferred) {
    Quantity q = figure.quantity().value();
    return new Saying(
        account.report(),
        figure.id(),
        account.day().map(LocalDate::toString).orElse(null),
        q.low(),
        q.high(),
        q.point(),
        q.bound(),
        figure.status(),
        figure.head().voice().stream().map(this::who).toList(),
        Populations.words(figure, account),
        figure.partOf(),
        figure.exchangedFor(),
        scene,
        apart(figure.id()),
        inferred);
  }

  private List<String> apart(String claim) {
    return account.rulings().stream()
        .filter(r -> r.act() == Ruling.Act.DIFFERENT && r.claim().equals(claim))
        .filter(r -> Tallies.NAME.equals(r.about()))
        .map(Ruling::decision)
        .sorted()
        .toList();
  }

  private String who(ActorMention actor) {
    return actor.name() != null ? actor.name() : account.words(actor.span());
  }

  /**
   * Captives are counted wherever they are, but for those told apart by place within their own
   * number; victims and the displaced by where it befell them.
   */
  private @Nullable String place(FigureClaim figure, People whom) {
    boolean captive = Count.captive(figure.fate());
    if (figure.place() == null || (captive && !apart(figure, whom))) {
      return null;
    }
    String name = figure.place().value().name();
    return name == null ? figure.place().value().country() : name;
  }

  /** "28 of the 39 were freed in the north, 11 in the south": the same people, by where. */
  private boolean apart(FigureClaim figure, People whom) {
    String whole = figure.partOf();
    Optional<String> here = where(figure);
    return whole != null
        && whom.equals(people.get(whole))
        && here.isPresent()
        && claims.values().stream()
            .filter(o -> whole.equals(o.partOf()) && whom.equals(people.get(o.id())))
            .anyMatch(o -> where(o).isPresent() && !where(o).equals(here));
  }

  /** The place that the words give, by name, else by country. */
  private static Optional<String> where(FigureClaim figure) {
    return Optional.ofNullable(figure.place())
        .filter(p -> !p.inferred())
        .map(p -> p.value().name() == null ? p.value().country() : p.value().name());
  }

  static @Nullable LocalDate date(@Nullable String edge) {
    return edge == null || edge.length() < DAY ? null : LocalDate.parse(edge.substring(0, DAY));
  }
}
