package studio.rehearsal.vault;

import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as a Vault with KV engines of version 2 does, to one token and one AppRole.
public final class RehearsalVault implements AutoCloseable {
  public static final String TOKEN = "hvs.rehearsal-token";
  public static final String ROLE = "rehearsal-role";
  public static final String ROLE_SECRET = "rehearsal-role-secret";
  private static final String BOUGHT = "hvs.bought-by-approle";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, ObjectNode> secrets = new ConcurrentHashMap<>();
  private final Set<String> oldMounts = ConcurrentHashMap.newKeySet();
  private final List<Mood> moods = new CopyOnWriteArrayList<>();
  private final List<HttpServerResponse> held = new ArrayList<>();
  private final HttpDesk desk = new HttpDesk(0, this::answer);

  /// How the next calls are met; after the last one, as usual.
  public enum Mood {
    USUAL,
    SEALED,
    /// An error of its own.
    BROKEN,
    /// Takes the call and never answers.
    SILENT,
    /// Begins an answer and never ends it.
    HALTING,
    /// Answers as another program would.
    STRANGE
  }

  public URI url() {
    return desk.url();
  }

  public List<Heard> heard() {
    return desk.heard();
  }

  /// Keeps a secret.
  ///
  /// @param path the mount and the path below it: "secret/nightshift"
  public void keep(String path, Map<String, ?> fields) {
    secrets.put(path, JSON.valueToTree(fields));
  }

  /// Makes a mount one of the old KV version, which has no `/data/` in its paths.
  public void mountOld(String mount) {
    oldMounts.add(mount);
  }

  /// Meets the next calls like this, one mood each.
  public void meet(Mood... next) {
    moods.addAll(List.of(next));
  }

  private void answer(Heard call, HttpServerResponse response) {
    switch (moods.isEmpty() ? Mood.USUAL : moods.removeFirst()) {
      case USUAL -> usual(call, response);
      case SEALED -> error(response, 503, "Vault is sealed");
      case BROKEN -> error(response, 500, "internal error");
      case SILENT -> held.add(response);
      case HALTING -> {
        response.putHeader("Content-Length", "1000").write("{\"data\":");
        held.add(response);
      }
      case STRANGE -> response.putHeader("Content-Type", "text/html").end("<h1>Welcome</h1>");
    }
  }

  private void usual(Heard call, HttpServerResponse response) {
    String path = call.path().replaceFirst("^/v1/", "");
    String token = String.valueOf(call.headers().get("X-Vault-Token"));
    if (path.equals("auth/approle/login")) {
      signIn(call, response);
    } else if (!Set.of(TOKEN, BOUGHT).contains(token)) {
      error(response, 403, "1 error occurred:\n\t* permission denied\n\n");
    } else if (path.startsWith("sys/internal/ui/mounts/")) {
      mount(path.substring("sys/internal/ui/mounts/".length()), response);
    } else {
      read(path, response);
    }
  }

  private void signIn(Heard call, HttpServerResponse response) {
    if (!ROLE.equals(call.body().path("role_id").asString(""))
        || !ROLE_SECRET.equals(call.body().path("secret_id").asString(""))) {
      error(response, 400, "invalid role or secret ID");
      return;
    }
    ObjectNode answer = envelope();
    answer
        .putObject("auth")
        .put("client_token", BOUGHT)
        .put("accessor", "accessor")
        .put("lease_duration", 1200)
        .put("renewable", true)
        .put("token_type", "service")
        .putArray("policies")
        .add("nightshift");
    send(response, 200, answer);
  }

  private void mount(String mount, HttpServerResponse response) {
    ObjectNode answer = envelope();
    ObjectNode data = answer.putObject("data").put("path", mount + "/").put("type", "kv");
    if (oldMounts.contains(mount)) {
      data.putNull("options");
    } else {
      data.putObject("options").put("version", "2");
    }
    send(response, 200, answer);
  }

  private void read(String path, HttpServerResponse response) {
    String[] parts = path.split("/data/", 2);
    boolean found =
        parts.length == 2
            && !oldMounts.contains(parts[0])
            && secrets.containsKey(parts[0] + "/" + parts[1]);
    if (!found) {
      ObjectNode nothing = JSON.createObjectNode();
      nothing.putArray("errors");
      send(response, 404, nothing);
      return;
    }
    ObjectNode answer = envelope();
    ObjectNode data = answer.putObject("data");
    data.set("data", secrets.get(parts[0] + "/" + parts[1]));
    data.putObject("metadata")
        .put("created_time", "2026-01-01T00:00:00Z")
        .put("deletion_time", "")
        .put("destroyed", false)
        .put("version", 1)
        .putNull("custom_metadata");
    send(response, 200, answer);
  }

  private static ObjectNode envelope() {
    return JSON.createObjectNode()
        .put("request_id", "00000000-0000-0000-0000-000000000000")
        .put("lease_id", "")
        .put("renewable", false)
        .put("lease_duration", 0)
        .putNull("wrap_info")
        .putNull("warnings");
  }

  /// Without a charset, as Vault writes it.
  private static void send(HttpServerResponse response, int status, ObjectNode body) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(JSON.writeValueAsString(body));
  }

  private static void error(HttpServerResponse response, int status, String words) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("errors").add(words);
    send(response, status, body);
  }

  @Override
  public void close() {
    desk.close();
  }
}
