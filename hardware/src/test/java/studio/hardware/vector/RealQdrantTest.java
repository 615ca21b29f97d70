package studio.hardware.vector;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import studio.config.written.Secret;

/// The same promises asked of a real server: `-Dqdrant.url=http://host:6334`. Leaves small
/// collections behind.
@EnabledIfSystemProperty(named = "qdrant.url", matches = "http.+")
class RealQdrantTest extends VectorContract {
  private final QdrantIndex index =
      new QdrantIndex(
          "qdrant@real",
          URI.create(System.getProperty("qdrant.url", "http://localhost")),
          new Secret(System.getProperty("qdrant.key", "")),
          Duration.ofSeconds(20));

  @Override
  VectorIndex index() {
    return index;
  }

  @AfterEach
  void close() {
    index.close();
  }
}
