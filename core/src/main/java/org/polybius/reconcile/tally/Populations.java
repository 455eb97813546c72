package org.polybius.reconcile.tally;

import java.util.List;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Population.AgeClass;
import org.polybius.model.Population.Sex;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

/** Reads off a figure whom it counts. */
final class Populations {
  private Populations() {}

  static People of(FigureClaim figure, Account account) {
    Population population = figure.population();
    String words = words(figure, account);
    boolean foreign =
        population.nationality().isEmpty() && Sense.FOREIGN.in(words) && !Sense.BOTH.in(words);
    List<String> codes = foreign ? List.of(People.FOREIGN) : population.nationality();
    return new People(codes, part(population), side(figure));
  }

  static String words(FigureClaim figure, Account account) {
    return figure.population().spans().stream()
        .map(account::words)
        .collect(Collectors.joining(" … "));
  }

  private static Part part(Population population) {
    AgeClass age = population.age() == null ? null : population.age().ageClass();
    if (population.groups().size() > 1 && population.sex() == null) {
      return Part.WOMEN_AND_CHILDREN;
    }
    if (age == AgeClass.ELDERLY) {
      return Part.ELDERLY;
    }
    if (age == AgeClass.CHILD) {
      return population.sex() == null
          ? Part.CHILDREN
          : population.sex() == Sex.MALE ? Part.BOYS : Part.GIRLS;
    }
    if (population.sex() == null) {
      return Part.ALL;
    }
    return population.sex() == Sex.FEMALE ? Part.WOMEN : Part.MEN;
  }

  private static Side side(FigureClaim figure) {
    Population.Role role = figure.population().role();
    if (role == Population.Role.HOSTAGE || figure.fate() == Fate.TAKEN) {
      return Side.HOSTAGE;
    }
    boolean jailed = role == Population.Role.PRISONER || figure.fate() == Fate.DETAINED;
    if (jailed) {
      return Side.PRISONER;
    }
    return figure.fate() == Fate.HELD ? Side.HOSTAGE : Side.NONE;
  }
}
