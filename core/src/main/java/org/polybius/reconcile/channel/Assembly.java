package org.polybius.reconcile.channel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;

/** Makes channels of the contacts that a group of claims tells of. */
final class Assembly {
  private final Group group;

  Assembly(Group group) {
    this.group = group;
  }

  /** The channels, ascending by id. */
  List<Channel> channels() {
    Map<String, List<Contact>> pairs = new TreeMap<>();
    group.items().stream()
        .flatMap(item -> Contacts.of(item).stream())
        .forEach(c -> pairs.computeIfAbsent(c.pair(), p -> new ArrayList<>()).add(c));
    List<List<Cell>> spells = new ArrayList<>();
    for (List<Contact> pair : pairs.values()) {
      spells(pair).forEach(spell -> spells.add(decided(Cell.of(spell))));
    }
    List<Channel> channels = new ArrayList<>();
    joined(spells)
        .forEach(cells -> cells.forEach(cell -> channels.add(Summary.of(cell, denying(cells)))));
    channels.sort(Comparator.comparing(Channel::id));
    return List.copyOf(channels);
  }

  /** Contacts of two, apart where there is a long silence between the reports. */
  private static List<List<Contact>> spells(List<Contact> contacts) {
    List<List<Contact>> spells = new ArrayList<>();
    Optional<LocalDate> before = Optional.empty();
    for (Contact contact : contacts) {
      Optional<LocalDate> day = contact.item().account().day();
      boolean later =
          before.isPresent()
              && (day.isEmpty()
                  || ChronoUnit.DAYS.between(before.get(), day.get()) > Channels.SILENCE);
      if (spells.isEmpty() || later) {
        spells.add(new ArrayList<>());
      }
      spells.get(spells.size() - 1).add(contact);
      before = day;
    }
    return spells;
  }

  /** The channels, each in as many as people decided that its claims are about. */
  private List<Cell> decided(Collection<Cell> cells) {
    List<Cell> all = new ArrayList<>();
    for (Cell cell : cells) {
      List<List<Contact>> parts = new ArrayList<>();
      for (Contact contact : cell.contacts()) {
        parts.stream()
            .filter(part -> part.stream().noneMatch(c -> bond(c, contact) == Bond.DIFFERENT))
            .findFirst()
            .ifPresentOrElse(
                part -> part.add(contact), () -> parts.add(new ArrayList<>(List.of(contact))));
      }
      parts.forEach(part -> all.add(new Cell(cell.route(), cell.polarity(), part)));
    }
    return all;
  }

  /** Puts channels together of which people decided that they are one. */
  private List<List<Cell>> joined(List<List<Cell>> spells) {
    for (int i = 0; i < spells.size(); i++) {
      for (int j = spells.size() - 1; j > i; j--) {
        if (same(spells.get(i), spells.get(j))) {
          merge(spells.get(i), spells.get(j));
          spells.remove(j);
        }
      }
    }
    return spells;
  }

  private boolean same(List<Cell> some, List<Cell> others) {
    return some.stream()
        .flatMap(cell -> cell.contacts().stream())
        .filter(contact -> !contact.item().account().rulings().isEmpty())
        .anyMatch(
            contact ->
                others.stream()
                    .flatMap(cell -> cell.contacts().stream())
                    .anyMatch(other -> bond(contact, other) == Bond.SAME));
  }

  private static void merge(List<Cell> cells, List<Cell> others) {
    for (Cell other : others) {
      int at = 0;
      while (at < cells.size()
          && !(cells.get(at).route() == other.route()
              && cells.get(at).polarity() == other.polarity())) {
        at++;
      }
      if (at < cells.size()) {
        cells.set(at, cells.get(at).with(other));
      } else {
        cells.add(other);
      }
    }
  }

  private Bond bond(Contact one, Contact other) {
    boolean ruled = !one.item().account().rulings().isEmpty();
    return ruled && !one.item().id().equals(other.item().id())
        ? group.bond(one.item(), other.item())
        : Bond.NONE;
  }

  private static List<Contact> denying(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> !cell.affirmed())
        .flatMap(cell -> cell.contacts().stream())
        .sorted()
        .toList();
  }
}
