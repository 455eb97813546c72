package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Json;
import org.polybius.model.Ruling;
import org.polybius.reconcile.Item;

/** Writes pages of views as JSON: one object, the entries in a list named after the view. */
public final class JsonListing {
  /** Claims shown with their words for each entry of a list. */
  private static final int FEW = 20;

  private final Sources sources;

  /** With the words from some ledger. */
  public JsonListing(Sources sources) {
    this.sources = sources;
  }

  /** A page; ends with a line feed. */
  public String page(View view, Asked asked, Listing listing) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    sources.situation().day().ifPresent(day -> page.put("asKnownOn", day.toString()));
    page.put("count", listing.count()).put("offset", asked.offset()).put("limit", asked.limit());
    section(view, listing, page);
    return Json.pretty(page);
  }

  /** Adds a list of entries that is named after its view. */
  void section(View view, Listing listing, ObjectNode page) {
    ArrayNode entries = page.putArray(view.name());
    listing.entries().forEach(entry -> entries.add(json(entry, 0, FEW)));
  }

  /** One entry, with a page of the claims behind it; ends with a line feed. */
  public String one(Listing.Entry entry, Asked asked) {
    return Json.pretty(json(entry, asked.offset(), asked.limit()));
  }

  private ObjectNode json(Listing.Entry entry, long offset, int limit) {
    ObjectNode json = entry.json().deepCopy();
    if (!entry.claims().isEmpty()) {
      json.put("evidenceCount", entry.claims().size());
      ArrayNode evidence = json.putArray("evidence");
      sources.said(entry.claims(), offset, limit).forEach(s -> said(s, evidence.addObject()));
    }
    return json;
  }

  private static void said(Sources.Said said, ObjectNode json) {
    json.put("report", said.item().report());
    put(json, "claim", said.item().claim());
    put(json, "outlet", said.outlet());
    put(json, "published", said.published());
    put(json, "words", said.words());
    if (!said.rulings().isEmpty()) {
      rulings(said.rulings(), json.putArray("rulings"));
    }
  }

  private static void rulings(List<Ruling> rulings, ArrayNode list) {
    for (Ruling ruling : rulings) {
      ObjectNode json = list.addObject().put("decision", ruling.decision());
      json.put("act", ruling.act().name().toLowerCase(Locale.ROOT));
      put(json, "about", ruling.about());
      if (ruling.before() != null) {
        json.set("before", Json.parse(ruling.before()));
      }
    }
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(name, value);
    }
  }

  /** A claim as users name it. */
  static String name(Item.Id item) {
    return item.written();
  }
}
