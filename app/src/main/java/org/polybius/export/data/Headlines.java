package org.polybius.export.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incident.Figure;
import org.polybius.reconcile.incident.Incident.Who;
import org.polybius.reconcile.incident.Standing;

/** Things in one line for people. */
public final class Headlines {
  private static final int MOST_NAMES = 3;

  private Headlines() {}

  /** What, whether it is ahead, when, where, who to whom, how many. */
  public static String of(Incident incident) {
    StringBuilder line = new StringBuilder(incident.kind());
    line.append(incident.standing() == Standing.AHEAD ? " (ahead)" : "");
    append(", ", days(incident.from(), incident.to()), line);
    if (!incident.places().isEmpty()) {
      append(", ", incident.places().get(0).place().name(), line);
    }
    append(": ", names(incident.actors()), line);
    append(" → ", names(incident.recipients()), line);
    append("; ", figures(incident.figures()), line);
    return line.toString();
  }

  private static void append(String separator, @Nullable String words, StringBuilder line) {
    if (words != null && !words.isEmpty()) {
      line.append(separator).append(words);
    }
  }

  /** A day or a stretch of days; "" when neither end is known. */
  public static String days(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      return from == null ? (to == null ? "" : "until " + to) : "from " + from;
    }
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String names(List<Who> people) {
    String names =
        people.stream().limit(MOST_NAMES).map(Who::name).collect(Collectors.joining(", "));
    return people.size() > MOST_NAMES ? names + " …" : names;
  }

  private static String figures(List<Figure> figures) {
    return figures.stream()
        .map(f -> range(f.low(), f.best(), f.high()) + " " + word(f.fate()))
        .collect(Collectors.joining(", "));
  }

  /** The best of the range and the range: "5 (3 to 8)", "no best (3 or more)". */
  public static String range(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
    String chosen = best == null ? "no best" : String.valueOf(best);
    if (low == null && high == null) {
      return best == null ? "open" : chosen;
    }
    if (low != null && low.equals(high) && low.equals(best)) {
      return chosen;
    }
    String ends =
        high == null ? low + " or more" : low == null ? "up to " + high : low + " to " + high;
    return chosen + " (" + ends + ")";
  }

  /** A constant in lower case, underscores as blanks. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
