package studio.rehearsal.qdrant;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// The server.
public final class RehearsalQdrant implements AutoCloseable {
  private static final Metadata.Key<String> KEY =
      Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

  private final Map<String, Box> boxes = new ConcurrentHashMap<>();
  private final Map<String, Box> ahead = new ConcurrentHashMap<>();
  private final Queue<Status> refusals = new ConcurrentLinkedQueue<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile boolean pondering;
  private final Server server;

  private RehearsalQdrant() throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(new BoxService(boxes, ahead))
            .addService(new PointService(boxes))
            .addService(new Health())
            .intercept(new Doorman())
            .build()
            .start();
  }

  public static RehearsalQdrant start() throws IOException {
    return new RehearsalQdrant();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /// Refuses the next call so.
  public void refuse(Status status) {
    refusals.add(status);
  }

  /// From now on takes calls and never answers.
  public void ponder() {
    pondering = true;
  }

  /// The keys that callers showed.
  public List<String> keys() {
    return List.copyOf(keys);
  }

  /// Makes a collection at the very moment that somebody asks for it: who asked whether it is there
  /// was told that it is not.
  public void makeBehindTheBack(String collection, long size) {
    ahead.put(collection, new Box(size));
  }

  /// Forgets a collection behind its users' backs.
  public void drop(String collection) {
    boxes.remove(collection);
  }

  private final class Doorman implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String key = headers.get(KEY);
      if (key != null) {
        keys.add(key);
      }
      Status refusal = refusals.poll();
      if (refusal != null) {
        call.close(refusal, new Metadata());
        return new ServerCall.Listener<>() {};
      }
      return pondering ? new ServerCall.Listener<>() {} : next.startCall(call, headers);
    }
  }

  private static final class Health extends QdrantGrpc.QdrantImplBase {
    @Override
    public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> answer) {
      answer.onNext(
          HealthCheckReply.newBuilder()
              .setTitle("qdrant - vector search engine")
              .setVersion("1.18.0")
              .build());
      answer.onCompleted();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
