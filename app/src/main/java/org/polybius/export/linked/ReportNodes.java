package org.polybius.export.linked;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Clean;
import org.polybius.export.data.Iris;
import org.polybius.export.data.Material;
import org.polybius.export.data.Trees;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.reconcile.Item;

/** Nodes of claims, and of a report and its run before its first claim. */
final class ReportNodes {
  private final Material material;
  private final Set<String> runs = new HashSet<>();
  private @Nullable ClaimNodes claims;
  private String report = "";

  ReportNodes(Material material) {
    this.material = material;
  }

  /** The nodes of a claim; claims come report by report. */
  List<ObjectNode> of(Item item) {
    List<ObjectNode> nodes = new ArrayList<>();
    Account account = item.account();
    if (!account.report().equals(report) || claims == null) {
      Reading reading =
          material
              .reading(account.report())
              .orElseThrow(() -> new IllegalStateException("no text of " + account.report()));
      report = account.report();
      claims = new ClaimNodes(account, reading);
      run(reading.run(), nodes);
      report(account, reading.report(), nodes);
    }
    Objects.requireNonNull(claims).of(item, nodes);
    return nodes;
  }

  private void run(Run run, List<ObjectNode> nodes) {
    if (runs.add(Iris.run(run))) {
      ObjectNode node = node(Iris.run(run), "prov:Activity");
      node.put("polybius:software", run.software());
      node.put("polybius:rules", run.rules()).put("polybius:models", run.models());
      nodes.add(node);
    }
  }

  private static void report(Account account, Report report, List<ObjectNode> nodes) {
    ObjectNode node = node(Iris.report(account.report()), "schema:NewsArticle");
    Trees.put(node, "schema:identifier", account.report());
    Trees.put(node, "schema:headline", account.title());
    Trees.put(node, "schema:datePublished", account.published());
    Trees.put(node, "schema:inLanguage", report.language());
    if (account.outlet() != null) {
      node.putObject("schema:publisher")
          .put("type", "schema:NewsMediaOrganization")
          .put("schema:name", Clean.text(account.outlet()));
    }
    Iris.web(account.url()).ifPresent(url -> node.put("url", url));
    Trees.put(node, "schema:sha256", account.sha256());
    nodes.add(node);
    if (account.title() != null) {
      ObjectNode title = node(Iris.title(account.report()), "schema:CreativeWork");
      title.put("isPartOf", Iris.report(account.report()));
      title.put("schema:text", Clean.text(account.title()));
      nodes.add(title);
    }
  }

  static ObjectNode node(String id, String type) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("type", type);
  }
}
