package studio.hardware.vector;

import io.qdrant.client.ConditionFactory;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A collection on a Qdrant server.
record QdrantCollection(QdrantClient client, QdrantCalls calls, String name, int dimensions)
    implements VectorCollection {
  /// gRPC takes 4 MB at once: 256 vectors of 3072 numbers are 3 MB.
  private static final int BATCH = 256;

  @Override
  public void upsert(List<Entry> entries) {
    List<PointStruct> points = entries.stream().map(this::point).toList();
    for (int from = 0; from < points.size(); from += BATCH) {
      List<PointStruct> some = points.subList(from, Math.min(points.size(), from + BATCH));
      calls.await("add to " + name, client.upsertAsync(name, some));
    }
  }

  private PointStruct point(Entry entry) {
    Map<String, Value> payload = new HashMap<>();
    entry.facts().forEach((fact, value) -> payload.put(fact, ValueFactory.value(value)));
    return PointStruct.newBuilder()
        .setId(PointIdFactory.id(entry.id()))
        .setVectors(VectorsFactory.vectors(Direction.of(entry.vector(), dimensions)))
        .putAllPayload(payload)
        .build();
  }

  @Override
  public void delete(List<UUID> ids) {
    if (!ids.isEmpty()) {
      calls.await(
          "delete from " + name,
          client.deleteAsync(name, ids.stream().map(PointIdFactory::id).toList()));
    }
  }

  @Override
  public List<Hit> nearest(float[] vector, int most, Map<String, String> facts) {
    float[] direction = Direction.of(vector, dimensions);
    if (most < 1) {
      return List.of();
    }
    QueryPoints query =
        QueryPoints.newBuilder()
            .setCollectionName(name)
            .setQuery(QueryFactory.nearest(direction))
            .setFilter(filter(facts))
            .setLimit(most)
            .setWithPayload(WithPayloadSelectorFactory.enable(true))
            .build();
    return calls.await("search " + name, client.queryAsync(query)).stream()
        .filter(point -> point.getId().hasUuid())
        .map(QdrantCollection::hit)
        .toList();
  }

  private static Hit hit(ScoredPoint point) {
    Map<String, String> facts = new HashMap<>();
    point
        .getPayloadMap()
        .forEach((fact, value) -> {
          if (value.hasStringValue()) {
            facts.put(fact, value.getStringValue());
          }
        });
    return new Hit(UUID.fromString(point.getId().getUuid()), point.getScore(), facts);
  }

  @Override
  public long count(Map<String, String> facts) {
    return calls.await("count " + name, client.countAsync(name, filter(facts), true));
  }

  private static Filter filter(Map<String, String> facts) {
    Filter.Builder filter = Filter.newBuilder();
    facts.forEach((fact, value) -> filter.addMust(ConditionFactory.matchKeyword(fact, value)));
    return filter.build();
  }
}
