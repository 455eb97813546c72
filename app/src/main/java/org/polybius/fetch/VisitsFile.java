package org.polybius.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is remembered of the web in a file beside the ledger. It is a memory, not a record: if
 * it is lost, pages are asked for once more and nothing else happens.
 */
public final class VisitsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /** In a file, which need not be there. */
  public VisitsFile(Path file) {
    this.file = file;
  }

  /**
   * What is in the file; nothing when there is none. A ledger with fewer reports than there were
   * when the file was written is another one, or was put back from a copy: what was fetched may not
   * be in it, so that nothing of that is taken for known.
   *
   * @param reports how many reports the ledger has
   * @throws IOException when it cannot be read or is of another kind
   */
  public Visits load(long reports) throws IOException {
    if (!Files.exists(file)) {
      return new Visits();
    }
    try {
      JsonNode tree = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      Map<String, Visit> pages = new TreeMap<>();
      if (tree.path("reports").asLong() <= reports) {
        for (Map.Entry<String, JsonNode> page : tree.path("pages").properties()) {
          pages.put(page.getKey(), visit(page.getValue()));
        }
      }
      Map<String, Instant> notBefore = new TreeMap<>();
      for (Map.Entry<String, JsonNode> host : tree.path("notBefore").properties()) {
        notBefore.put(host.getKey(), Instant.parse(host.getValue().asText()));
      }
      return new Visits(pages, notBefore);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IOException("is no memory of visits; take it away to begin anew", e);
    }
  }

  private static Visit visit(JsonNode node) {
    return new Visit(
        Instant.parse(node.path("at").asText()),
        text(node, "etag"),
        text(node, "lastModified"),
        text(node, "stamp"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  /**
   * Writes the file anew, so that it is the old or the new one whatever happens.
   *
   * @param reports how many reports the ledger has
   * @throws IOException when it cannot be written
   */
  public void save(Visits visits, long reports) throws IOException {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("reports", reports);
    ObjectNode pages = tree.putObject("pages");
    new TreeMap<>(visits.pages()).forEach((address, visit) -> put(pages.putObject(address), visit));
    ObjectNode hosts = tree.putObject("notBefore");
    new TreeMap<>(visits.notBefore()).forEach((host, until) -> hosts.put(host, until.toString()));
    String process = String.valueOf(ProcessHandle.current().pid()); // another may write its own
    Path fresh = file.resolveSibling(file.getFileName() + "." + process + ".new");
    Files.writeString(fresh, JSON.writeValueAsString(tree) + "\n", StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void put(ObjectNode node, Visit visit) {
    node.put("at", visit.at().toString());
    put(node, "etag", visit.etag());
    put(node, "lastModified", visit.lastModified());
    put(node, "stamp", visit.stamp());
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
