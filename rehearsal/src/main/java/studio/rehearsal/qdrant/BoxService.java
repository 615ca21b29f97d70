package studio.rehearsal.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.CollectionsGrpc;
import java.util.Map;

/// Makes and describes collections.
final class BoxService extends CollectionsGrpc.CollectionsImplBase {
  private final Map<String, Box> boxes;
  private final Map<String, Box> ahead;

  /// @param ahead what somebody else makes just before the next one does
  BoxService(Map<String, Box> boxes, Map<String, Box> ahead) {
    this.boxes = boxes;
    this.ahead = ahead;
  }

  @Override
  public void collectionExists(
      CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> answer) {
    CollectionExists exists =
        CollectionExists.newBuilder()
            .setExists(boxes.containsKey(request.getCollectionName()))
            .build();
    answer.onNext(CollectionExistsResponse.newBuilder().setResult(exists).build());
    answer.onCompleted();
  }

  @Override
  public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> answer) {
    Box faster = ahead.remove(request.getCollectionName());
    if (faster != null) {
      boxes.put(request.getCollectionName(), faster);
    }
    Box box = new Box(request.getVectorsConfig().getParams().getSize());
    if (boxes.putIfAbsent(request.getCollectionName(), box) != null) {
      answer.onError(
          Status.INVALID_ARGUMENT
              .withDescription(
                  "Wrong input: Collection `%s` already exists!"
                      .formatted(request.getCollectionName()))
              .asRuntimeException());
      return;
    }
    answer.onNext(CollectionOperationResponse.newBuilder().setResult(true).build());
    answer.onCompleted();
  }

  @Override
  public void get(
      GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> answer) {
    Box box = boxes.get(request.getCollectionName());
    if (box == null) {
      answer.onError(missing(request.getCollectionName()));
      return;
    }
    VectorParams vectors =
        VectorParams.newBuilder().setSize(box.size()).setDistance(Distance.Cosine).build();
    CollectionParams parameters =
        CollectionParams.newBuilder()
            .setVectorsConfig(VectorsConfig.newBuilder().setParams(vectors))
            .build();
    answer.onNext(
        GetCollectionInfoResponse.newBuilder()
            .setResult(
                CollectionInfo.newBuilder()
                    .setConfig(CollectionConfig.newBuilder().setParams(parameters)))
            .build());
    answer.onCompleted();
  }

  @Override
  public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> answer) {
    ListCollectionsResponse.Builder list = ListCollectionsResponse.newBuilder();
    boxes
        .keySet()
        .forEach(name -> list.addCollections(CollectionDescription.newBuilder().setName(name)));
    answer.onNext(list.build());
    answer.onCompleted();
  }

  static RuntimeException missing(String collection) {
    return Status.NOT_FOUND
        .withDescription("Not found: Collection `%s` doesn't exist!".formatted(collection))
        .asRuntimeException();
  }
}
