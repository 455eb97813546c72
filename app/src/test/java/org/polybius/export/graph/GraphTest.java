package org.polybius.export.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.cli.Exported;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Tag("slow")
class GraphTest {
  private final Path examples = Exported.examples();

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private Document document(String format) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Exported.bytes(examples, format, "")));
  }

  @Test
  void graphMlIsValidByItsSchemaAndHasTheSameNodesAndEdgesAsGexf() throws Exception {
    Graph<String, DefaultEdge> graph =
        new DirectedPseudograph<>(SupplierUtil.createStringSupplier(), DefaultEdge::new, false);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.importGraph(graph, new StringReader(Exported.text(examples, "graphml", "")));
    Document gexf = document("gexf");
    assertThat(graph.vertexSet()).hasSize(elements(gexf, "node").size()).hasSizeGreaterThan(50);
    assertThat(graph.edgeSet()).hasSize(elements(gexf, "edge").size());
  }

  @Test
  void everyEdgeOfGexfLeadsFromANodeToANodeAndNoSpanEndsBeforeItStarts() throws Exception {
    Document gexf = document("gexf");
    Set<String> ids = new HashSet<>();
    elements(gexf, "node").forEach(n -> assertThat(ids.add(n.getAttribute("id"))).isTrue());
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(gexf, "edge")) {
      assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
      assertThat(edges.add(edge.getAttribute("id"))).isTrue();
    }
    for (String name : List.of("node", "edge")) {
      assertThat(elements(gexf, name))
          .filteredOn(e -> e.hasAttribute("start") && e.hasAttribute("end"))
          .isNotEmpty()
          .allMatch(e -> e.getAttribute("start").compareTo(e.getAttribute("end")) <= 0);
    }
  }

  @Test
  void everyChannelIsAnEdgeAndAWingHangsOnItsWhole() throws Exception {
    Document graph = document("graphml");
    List<Element> edges = elements(graph, "edge");
    Set<String> ids = new HashSet<>();
    edges.forEach(e -> ids.add(e.getAttribute("id")));
    Exported.all(examples).channels().forEach(c -> assertThat(ids).contains(c.id()));
    assertThat(edges)
        .filteredOn(e -> e.getAttribute("id").equals("wing:hamas-political-bureau"))
        .singleElement()
        .satisfies(e -> assertThat(e.getAttribute("target")).isEqualTo("hamas"));
  }
}
