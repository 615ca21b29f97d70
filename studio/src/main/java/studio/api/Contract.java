package studio.api;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract, as it is published and as the router wants it.
///
/// The router's library refuses contracts with response types that it does not know
/// (`application/problem+json`, `text/event-stream`). It only looks at requests, so it is given the
/// contract without the bodies of the answers.
record Contract(String yaml) {
  OpenAPIContract forRouter(Vertx vertx) {
    Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    JsonObject contract = new JsonObject(read);
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
