package studio.hardware.vector;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.config.written.Secret;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;

/// A Qdrant server, through its gRPC door.
public final class QdrantIndex implements VectorIndex {
  /// Where gRPC is when the address does not say.
  private static final int PORT = 6334;

  private final String name;
  private final URI url;
  private final QdrantClient client;
  private final QdrantCalls calls;

  /// @param name "qdrant@nas"
  /// @param url of the gRPC door ("http://nas:6334"); https for TLS
  /// @param key empty for a server without one
  public QdrantIndex(String name, URI url, Secret key, Duration patience) {
    this.name = name;
    this.url = url;
    int port = url.getPort() < 0 ? PORT : url.getPort();
    boolean tls = "https".equals(url.getScheme());
    // Its own check of versions would ask in the constructor and complain in the log.
    QdrantGrpcClient.Builder door =
        QdrantGrpcClient.newBuilder(url.getHost(), port, tls, false).withTimeout(patience);
    if (!key.isEmpty()) {
      door.withApiKey(key.reveal());
    }
    client = new QdrantClient(door.build());
    calls = new QdrantCalls(name, url, patience);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public VectorCollection collection(String collection, int dimensions) {
    CollectionName.check(collection, dimensions);
    if (!calls.await("look for " + collection, client.collectionExistsAsync(collection))) {
      VectorParams vectors =
          VectorParams.newBuilder().setSize(dimensions).setDistance(Distance.Cosine).build();
      try {
        calls.await("make " + collection, client.createCollectionAsync(collection, vectors));
      } catch (EngineFailure e) {
        // Somebody else may have been faster.
        if (!calls.await("look for " + collection, client.collectionExistsAsync(collection))) {
          throw e;
        }
      }
    }
    VectorParams had =
        calls
            .await("describe " + collection, client.getCollectionInfoAsync(collection))
            .getConfig()
            .getParams()
            .getVectorsConfig()
            .getParams();
    if (had.getSize() != dimensions || had.getDistance() != Distance.Cosine) {
      throw CollectionName.otherLength(name, collection, had.getSize(), dimensions);
    }
    return new QdrantCollection(client, calls, collection, dimensions);
  }

  @Override
  public Examined examine() {
    try {
      String version = calls.await("ask for its health", client.healthCheckAsync()).getVersion();
      List<String> collections = calls.await("list its collections", client.listCollectionsAsync());
      return new Examined(
          name,
          url.toString(),
          true,
          version,
          List.of("%d collections".formatted(collections.size())),
          List.of());
    } catch (EngineFailure e) {
      String why = Optional.ofNullable(e.getMessage()).orElse("no answer");
      return new Examined(name, url.toString(), false, "", List.of(), List.of(why));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
