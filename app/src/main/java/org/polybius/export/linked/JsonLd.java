package org.polybius.export.linked;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.polybius.contract.Json;
import org.polybius.export.data.Material;
import org.polybius.export.data.Trees;
import org.polybius.reconcile.Item;

/**
 * Claims as JSON-LD 1.1: one document whose graph has, for each report, the report, the run that
 * read it, and its claims, each with an annotation for its words. The context stands in the
 * document, so that nothing need be fetched to read it.
 */
public final class JsonLd {
  private JsonLd() {}

  /** Writes the claims of a material, one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    String head = "{\"@context\":" + Json.line(context()) + ",\n\"@graph\":[";
    ReportNodes reports = new ReportNodes(material);
    try (Stream<Item> claims = material.claims()) {
      Trees.document(head, claims.flatMap(item -> reports.of(item).stream()), "]}", out);
    }
  }

  private static ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("schema", "https://schema.org/");
    context.put("prov", "http://www.w3.org/ns/prov#");
    context.put("oa", "http://www.w3.org/ns/oa#");
    context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    context.put("polybius", "urn:polybius:term:");
    context.put("id", "@id").put("type", "@type");
    annotations(context);
    reference(context, "wasDerivedFrom", "prov:wasDerivedFrom");
    reference(context, "wasGeneratedBy", "prov:wasGeneratedBy");
    reference(context, "wasAttributedTo", "prov:wasAttributedTo");
    reference(context, "wasAssociatedWith", "prov:wasAssociatedWith");
    reference(context, "url", "schema:url");
    reference(context, "isPartOf", "schema:isPartOf");
    return context;
  }

  /** The terms of the Web Annotation context that are used, as that context defines them. */
  private static void annotations(ObjectNode context) {
    for (String name :
        new String[] {
          "Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector"
        }) {
      context.put(name, "oa:" + name);
    }
    reference(context, "body", "oa:hasBody");
    reference(context, "target", "oa:hasTarget");
    reference(context, "source", "oa:hasSource");
    reference(context, "selector", "oa:hasSelector");
    typed(context, "start", "oa:start", "xsd:nonNegativeInteger");
    typed(context, "end", "oa:end", "xsd:nonNegativeInteger");
    context.put("exact", "oa:exact").put("prefix", "oa:prefix").put("suffix", "oa:suffix");
  }

  private static void reference(ObjectNode context, String term, String iri) {
    typed(context, term, iri, "@id");
  }

  private static void typed(ObjectNode context, String term, String iri, String type) {
    context.putObject(term).put("@id", iri).put("@type", type);
  }
}
