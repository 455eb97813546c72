package org.polybius.extract.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Read;

/**
 * Which mentions name the same agreement: those that a word sets apart ("separate", "new") and
 * extensions stand alone, stated durations must not contradict one another.
 */
final class Grouping {
  private Grouping() {}

  static List<Cluster> group(List<Mention> mentions) {
    List<Cluster> clusters = new ArrayList<>();
    for (Mention m : mentions) {
      Cluster home = null;
      for (Cluster c : clusters) {
        boolean last = home == null || better(m, c, home);
        if (fits(m, c) && last) {
          home = c;
        }
      }
      if (home == null) {
        clusters.add(new Cluster(m));
      } else {
        home.mentions.add(m);
      }
    }
    link(clusters);
    return clusters;
  }

  /** A mention without a duration goes with the first; one with it where it is stated. */
  private static boolean better(Mention m, Cluster candidate, Cluster home) {
    return m.duration() != null && home.duration() == null && candidate.duration() != null;
  }

  private static boolean fits(Mention m, Cluster c) {
    if (m.extension() != c.extension() || !Objects.equals(m.apart(), c.apart())) {
      return false;
    }
    if (m.extension() && (m.stage() == Stage.PROPOSED) != c.proposed()) {
      return false;
    }
    Read<String> own = m.duration();
    Read<String> stated = c.duration();
    return own == null || stated == null || hours(own.value()) == hours(stated.value());
  }

  /** Length in hours, so that 48 hours and two days are equal; -1 for other forms. */
  static long hours(@Nullable String iso) {
    if (iso == null) {
      return -1;
    }
    try {
      if (iso.contains("T")) {
        return Duration.parse(iso).toHours();
      }
      LocalDate start = LocalDate.of(2001, 1, 1);
      return 24L * ChronoUnit.DAYS.between(start, start.plus(Period.parse(iso)));
    } catch (DateTimeParseException e) {
      return -1;
    }
  }

  /** An extension extends the agreement told before it, or an earlier extension it names. */
  private static void link(List<Cluster> clusters) {
    Cluster base = null;
    Cluster extension = null;
    for (Cluster c : clusters) {
      if (!c.extension()) {
        base = base == null || base.apart() != null ? c : base;
        continue;
      }
      boolean again = extension != null && !c.proposed();
      c.base = again ? extension : base;
      extension = c.proposed() ? extension : c;
    }
    for (Cluster c : clusters) {
      if (c.extension() && c.base == null) {
        c.base = base;
      }
    }
  }
}
