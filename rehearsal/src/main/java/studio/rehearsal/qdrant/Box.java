package studio.rehearsal.qdrant;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A collection.
record Box(long size, Map<String, PointStruct> points) {
  Box(long size) {
    this(size, new ConcurrentHashMap<>());
  }

  /// Every condition of the kind "this fact is this word" is met; there are no others here.
  static boolean fits(PointStruct point, Filter filter) {
    for (Condition condition : filter.getMustList()) {
      Value value = point.getPayloadMap().get(condition.getField().getKey());
      if (value == null
          || !value.getStringValue().equals(condition.getField().getMatch().getKeyword())) {
        return false;
      }
    }
    return true;
  }

  /// The numbers of a point, in the field of this client or of older ones.
  @SuppressWarnings("deprecation")
  static List<Float> numbers(PointStruct point) {
    Vector vector = point.getVectors().getVector();
    return vector.hasDense() ? vector.getDense().getDataList() : vector.getDataList();
  }

  static float cosine(List<Float> one, List<Float> other) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.size(); i++) {
      product += one.get(i) * other.get(i);
      first += one.get(i) * one.get(i);
      second += other.get(i) * other.get(i);
    }
    return (float) (product / Math.sqrt(first * second));
  }
}
