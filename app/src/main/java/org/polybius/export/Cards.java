package org.polybius.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Reading;
import org.polybius.model.StatementClaim;

/** Turns the claims of one report into cards. */
public final class Cards {
  private final Labels labels;

  /** By id of what was ahead: the events that carry it out. */
  private final Map<String, List<String>> realisedBy = new HashMap<>();

  private Cards(Labels labels, List<Claim> claims) {
    this.labels = labels;
    for (Claim claim : claims) {
      if (claim instanceof EventClaim event) {
        event.links().stream()
            .filter(l -> l.rel() == EventClaim.Relation.REALISES)
            .forEach(
                l -> realisedBy.computeIfAbsent(l.id(), k -> new ArrayList<>()).add(claim.id()));
      }
    }
  }

  /** One card per claim, in the order of the reading. */
  static List<Card> of(Reading reading) {
    Cards cards = new Cards(Labels.of(reading.report()), reading.claims());
    return reading.claims().stream().map(cards::card).toList();
  }

  /** The card of one claim of a report, of which the text is not needed. */
  public static Card of(Account account, Claim claim) {
    return new Cards(new Labels(account::words), account.claims()).card(claim);
  }

  private Card card(Claim claim) {
    return switch (claim.kind()) {
      case STATEMENT -> statement((StatementClaim) claim);
      case EVENT -> event((EventClaim) claim);
      case FIGURE -> figure((FigureClaim) claim);
      case AGREEMENT -> agreement((AgreementClaim) claim);
      case CONTACT -> contact((ContactClaim) claim);
    };
  }

  private Card card(Claim claim, String headline, List<String> badges, Rows rows) {
    return new Card(claim.id(), claim.kind(), headline, badges, rows.done(claim.head()));
  }

  /** Every card opens with those on whose word it stands. */
  private Rows rows(Claim claim) {
    return new Rows(labels).value("said by", labels.chain(claim.head().voice()));
  }

  private Card statement(StatementClaim s) {
    String who = s.speaker() == null ? "Speaker not named" : labels.described(s.speaker());
    String cue = s.cue() == null ? "" : ": " + labels.words(s.cue().spans());
    List<String> badges = new ArrayList<>();
    if (s.cue() != null) {
      badges.add(Labels.word(s.cue().value().cueClass()));
    }
    badges.add(Labels.word(s.form()));
    Rows rows =
        rows(s)
            .actor("to", s.addressee())
            .words("occasion", s.occasion())
            .time("when", s.time())
            .place(s.place())
            .words("words", s.content())
            .links("inside", s.inside())
            .links("holds", s.holds());
    return card(s, who + cue, badges, rows);
  }

  private Card event(EventClaim e) {
    String who = e.actors().isEmpty() ? "not stated" : labels.names(e.actors());
    String whom = e.recipients().isEmpty() ? "" : " → " + labels.names(e.recipients());
    Rows rows =
        rows(e)
            .details("by", e.actors())
            .details("towards", e.recipients())
            .actors("through", e.mediators())
            .value("act", isActItself(e) ? null : Labels.act(e.act().type(), e.act().mode()))
            .value("CAMEO", e.cameo())
            .time("when", e.time())
            .place(e.place())
            .words("words", e.head().evidence().spans())
            .value(
                "context",
                e.contexts().stream().map(Labels::word).collect(Collectors.joining(", ")))
            .links("content", e.statement());
    e.links().forEach(link -> rows.links(Labels.word(link.rel()), link.id()));
    rows.links("realised by", realisedBy.getOrDefault(e.id(), List.of()));
    String headline = Labels.act(e.type(), e.mode()) + ": " + who + whom;
    List<String> badges = new ArrayList<>(List.of(Labels.word(e.status())));
    if (e.certainty() != Certainty.CERTAIN) {
      badges.add(Labels.word(e.certainty()));
    }
    return card(e, headline, badges, rows);
  }

  private static boolean isActItself(EventClaim e) {
    return e.act().equals(new EventClaim.Act(e.type(), e.mode()));
  }

