package org.polybius.export.peer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Json;
import org.polybius.export.codes.Acts;
import org.polybius.export.codes.Countries;
import org.polybius.export.data.Clean;
import org.polybius.export.data.Days;
import org.polybius.export.data.Material;
import org.polybius.export.data.Names;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.EventContext;
import org.polybius.model.Place;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/**
 * PLOVER's interchange form (PLOVER manual 2.0 draft, chapter on fields): one JSON object a line
 * for each coded event of a report. What PLOVER has no field for stands under {@code polybius}.
 */
public final class Plover {
  private static final String CODER = "Polybius";

  private Plover() {}

  /** Writes the events of a material, one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    try (Stream<Coded> events = Coded.of(material)) {
      for (Iterator<Coded> it = events.iterator(); it.hasNext(); ) {
        out.write((Json.line(event(it.next(), material)) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  private static ObjectNode event(Coded coded, Material material) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", Clean.text(coded.id()));
    dates(coded.days(), json);
    actors(coded, coded.event().actors(), json.putArray("actor"));
    actors(coded, coded.event().recipients(), json.putArray("recipient"));
    json.putArray("event").add(coded.event().type().name());
    put(json, "mode", coded.event().mode() == null ? null : coded.event().mode().label());
    ArrayNode contexts = json.putArray("context");
    coded.event().contexts().stream().map(EventContext::label).forEach(contexts::add);
    put(json, "quad_code", Acts.quad(coded.event().type()));
    place(coded, json);
    put(json, "event_text", trigger(coded));
    put(json, "text", material.sentence(coded.item()));
    span(Names.extent(coded.event().head().evidence().spans()), json.putObject("text_info"));
    cite(coded.account(), json.putObject("cite_info"));
    json.put("coder", CODER).put("has_event", true);
    ours(coded, json.putObject("polybius"));
    return json;
  }

  private static void dates(Days days, ObjectNode json) {
    put(json, "date", days.first());
    if (days.one() == null) {
      put(json, "enddate", days.last());
    }
  }

  private static void actors(Coded coded, List<ActorMention> actors, ArrayNode list) {
    for (ActorMention actor : Names.singles(actors)) {
      ObjectNode json = list.addObject();
      put(json, "code", Countries.plover(actor.country()));
      if (!actor.sectors().isEmpty()) {
        ArrayNode sectors = json.putArray("sector");
        actor.sectors().stream().map(Sector::name).forEach(sectors::add);
      }
      put(json, "entity_text", Names.words(coded.account(), List.of(actor.span())));
      put(json, "identifier_text", actor.name());
      put(json, "office", actor.role());
    }
  }

  private static void place(Coded coded, ObjectNode json) {
    Place place = coded.place();
    if (place == null) {
      return;
    }
    ObjectNode location = json.putObject("event_loc");
    put(location, "extracted_place", coded.placeWords());
    put(location, "resolved_place", place.name());
    put(location, "geonameid", place.id());
    if (place.lat() != null && place.lon() != null) {
      location.put("lat", place.lat()).put("lon", place.lon());
    }
    put(location, "country_code", Countries.plover(place.country()));
    location.put("precision", place.precision().name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String trigger(Coded coded) {
    Span trigger = coded.event().head().trigger();
    return trigger == null ? null : Names.words(coded.account(), List.of(trigger));
  }

  private static void span(Span extent, ObjectNode json) {
    json.put("start", extent.start()).put("end", extent.end());
  }

  private static void cite(Account account, ObjectNode json) {
    put(json, "title", account.title());
    put(json, "publication", account.outlet());
    put(json, "url", account.url());
    put(json, "published", account.published());
  }

  private static void ours(Coded coded, ObjectNode json) {
    put(json, "report", coded.account().report());
    put(json, "claim", coded.event().id());
    json.put("status", coded.event().status().name());
    json.put("certainty", coded.event().certainty().name());
    ArrayNode voice = json.putArray("voice");
    coded.names(coded.event().head().voice()).stream().map(Clean::text).forEach(voice::add);
    put(json, "cameo", coded.event().cameo());
    json.put("rule", coded.event().head().evidence().rule());
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(name, Clean.text(value));
    }
  }
}
