package studio.api;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract, as it is published and as the router wants it.
///
/// The router's library refuses contracts with response types that it does not know
/// (`application/problem+json`, `text/event-stream`). It only looks at requests, so it is given the
/// contract without the bodies of the answers.
record Contract(String yaml) {
  private static final List<String> COMPONENTS = List.of("parameters", "responses", "schemas");

  /// The whole contract: this one with the parts laid into it. A part brings `tags`, `paths` and
  /// `components`.
  Contract with(List<String> parts) {
    JsonObject whole = read(yaml);
    JsonArray tags = whole.getJsonArray("tags").copy();
    for (String part : parts) {
      JsonObject more = read(part);
      add(whole, more, "paths");
      JsonObject components = whole.getJsonObject("components");
      JsonObject brought = more.getJsonObject("components", new JsonObject());
      COMPONENTS.forEach(kind -> add(components, brought, kind));
      more.getJsonArray("tags", new JsonArray()).forEach(tags::add);
    }
    whole.put("tags", tags.stream().map(tag -> ((JsonObject) tag).getMap()).toList());
    DumperOptions readable = new DumperOptions();
    readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return parts.isEmpty() ? this : new Contract(new Yaml(readable).dump(whole.getMap()));
  }

  private static void add(JsonObject whole, JsonObject part, String name) {
    Map<String, Object> there = whole.getJsonObject(name).getMap();
    part.getJsonObject(name, new JsonObject())
        .getMap()
        .forEach((key, value) -> {
          if (there.putIfAbsent(key, value) != null) {
            throw new IllegalStateException(key + " stands twice in the contract");
          }
        });
  }

  private static JsonObject read(String yaml) {
    Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new JsonObject(read);
  }

  OpenAPIContract forRouter(Vertx vertx) {
    JsonObject contract = read(yaml);
    responses(contract).forEach(response -> response.remove("content"));
    return OpenAPIContract.from(vertx, contract).await();
  }

  private static Stream<JsonObject> responses(JsonObject contract) {
    Stream<JsonObject> shared =
        children(contract.getJsonObject("components").getJsonObject("responses"));
    Stream<JsonObject> own =
        children(contract.getJsonObject("paths"))
            .flatMap(Contract::children)
            .filter(operation -> operation.containsKey("responses"))
            .flatMap(operation -> children(operation.getJsonObject("responses")));
    return Stream.concat(shared, own);
  }

  private static Stream<JsonObject> children(JsonObject parent) {
    return parent.fieldNames().stream()
        .map(parent::getValue)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }
}
