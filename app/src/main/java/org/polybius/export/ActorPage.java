package org.polybius.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.polybius.contract.Json;

/** All that is told of an actor, view by view. */
public final class ActorPage {
  private final Sources sources;
  private final Asked asked;
  private final String name;
  private final Map<View, Listing> sections = new LinkedHashMap<>();

  private ActorPage(Sources sources, Asked asked, String name) {
    this.sources = sources;
    this.asked = asked;
    this.name = name;
  }

  /**
   * Gathers a page of each view.
   *
   * @param name name or id of the actor, in whatever case
   */
  public static ActorPage of(Sources sources, Asked asked, String name) {
    Set<String> labels = new LinkedHashSet<>(asked.labels());
    labels.add(name);
    Asked about =
        new Asked(labels, asked.report(), asked.from(), asked.to(), asked.offset(), asked.limit());
    ActorPage page = new ActorPage(sources, about, name);
    for (View view : Views.ofThings()) {
      Listing listing = view.page(sources, about);
      if (listing.count() > 0) {
        page.sections.put(view, listing);
      }
    }
    return page;
  }

  /** Whether nothing is told of the actor. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** For a terminal; ends with a line feed. */
  public String text(int columns, boolean colour) {
    TextListing text = new TextListing(sources, columns, colour);
    StringBuilder out = new StringBuilder();
    sections.forEach(
        (view, listing) -> {
          out.append(out.length() == 0 ? "" : "\n");
          out.append(text.page(view, asked, listing));
        });
    return out.toString();
  }

  /** As one object; ends with a line feed. */
  public String json() {
    JsonListing json = new JsonListing(sources);
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("actor", name);
    sources.situation().day().ifPresent(day -> page.put("asKnownOn", day.toString()));
    page.put("offset", asked.offset()).put("limit", asked.limit());
    ObjectNode counts = page.putObject("counts");
    sections.forEach((view, listing) -> counts.put(view.name(), listing.count()));
    sections.forEach((view, listing) -> json.section(view, listing, page));
    return Json.pretty(page);
  }
}