  private Card figure(FigureClaim f) {
    String headline = labels.words(f.population().spans());
    if (f.quantity().spans().stream().noneMatch(f.population().spans().get(0)::overlaps)) {
      headline = Labels.quantity(f.quantity().value()) + " " + headline;
    }
    String also = f.alsoFates().stream().map(Labels::word).collect(Collectors.joining(", "));
    Rows rows =
        rows(f)
            .words("number", f.quantity().spans())
            .value("people", people(f))
            .value("also", also)
            .time("when", f.time())
            .time("as of", f.asOf())
            .place(f.place())
            .words("words", f.head().evidence().spans())
            .links("part of", f.partOf())
            .links("in exchange for", f.exchangedFor())
            .links("event", f.event())
            .links("agreement", f.agreement())
            .links("outside of", f.outsideOf());
    Set<String> badges = new LinkedHashSet<>();
    badges.add(Labels.word(f.fate()));
    badges.add(Labels.word(f.status()));
    if (f.aggregation() != Aggregation.UNSTATED) {
      badges.add(Labels.word(f.aggregation()));
    }
    return card(f, headline, List.copyOf(badges), rows);
  }

  private String people(FigureClaim f) {
    Population p = f.population();
    String words = labels.words(p.spans());
    String role = p.role() == null ? "" : Labels.word(p.role());
    String age = p.age() == null ? "" : age(p.age());
    return Labels.joined(
        ", ",
        words,
        words.toLowerCase(Locale.ROOT).contains(role) ? "" : role,
        p.sex() == null ? "" : Labels.word(p.sex()),
        age,
        String.join(", ", p.nationality()));
  }

  private static String age(Population.Age age) {
    String years =
        Labels.joined(
            " ",
            age.min() == null ? "" : "from " + age.min(),
            age.max() == null ? "" : "up to " + age.max());
    return Labels.joined(
        ", ",
        age.ageClass() == null ? "" : Labels.word(age.ageClass()),
        years.isEmpty() ? "" : "aged " + years);
  }

  private Card agreement(AgreementClaim a) {
    String kinds = a.kinds().stream().map(Labels::word).collect(Collectors.joining(" and "));
    String parties = a.parties().isEmpty() ? "parties not stated" : labels.names(a.parties());
    Rows rows = rows(a).details("party", a.parties());
    a.thirdParties().forEach(third -> rows.actor(Labels.word(third.role()), third.actor()));
    rows.time("declared", a.declared()).time("from", a.from()).time("to", a.to());
    if (a.duration() != null) {
      rows.add("duration", a.duration().value(), labels.words(a.duration().spans()), List.of());
    }
    rows.words("words", a.head().evidence().spans()).links("extends", a.extendsId());
    a.terms().forEach(term -> term(term, rows));
    return card(a, kinds + ": " + parties, List.of(Labels.word(a.stage())), rows);
  }

  private void term(AgreementClaim.Term term, Rows rows) {
    String value =
        Labels.joined(
            ", ",
            Labels.word(term.kind()),
            term.obligor() == null ? "" : "by " + labels.name(term.obligor()),
            term.beneficiary() == null ? "" : "for " + labels.name(term.beneficiary()));
    String condition = term.condition() == null ? "" : labels.words(term.condition());
    List<String> links = new ArrayList<>();
    if (term.figure() != null) {
      links.add(term.figure());
    }
    if (term.counterFigure() != null) {
      links.add(term.counterFigure());
    }
    rows.add("term", value, condition, links);
  }

  private Card contact(ContactClaim c) {
    String between =
        c.parties().size() == 1
            ? labels.name(c.parties().get(0)) + " ↔ not stated"
            : labels.name(c.parties().get(0)) + " ↔ " + labels.name(c.parties().get(1));
    Rows rows =
        rows(c)
            .details("party", c.parties())
            .actors("through", c.via())
            .value("level", c.scope() == null ? null : Labels.word(c.scope()))
            .words("restricted", c.restriction())
            .time("when", c.time())
            .place(c.place())
            .words("words", c.head().evidence().spans());
    return card(c, between, List.of(Labels.word(c.polarity())), rows);
  }
}
