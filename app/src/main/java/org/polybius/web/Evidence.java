package org.polybius.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polybius.export.Card;
import org.polybius.export.Cards;
import org.polybius.query.Disputed;
import org.polybius.query.Kept;
import org.polybius.query.Numbers;
import org.polybius.query.Selection;
import org.polybius.query.Stated;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Fulfilment;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/**
 * The claims behind something: one click from a number, one more from the sentence.
 *
 * @param title what they are behind
 * @param why how its value was chosen; "" when there is nothing to choose
 * @param groups claims that say the same
 * @param left groups for which there is no room
 */
public record Evidence(String title, String why, List<Group> groups, int left) {
  /** Claims shown of one group. */
  private static final int SHOWN = 40;

  /** Claims shown of all groups together. */
  private static final int ALL = 200;

  private static final int GROUPS = 40;

  /** Copies the list. */
  public Evidence {
    groups = List.copyOf(groups);
  }

  /**
   * Claims that say the same.
   *
   * @param key names it in an address
   * @param title what they say
   * @param note on whose word, and what else is to be known
   * @param claims the first of them
   * @param count how many there are
   */
  public record Group(String key, String title, String note, List<Shown> claims, int count) {
    /** Copies the list. */
    public Group {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A claim with what a reader needs to judge it.
   *
   * @param stated the claim
   * @param card in words
   * @param rule what read it, in words
   */
  public record Shown(Stated stated, Card card, String rule) {
    /** Where its words stand. */
    public Item.Id id() {
      return stated.id();
    }

    /** On whose word, outermost first: outlet, agencies, then those in the text. */
    public List<String> chain() {
      List<String> chain = new ArrayList<>();
      String outlet = stated.account().outlet();
      chain.add(outlet == null ? "outlet not known" : outlet);
      chain.addAll(stated.account().agencies());
      card.rows().stream()
          .filter(row -> row.label().equals("said by") && !row.value().equals("the report itself"))
          .forEach(row -> chain.addAll(List.of(row.value().split(" › "))));
      return chain;
    }
  }

  /** Gathers what stands behind things. */
  static final class Finder {
    private final Selection all;
    private final UnaryOperator<String> rules;
    private final List<Found> found = new ArrayList<>();
    private String part = "";

    /** A group before its claims are looked at. */
    private record Found(String key, String title, String note, Collection<Item.Id> items) {}

    Finder(Selection all, UnaryOperator<String> rules) {
      this.all = all;
      this.rules = rules;
    }

    Evidence of(Tally tally) {
      for (int i = 0; i < tally.says().size(); i++) {
        Tally.Said said = tally.says().get(i);
        String denied = said.denied() ? "denied: " : "";
        String who = said.who().equals("outlet") ? "the reports themselves" : said.who();
        List<String> notes = new ArrayList<>(List.of("on the word of " + who));
        notes.addAll(said.inferred());
        group("say" + i, denied + Numbers.words(said), String.join("; ", notes), said.claims());
      }
      String value = Show.best(tally) + " " + Show.people(tally) + " " + Show.word(tally.fate());
      return evidence(
          value + ", " + Show.days(tally.from(), tally.to()), "Value: " + tally.bestRule());
    }

    Evidence of(Incident incident) {
      incident
          .held()
          .forEach(
              h ->
                  group(
                      "held" + found.size(),
                      Show.word(h.status()) + ", " + Show.word(h.certainty()),
                      h.voice().isEmpty()
                          ? "on the reports' own word"
                          : "on the word of " + String.join(" › ", h.voice()),
                      h.claims()));
      group("all", "All claims", "", incident.items());
      return evidence(Show.upper(Acts.title(incident)), "");
    }

    Evidence of(Kept kept) {
      Agreement a = kept.agreement();
      for (int i = 0; i < a.terms().size(); i++) {
        Agreement.Term term = a.terms().get(i);
        group("term" + i, "Term: " + term.what(), Show.word(term.kind()), term.claims());
      }
      for (int i = 0; i < a.stages().size(); i++) {
        Agreement.Step step = a.stages().get(i);
        String how = step.inferred() ? "follows from the dates" : "";
        String title = Show.upper(Show.word(step.stage())) + ", " + Show.day(step.date());
        group("stage" + i, title, how, step.claims());
      }
      for (Fulfilment.Day day : kept.fulfilment().days()) {
        String title = day.released() + " released, " + Show.day(day.day());
        group(day.people() + "." + day.day(), title, day.people(), day.claims());
      }
      for (int i = 0; i < a.violations().size(); i++) {
        Agreement.Violation v = a.violations().get(i);
        group("violation" + i, "Alleged by " + v.accuser() + ": " + v.act(), "", v.claims());
      }
      group("all", "All claims", "", a.items());
      return evidence(Show.agreement(a), "");
    }

    Evidence of(Channel channel) {
      group("told", "Told", "", channel.items());
      group("denied", "Denied", "", channel.denials());
      String parties = channel.parties().get(0).name() + " and " + channel.parties().get(1).name();
      return evidence("Contact of " + parties, "");
    }

    /** All that is disputed of one thing, at least one. */
    Evidence of(List<Disputed> disputed) {
      disputed.forEach(d -> d.disagreement().sides().forEach(this::side));
      return evidence("Disagreement about " + disputed.get(0).disagreement().about(), "");
    }

    private void side(Disagreement.Side side) {
      String who =
          side.who().isEmpty()
              ? "on the reports' own word"
              : "on the word of " + String.join(", ", side.who());
      group("side" + found.size(), side.says(), who, side.items());
    }

    private Evidence evidence(String title, String why) {
      List<Found> one = found.stream().filter(f -> f.key().equals(part)).toList();
      List<Found> wanted = one.isEmpty() ? found : one;
      List<Group> groups = new ArrayList<>();
      int room = ALL;
      for (Found f : wanted.subList(0, Math.min(GROUPS, wanted.size()))) {
        List<Shown> claims = shown(f.items(), Math.min(room, SHOWN));
        room -= claims.size();
        groups.add(new Group(f.key(), f.title(), f.note(), claims, f.items().size()));
      }
      return new Evidence(title, why, groups, wanted.size() - groups.size());
    }

    /** One group alone; all of them when there is no such group. */
    Finder only(String key) {
      part = key;
      return this;
    }

    private void group(String key, String title, String note, Collection<Item.Id> items) {
      if (!items.isEmpty()) {
        found.add(new Found(key, title, note, items));
      }
    }

    private List<Shown> shown(Collection<Item.Id> items, int most) {
      return all.claims(items).stream().limit(most).map(this::shown).toList();
    }

    Shown shown(Stated stated) {
      String rule = stated.claim().head().evidence().rule();
      return new Shown(stated, Cards.of(stated.account(), stated.claim()), rules.apply(rule));
    }
  }
}
