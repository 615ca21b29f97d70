package studio.verticles.db;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.internal.Connection;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Gives up the connections of a pool when one of them was asked something and says nothing: that
/// one, and all that were not heard lately. A cable that was pulled tells nobody, and the driver
/// itself waits for ever; its idle timeout does not end what is being waited for, hence this look
/// below it.
final class Silence {
  /// As long as a lease: after that the work may be somebody else's. No statement of ours takes
  /// nearly as long.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /// The heartbeat is heard as often on a cable that is well.
  private static final Duration LATELY = Duration.ofSeconds(5);

  private final Set<Ear> ears = ConcurrentHashMap.newKeySet();

  /// From the moment in which it was opened.
  void watch(SqlConnection pooled) {
    channel(pooled)
        .ifPresent(channel -> {
          var ear = new Ear(channel);
          ears.add(ear);
          channel.closeFuture().addListener(_ -> ears.remove(ear));
          channel.eventLoop().execute(() -> channel.pipeline().addFirst(ear));
        });
  }

  /// Ends a connection without a word.
  static void cut(SqlConnection connection) {
    channel(connection)
        .ifPresent(channel ->
            channel.eventLoop().execute(() -> channel.pipeline().firstContext().close()));
  }

  void cutAll() {
    ears.forEach(Ear::giveUp);
  }

  private static Optional<Channel> channel(SqlConnection connection) {
    Connection wire = ((SqlConnectionInternal) connection).unwrap();
    return wire.unwrap() instanceof SocketConnectionBase socket
        ? Optional.of(socket.socket().channelHandlerContext().channel())
        : Optional.empty();
  }

  /// On the event loop of its connection, but for `heard` and `giveUp`.
  private final class Ear extends ChannelDuplexHandler {
    private final Channel channel;
    private volatile long heard = System.nanoTime();
    private boolean waiting;
    private boolean looking;
    private long asked;

    Ear(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void write(ChannelHandlerContext wire, Object message, ChannelPromise promise) {
      if (!waiting) {
        waiting = true;
        asked = System.nanoTime();
        if (!looking) {
          looking = true;
          lookIn(LONGEST.toNanos());
        }
      }
      wire.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext wire, Object message) {
      waiting = false;
      heard = System.nanoTime();
      wire.fireChannelRead(message);
    }

    private void lookIn(long nanos) {
      var _ = channel.eventLoop().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
      long left = LONGEST.toNanos() - (System.nanoTime() - asked);
      if (!waiting || !channel.isOpen()) {
        looking = false;
      } else if (left > 0) {
        lookIn(left);
      } else {
        long lately = System.nanoTime() - LATELY.toNanos();
        ears.stream().filter(other -> other.heard - lately < 0).forEach(Ear::giveUp);
      }
    }

    private void giveUp() {
      channel
          .eventLoop()
          .execute(() -> {
            ChannelHandlerContext wire = channel.pipeline().context(this);
            if (wire != null) {
              wire.fireExceptionCaught(ReadTimeoutException.INSTANCE);
              wire.close(); // from here, for the driver's own way of closing waits for an answer
            }
          });
    }
  }
}
