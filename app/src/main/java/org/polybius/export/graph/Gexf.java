package org.polybius.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Material;
import org.polybius.export.xml.Xml;

/**
 * The network as GEXF 1.3 (gexf.net), which Gephi reads: a dynamic graph whose nodes and edges have
 * the days they are told of as start and end; those without a day are there all the time.
 */
public final class Gexf {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  private Gexf() {}

  /** Writes the network of a material, edges one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    Network network = Network.of(material);
    Xml xml = Xml.to(out).root("gexf", NAMESPACE).attribute("version", "1.3").line();
    xml.start("meta").element("creator", "Polybius").endLine();
    xml.start("graph").attribute("mode", "dynamic").attribute("timeformat", "date");
    xml.attribute("timerepresentation", "interval").attribute("defaultedgetype", "directed").line();
    fields("node", Field.OF_NODES, xml);
    fields("edge", Field.OF_EDGES, xml);
    xml.start("nodes").line();
    for (Node node : network.nodes()) {
      node(node, xml);
    }
    xml.endLine().start("edges").line();
    try (Stream<Edge> edges = new Edges(network).of(material)) {
      for (Iterator<Edge> it = edges.iterator(); it.hasNext(); ) {
        edge(it.next(), xml);
      }
    }
    xml.endLine().endLine().end().done();
  }

  private static <T> void fields(String part, List<Field<T>> fields, Xml xml) throws IOException {
    xml.start("attributes").attribute("class", part).attribute("mode", "static");
    for (Field<T> field : fields) {
      xml.start("attribute").attribute("id", field.name()).attribute("title", field.name());
      xml.attribute("type", field.number() ? "long" : "string").end();
    }
    xml.endLine();
  }

  private static void node(Node node, Xml xml) throws IOException {
    xml.start("node").attribute("id", Tokens.of(node.id())).attribute("label", node.label());
    days(node.from(), node.to(), xml);
    values(node, Field.OF_NODES, xml);
    xml.endLine();
  }

  private static void edge(Edge edge, Xml xml) throws IOException {
    xml.start("edge").attribute("id", Tokens.of(edge.id()));
    xml.attribute("source", Tokens.of(edge.source())).attribute("target", Tokens.of(edge.target()));
    xml.attribute("type", edge.directed() ? "directed" : "undirected");
    xml.attribute("weight", String.valueOf(edge.weight()));
    days(edge.from(), edge.to(), xml);
    values(edge, Field.OF_EDGES, xml);
    xml.endLine();
  }

  /** An end before the start, put together of two open times, is none. */
  private static void days(@Nullable String from, @Nullable String to, Xml xml) throws IOException {
    boolean reversed = from != null && to != null && to.compareTo(from) < 0;
    xml.attribute("start", from).attribute("end", reversed ? null : to);
  }

  private static <T> void values(T thing, List<Field<T>> fields, Xml xml) throws IOException {
    xml.start("attvalues");
    for (Field<T> field : fields) {
      String value = field.value().apply(thing);
      if (value != null) {
        xml.start("attvalue").attribute("for", field.name()).attribute("value", value).end();
      }
    }
    xml.end();
  }
}
