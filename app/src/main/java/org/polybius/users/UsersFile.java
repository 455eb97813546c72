package org.polybius.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.contract.ContractException;
import org.polybius.contract.Json;

/**
 * Users in a file of JSON Lines, one user a line. It holds no password and no token, only hashes of
 * them; and yet it is written so that its owner alone can read it.
 */
public final class UsersFile {
  private static final Set<String> FIELDS = Set.of("name", "role", "password", "tokens");
  private static final Set<String> TOKEN_FIELDS = Set.of("id", "sha256", "created", "note");
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path file;

  /** In a file, which need not be there until it is read. */
  public UsersFile(Path file) {
    this.file = file;
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** Whether everybody on this machine can read or write it. */
  public boolean isOpenToOthers() {
    try {
      return POSIX && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads it.
   *
   * @throws UsersException when it cannot be read, naming the line
   */
  public Users read() {
    List<User> users = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          users.add(user(Json.parse(line)));
        }
      }
      return Users.of(users);
    } catch (UsersException | ContractException e) {
      throw new UsersException(file + ", line " + number + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UsersException unreadable(IOException e) {
    String why = e instanceof NoSuchFileException ? "is not there" : "cannot be read: " + e;
    return new UsersException(file + " " + why, e);
  }

  private static User user(JsonNode node) {
    known(node, FIELDS);
    List<ApiToken> tokens = new ArrayList<>();
    node.path("tokens").forEach(token -> tokens.add(token(token)));
    return new User(
        new UserName(text(node, "name")),
        Role.of(text(node, "role")),
        node.has("password") ? text(node, "password") : "",
        tokens);
  }

  private static ApiToken token(JsonNode node) {
    known(node, TOKEN_FIELDS);
    return new ApiToken(
        text(node, "id"), text(node, "sha256"), text(node, "created"), text(node, "note"));
  }

  private static void known(JsonNode node, Set<String> fields) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!fields.contains(field.getKey())) {
        throw new UsersException("there is no field '" + field.getKey() + "'");
      }
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new UsersException("the field '" + field + "' is missing or no text");
    }
    return value.textValue();
  }

  /**
   * Writes it anew: it is the old or the new one, whatever happens, and its owner's alone.
   *
   * @throws UsersException when it cannot be written
   */
  public void write(Users users) {
    StringBuilder lines = new StringBuilder();
    users.all().forEach(user -> lines.append(Json.line(node(user))).append('\n'));
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, owned());
      Files.writeString(fresh, lines, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UsersException(file + " cannot be written: " + e, e);
    }
  }

  private static FileAttribute<?>[] owned() {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static ObjectNode node(User user) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", user.name().text()).put("role", user.role().word());
    if (!user.password().isEmpty()) {
      node.put("password", user.password());
    }
    ArrayNode tokens = node.putArray("tokens");
    for (ApiToken token : user.tokens()) {
      ObjectNode one = tokens.addObject().put("id", token.id()).put("sha256", token.sha256());
      one.put("created", token.created()).put("note", token.note());
    }
    return node;
  }
}
