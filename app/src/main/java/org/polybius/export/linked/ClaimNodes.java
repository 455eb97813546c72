package org.polybius.export.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.ClaimParts;
import org.polybius.export.data.Days;
import org.polybius.export.data.Iris;
import org.polybius.export.data.Names;
import org.polybius.export.data.Trees;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Field;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.reconcile.Item;

/**
 * A claim as a schema.org Claim that was derived from its report, and the annotation that ties it
 * to the words. What schema.org has no term for is one of {@code polybius:}.
 */
final class ClaimNodes {
  private final Account account;
  private final String run;
  private final Selectors text;
  private final Selectors title;

  ClaimNodes(Account account, Reading reading) {
    this.account = account;
    this.run = Iris.run(reading.run());
    Report report = reading.report();
    this.text = new Selectors(report.text());
    this.title = new Selectors(report.title() == null ? "" : report.title());
  }

  /** Adds the nodes of a claim. */
  void of(Item item, List<ObjectNode> nodes) {
    Claim claim = ClaimParts.claim(item);
    String id = Iris.claim(account.report(), claim.id());
    ObjectNode node = ReportNodes.node(id, "schema:Claim");
    node.put("polybius:kind", claim.kind().name().toLowerCase(Locale.ROOT));
    Trees.put(node, "schema:text", Names.evidence(account, claim));
    node.put("wasDerivedFrom", Iris.report(account.report())).put("wasGeneratedBy", run);
    Trees.put(node, "polybius:rule", claim.head().evidence().rule());
    people(claim.head().voice(), "polybius:voice", node);
    about(claim, node);
    nodes.add(node);
    nodes.add(annotation(id, claim));
  }

  private ObjectNode annotation(String id, Claim claim) {
    ObjectNode node = ReportNodes.node(id + ":words", "Annotation").put("body", id);
    ArrayNode targets = node.putArray("target");
    for (Span span : claim.head().evidence().spans()) {
      boolean ofTitle = span.field() == Field.TITLE;
      ObjectNode target = targets.addObject().put("type", "SpecificResource");
      String report = account.report();
      target.put("source", ofTitle ? Iris.title(report) : Iris.report(report));
      (ofTitle ? title : text).of(span, target.putArray("selector"));
    }
    return node;
  }

  private void about(Claim claim, ObjectNode node) {
    switch (claim.kind()) {
      case STATEMENT -> statement((StatementClaim) claim, node);
      case EVENT -> event((EventClaim) claim, node.putObject("schema:about"));
      case FIGURE -> figure((FigureClaim) claim, node);
      case AGREEMENT -> agreement((AgreementClaim) claim, node);
      case CONTACT -> contact((ContactClaim) claim, node);
    }
  }

  private void statement(StatementClaim statement, ObjectNode node) {
    ObjectNode quotation = node.putObject("schema:about").put("type", "schema:Quotation");
    Trees.put(quotation, "schema:text", Names.words(account, statement.content()));
    Trees.word(quotation, "polybius:form", statement.form());
    if (statement.speaker() != null) {
      people(List.of(statement.speaker()), "schema:creator", quotation);
    }
    if (statement.cue() != null) {
      Trees.put(quotation, "polybius:cue", statement.cue().value().lemma());
    }
    if (statement.inside() != null) {
      String inside = Iris.claim(account.report(), statement.inside());
      node.putObject("polybius:inside").put("id", inside);
    }
  }

  private void event(EventClaim event, ObjectNode about) {
    about.put("type", "schema:Event");
    Trees.word(about, "polybius:type", event.type());
    Trees.put(about, "polybius:mode", event.mode() == null ? null : event.mode().label());
    Trees.word(about, "polybius:act", event.act().type());
    Trees.word(about, "polybius:status", event.status());
    Trees.word(about, "polybius:certainty", event.certainty());
    Trees.put(about, "polybius:cameo", event.cameo());
    when(event, about);
    people(event.actors(), "schema:organizer", about);
    people(event.recipients(), "schema:attendee", about);
    people(event.mediators(), "schema:contributor", about);
  }

  private void figure(FigureClaim figure, ObjectNode node) {
    ObjectNode about = node.putObject("schema:about").put("type", "schema:QuantitativeValue");
    Quantity quantity = figure.quantity().value();
    Trees.put(about, "schema:minValue", quantity.low());
    Trees.put(about, "schema:maxValue", quantity.high());
    Trees.put(about, "schema:value", quantity.point());
    Trees.word(about, "polybius:bound", quantity.bound());
    Trees.put(about, "schema:unitText", Names.words(account, figure.population().spans()));
    Trees.word(about, "polybius:fate", figure.fate());
    Trees.word(about, "polybius:status", figure.status());
    Trees.word(about, "polybius:aggregation", figure.aggregation());
    when(figure, about);
  }

  private void agreement(AgreementClaim agreement, ObjectNode node) {
    ObjectNode about = node.putObject("schema:about").put("type", "polybius:Agreement");
    Trees.texts(about, "polybius:what", agreement.kinds().stream().map(Enum::name).toList());
    Trees.word(about, "polybius:stage", agreement.stage());
    people(agreement.parties(), "schema:participant", about);
    when(agreement, about);
  }

  private void contact(ContactClaim contact, ObjectNode node) {
    ObjectNode about = node.putObject("schema:about").put("type", "polybius:Contact");
    Trees.word(about, "polybius:polarity", contact.polarity());
    people(contact.parties(), "schema:participant", about);
    people(contact.via(), "schema:contributor", about);
    when(contact, about);
  }

  private void when(Claim claim, ObjectNode about) {
    Days days = Days.of(ClaimParts.time(claim));
    Trees.put(about, "schema:startDate", days.first());
    Trees.put(about, "schema:endDate", days.last());
    @Nullable Read<Place> place = ClaimParts.place(claim);
    if (place != null) {
      place(place, about.putObject("schema:location").put("type", "schema:Place"));
    }
  }

  private void place(Read<Place> read, ObjectNode json) {
    Place place = read.value();
    String name = place.name() == null ? Names.words(account, read.spans()) : place.name();
    Trees.put(json, "schema:name", name);
    Trees.put(json, "schema:addressCountry", place.country());
    if (place.lat() != null && place.lon() != null) {
      json.put("schema:latitude", place.lat()).put("schema:longitude", place.lon());
    }
    Trees.word(json, "polybius:precision", place.precision());
  }

  /** In their order: who says that who says it. */
  private void people(List<ActorMention> actors, String term, ObjectNode json) {
    if (actors.isEmpty()) {
      return;
    }
    ArrayNode list = json.putObject(term).putArray("@list");
    for (ActorMention actor : Names.singles(actors)) {
      String id = Iris.actor(account.report(), actor.id(), actor.ref());
      ObjectNode one = list.addObject().put("id", id).put("type", "prov:Agent");
      Trees.put(one, "schema:name", Names.of(account, actor));
      Trees.put(one, "polybius:role", actor.role());
      Trees.put(one, "polybius:country", actor.country());
      List<String> sectors = actor.sectors().stream().map(Sector::name).toList();
      Trees.texts(one, "polybius:sector", sectors);
    }
  }
}
