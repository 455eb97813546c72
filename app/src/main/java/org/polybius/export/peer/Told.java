package org.polybius.export.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.codes.Acts;
import org.polybius.export.data.Days;
import org.polybius.export.data.IncidentSheet;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.model.Place;
import org.polybius.model.Status;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incident.Figure;
import org.polybius.reconcile.incident.Incident.Who;

/**
 * An incident that somebody tells as done, with the reports that tell it.
 *
 * @param incident the incident
 * @param accounts of its reports, in the order of publishing
 */
record Told(Incident incident, List<Account> accounts) {

  /** Incidents of ACLED's kinds: violence, demonstrations, arrests, withdrawals. */
  static Stream<Told> acled(Material material) {
    return material
        .incidents()
        .filter(i -> done(i) && i.type() != null && Acts.isAcled(i.type(), i.mode()))
        .map(i -> of(i, material));
  }

  /** Incidents of UCDP's kind: violence in which at least one was killed. */
  static Stream<Told> deadly(Material material) {
    return material
        .incidents()
        .filter(i -> done(i) && i.kind().equals("violence") && killed(i) > 0)
        .map(i -> of(i, material));
  }

  private static boolean done(Incident incident) {
    return incident.held().stream()
        .anyMatch(h -> h.status() == Status.HAPPENED || h.status() == Status.ONGOING);
  }

  private static long killed(Incident incident) {
    Figure figure = IncidentSheet.figure(incident, Fate.KILLED);
    if (figure == null) {
      return 0;
    }
    return figure.best() == null ? figure.low() : figure.best();
  }

  private static Told of(Incident incident, Material material) {
    return new Told(
        incident,
        incident.reports().stream().flatMap(id -> material.account(id).stream()).toList());
  }

  Days days() {
    return new Days(incident.from(), incident.to());
  }

  /** How many days it can have happened on; null when that is not known. */
  @Nullable Long length() {
    String from = incident.from();
    String to = incident.to();
    return from == null || to == null
        ? null
        : LocalDate.parse(to).toEpochDay() - LocalDate.parse(from).toEpochDay() + 1;
  }

  @Nullable Place place() {
    return IncidentSheet.place(incident);
  }

  @Nullable Figure killed() {
    return IncidentSheet.figure(incident, Fate.KILLED);
  }

  /** The n-th of some people, by name; null when there are fewer. */
  static @Nullable String name(List<Who> people, int index) {
    return index < people.size() ? people.get(index).name() : null;
  }

  /** Outlets that tell it, each once, in the order of publishing. */
  List<String> outlets() {
    return accounts.stream().map(Account::outlet).filter(Objects::nonNull).distinct().toList();
  }

  /** What each report says, in its own words. */
  List<String> words() {
    return accounts.stream()
        .flatMap(
            a ->
                incident.items().stream()
                    .filter(i -> i.report().equals(a.report()))
                    .flatMap(i -> a.claim(i.claim()).stream())
                    .map(c -> a.report() + "#" + c.id() + ": " + Names.evidence(a, c)))
        .toList();
  }
}
