package org.polybius.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polybius.contract.Records;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incidents;
import org.polybius.reconcile.incident.Standing;

/** Incidents, one to a row: when, what, where, who to whom, how many, in how many reports. */
final class IncidentView {
  private static final int MOST_NAMES = 3;

  private IncidentView() {}

  /** The view. */
  static View view() {
    return new MatterView<>(
        new Incidents(),
        "incident",
        List.of("ID", "DAY", "WHAT", "WHERE", "WHO", "TO WHOM", "PEOPLE", "REPORTS"),
        IncidentView::cells,
        Records::tree);
  }

  private static List<String> cells(Incident incident) {
    return List.of(
        incident.id(),
        days(incident),
        what(incident),
        incident.places().isEmpty() ? "" : String.valueOf(incident.places().get(0).place().name()),
        names(incident.actors()),
        names(incident.recipients()),
        incident.figures().stream().map(IncidentView::figure).collect(Collectors.joining(", ")),
        String.valueOf(incident.reports().size()));
  }

  private static String days(Incident incident) {
    String from = incident.from();
    String to = incident.to();
    if (from == null || to == null) {
      return "";
    }
    return from.equals(to) ? from : from + "/" + to;
  }

  /** The kind, with how it stands where it has not simply taken place. */
  private static String what(Incident incident) {
    String standing = incident.standing() == Standing.AHEAD ? "ahead" : "";
    String realised = incident.realisedBy().isEmpty() ? standing : "realised";
    return realised.isEmpty() ? incident.kind() : incident.kind() + " (" + realised + ")";
  }

  private static String names(List<Incident.Who> people) {
    String names =
        people.stream().limit(MOST_NAMES).map(Incident.Who::name).collect(Collectors.joining(", "));
    return people.size() > MOST_NAMES ? names + " …" : names;
  }

  private static String figure(Incident.Figure figure) {
    String range =
        figure.high() != null && figure.high() == figure.low()
            ? ""
            : " [" + figure.low() + "–" + (figure.high() == null ? "" : figure.high()) + "]";
    String best = figure.best() == null ? "?" : String.valueOf(figure.best());
    return best + " " + figure.fate().name().toLowerCase(Locale.ROOT) + range;
  }
}
