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
 * The network as GraphML 1.0 (graphml.graphdrawing.org); days are texts {@code from} and {@code
 * to}.
 */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}

  /** Writes the network of a material, edges one at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    Network network = Network.of(material);
    Xml xml = Xml.to(out).root("graphml", NAMESPACE).line();
    keys(xml);
    xml.start("graph").attribute("id", "polybius").attribute("edgedefault", "directed").line();
    for (Node node : network.nodes()) {
      node(node, xml);
    }
    try (Stream<Edge> edges = new Edges(network).of(material)) {
      for (Iterator<Edge> it = edges.iterator(); it.hasNext(); ) {
        edge(it.next(), xml);
      }
    }
    xml.endLine().end().done();
  }

  private static void keys(Xml xml) throws IOException {
    key("node", "label", false, xml);
    keys("node", Field.OF_NODES, xml);
    keys("edge", Field.OF_EDGES, xml);
    for (String part : List.of("node", "edge")) {
      key(part, "from", false, xml);
      key(part, "to", false, xml);
    }
  }

  private static <T> void keys(String part, List<Field<T>> fields, Xml xml) throws IOException {
    for (Field<T> field : fields) {
      key(part, field.name(), field.number(), xml);
    }
  }

  private static void key(String part, String name, boolean number, Xml xml) throws IOException {
    xml.start("key").attribute("id", part + "." + name).attribute("for", part);
    xml.attribute("attr.name", name).attribute("attr.type", number ? "long" : "string");
    xml.endLine();
  }

  private static void node(Node node, Xml xml) throws IOException {
    xml.start("node").attribute("id", Tokens.of(node.id()));
    data("node.label", node.label(), xml);
    for (Field<Node> field : Field.OF_NODES) {
      data("node." + field.name(), field.value().apply(node), xml);
    }
    data("node.from", node.from(), xml);
    data("node.to", node.to(), xml);
    xml.endLine();
  }

  private static void edge(Edge edge, Xml xml) throws IOException {
    xml.start("edge").attribute("id", Tokens.of(edge.id()));
    xml.attribute("source", Tokens.of(edge.source())).attribute("target", Tokens.of(edge.target()));
    xml.attribute("directed", String.valueOf(edge.directed()));
    for (Field<Edge> field : Field.OF_EDGES) {
      data("edge." + field.name(), field.value().apply(edge), xml);
    }
    data("edge.from", edge.from(), xml);
    data("edge.to", edge.to(), xml);
    xml.endLine();
  }

  private static void data(String key, @Nullable String value, Xml xml) throws IOException {
    if (value != null) {
      xml.start("data").attribute("key", key).words(value).end();
    }
  }
}
