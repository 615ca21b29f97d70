package studio.rehearsal;

import io.vertx.core.MultiMap;
import tools.jackson.databind.JsonNode;

/// A request as it arrived. `body` is a missing node when there was none or it was not JSON.
public record Heard(String method, String path, MultiMap headers, JsonNode body) {}
