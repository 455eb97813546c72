package org.polybius.export.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.polybius.export.data.Headlines;
import org.polybius.export.data.Iris;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.export.xml.Xml;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.incident.Incident;

/**
 * Incidents that a filter keeps, as an Atom feed (RFC 4287). An entry is updated on the last day on
 * which a report that tells of it was published. The format demands that day, so incidents of which
 * it is not known are left out; and so that the same ledger gives the same bytes, no time of
 * writing enters.
 */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** RFC 4287 demands a time: that of a feed without entries. */
  private static final LocalDate NEVER = LocalDate.EPOCH;

  private AtomFeed() {}

  /** Writes the incidents of a material, one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    Xml xml = Xml.to(out).root("feed", NAMESPACE).line();
    String query = material.filter().query();
    xml.element("id", Iris.thing("query", query)).line();
    xml.element("title", "Polybius: " + (query.isEmpty() ? "all incidents" : query)).line();
    xml.element("updated", time(updated(material).orElse(NEVER))).line();
    xml.start("author").element("name", "Polybius").endLine();
    try (Stream<Incident> incidents = material.incidents()) {
      for (Iterator<Incident> it = incidents.iterator(); it.hasNext(); ) {
        entry(it.next(), material, xml);
      }
    }
    xml.end().done();
  }

  private static Optional<LocalDate> updated(Material material) {
    return material
        .incidents()
        .flatMap(i -> material.lastPublished(i.reports()).stream())
        .max(LocalDate::compareTo);
  }

  private static void entry(Incident incident, Material material, Xml xml) throws IOException {
    Optional<LocalDate> updated = material.lastPublished(incident.reports());
    if (updated.isEmpty()) {
      return;
    }
    xml.start("entry").element("id", Iris.thing("incident", incident.id()));
    xml.element("title", Headlines.of(incident)).element("updated", time(updated.get()));
    for (String report : incident.reports()) {
      Optional<String> url = material.account(report).flatMap(a -> Iris.web(a.url()));
      if (url.isPresent()) {
        xml.start("link").attribute("rel", "related").attribute("href", url.get()).end();
      }
    }
    xml.start("content").attribute("type", "text");
    for (Item.Id id : incident.items()) {
      Optional<Item> item = material.claim(id);
      if (item.isPresent()) {
        xml.words(words(item.get())).line();
      }
    }
    xml.end().endLine();
  }

  private static String words(Item item) {
    Account account = item.account();
    Claim claim = item.claim();
    String outlet = account.outlet() == null ? "" : " " + account.outlet();
    return Names.of(item.id())
        + outlet
        + ": “"
        + (claim == null ? "" : Names.evidence(account, claim))
        + "”";
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
