package studio.rehearsal.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Keeps points and finds them.
final class PointService extends PointsGrpc.PointsImplBase {
  private final Map<String, Box> boxes;

  PointService(Map<String, Box> boxes) {
    this.boxes = boxes;
  }

  @Override
  public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> answer) {
    Box box = boxes.get(request.getCollectionName());
    if (box == null) {
      answer.onError(BoxService.missing(request.getCollectionName()));
      return;
    }
    for (PointStruct point : request.getPointsList()) {
      int length = Box.numbers(point).size();
      if (length != box.size()) {
        answer.onError(
            Status.INVALID_ARGUMENT
                .withDescription(
                    "Wrong input: Vector dimension error: expected dim: %d, got %d"
                        .formatted(box.size(), length))
                .asRuntimeException());
        return;
      }
    }
    request.getPointsList().forEach(point -> box.points().put(point.getId().getUuid(), point));
    answer.onNext(done(request.getWait()));
    answer.onCompleted();
  }

  @Override
  public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> answer) {
    Box box = boxes.get(request.getCollectionName());
    if (box == null) {
      answer.onError(BoxService.missing(request.getCollectionName()));
      return;
    }
    request.getPoints().getPoints().getIdsList().stream()
        .map(PointId::getUuid)
        .forEach(box.points()::remove);
    answer.onNext(done(request.getWait()));
    answer.onCompleted();
  }

  @Override
  public void query(QueryPoints request, StreamObserver<QueryResponse> answer) {
    Box box = boxes.get(request.getCollectionName());
    if (box == null) {
      answer.onError(BoxService.missing(request.getCollectionName()));
      return;
    }
    List<Float> wanted = request.getQuery().getNearest().getDense().getDataList();
    List<ScoredPoint> nearest =
        box.points().values().stream()
            .filter(point -> Box.fits(point, request.getFilter()))
            .map(point -> scored(point, Box.cosine(wanted, Box.numbers(point))))
            .sorted(Comparator.comparingDouble(ScoredPoint::getScore).reversed())
            .limit(request.getLimit())
            .toList();
    answer.onNext(QueryResponse.newBuilder().addAllResult(nearest).build());
    answer.onCompleted();
  }

  private static ScoredPoint scored(PointStruct point, float score) {
    return ScoredPoint.newBuilder()
        .setId(point.getId())
        .setScore(score)
        .putAllPayload(point.getPayloadMap())
        .build();
  }

  @Override
  public void count(CountPoints request, StreamObserver<CountResponse> answer) {
    Box box = boxes.get(request.getCollectionName());
    if (box == null) {
      answer.onError(BoxService.missing(request.getCollectionName()));
      return;
    }
    long count =
        box.points().values().stream()
            .filter(point -> Box.fits(point, request.getFilter()))
            .count();
    answer.onNext(
        CountResponse.newBuilder().setResult(CountResult.newBuilder().setCount(count)).build());
    answer.onCompleted();
  }

  private static PointsOperationResponse done(boolean waited) {
    UpdateStatus status = waited ? UpdateStatus.Completed : UpdateStatus.Acknowledged;
    return PointsOperationResponse.newBuilder()
        .setResult(UpdateResult.newBuilder().setStatus(status))
        .build();
  }
}
