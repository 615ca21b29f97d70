package studio.verticles.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.db.Outage;

/// The typed face of the event bus.
///
/// Questions stay on their node: every node has all the departments, and a lane's question belongs
/// to the engines beside it. News go to every node. Records travel by reference inside a process
/// and as JSON between processes.
public final class Bus {
  private static final Logger log = LoggerFactory.getLogger(Bus.class);

  private final Vertx vertx;
  private final EventBus events;

  public Bus(Vertx vertx) {
    this.vertx = vertx;
    this.events = vertx.eventBus();
    events.registerCodec(new RecordCodec());
    events.codecSelector(body -> body instanceof Record ? RecordCodec.NAME : null);
  }

  /// Asks and waits, on a virtual thread or any other that may block.
  ///
  /// @throws Problem as the answerer threw it; BUSY when nobody answers at this address or in time
  public <Q extends Record, A extends Record> A ask(Endpoint<Q, A> endpoint, Q question) {
    try {
      return request(endpoint, question).await();
    } catch (ReplyException failure) {
      throw problem(endpoint, failure);
    }
  }

  /// Asks without waiting.
  public <Q extends Record, A extends Record> Future<A> request(
      Endpoint<Q, A> endpoint, Q question) {
    var options =
        new DeliveryOptions()
            .setCodecName(RecordCodec.NAME)
            .setSendTimeout(endpoint.patience().toMillis())
            .setLocalOnly(true);
    return events
        .<Object>request(endpoint.address(), question, options)
        .map(reply -> endpoint.answer().cast(reply.body()));
  }

  /// Answers questions, each on its own virtual thread, so that a slow one holds up nobody. Call it
  /// from a verticle's `start`; undeploying the verticle ends it.
  public <Q extends Record, A extends Record> void answer(
      Endpoint<Q, A> endpoint, Function<Q, A> work) {
    Context context = vertx.getOrCreateContext();
    events.<Object>localConsumer(
        endpoint.address(), message -> context.runOnContext(_ -> reply(endpoint, message, work)));
  }

  private <Q extends Record, A extends Record> void reply(
      Endpoint<Q, A> endpoint, Message<Object> message, Function<Q, A> work) {
    try {
      A answer = work.apply(endpoint.question().cast(message.body()));
      message.reply(answer, new DeliveryOptions().setCodecName(RecordCodec.NAME));
    } catch (Problem problem) {
      message.fail(problem.failureCode(), problem.detail());
    } catch (CancellationException cancelled) {
      message.fail(Problem.Kind.CONFLICT.status(), "Cancelled");
    } catch (Throwable unexpected) {
      // Everything: `await` throws what failed, checked or not, engines bring errors of their own,
      // and an asker who gets no answer waits for hours.
      if (unexpected instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      if (Outage.isBehind(unexpected)) {
        message.fail(
            Problem.Kind.BUSY.status(),
            "%s could not reach the database: %s. Nothing is lost; it is tried again."
                .formatted(endpoint.address(), reason(unexpected)));
        return;
      }
      log.error("{} failed unexpectedly", endpoint.address(), unexpected);
      message.fail(
          Problem.Kind.BROKEN.status(),
          "%s failed: %s. The log has the details."
              .formatted(endpoint.address(), reason(unexpected)));
    }
  }

  private static String reason(Throwable unexpected) {
    String message = unexpected.getMessage();
    return message == null ? unexpected.getClass().getSimpleName() : message;
  }

  /// Tells everybody who listens.
  public <E extends Record> void publish(Topic<E> topic, E event) {
    events.publish(topic.address(), event, new DeliveryOptions().setCodecName(RecordCodec.NAME));
  }

  /// Tells everybody on this node: what the other nodes hear by themselves.
  public <E extends Record> void publishHere(Topic<E> topic, E event) {
    events.publish(
        topic.address(),
        event,
        new DeliveryOptions().setCodecName(RecordCodec.NAME).setLocalOnly(true));
  }

  /// Listens until the returned registration is closed. Events of one topic arrive one after
  /// another.
  public <E extends Record> Listening listen(Topic<E> topic, Consumer<E> listener) {
    MessageConsumer<Object> consumer =
        events.consumer(
            topic.address(), message -> listener.accept(topic.event().cast(message.body())));
    return consumer::unregister;
  }

  /// An ear that can be closed.
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  private static Problem problem(Endpoint<?, ?> endpoint, ReplyException failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    return switch (failure.failureType()) {
      case NO_HANDLERS ->
          new Problem(
              Problem.Kind.BUSY,
              "Nobody answers at " + endpoint.address() + " yet. Try again in a moment.");
      case TIMEOUT ->
          new Problem(
              Problem.Kind.BUSY,
              "%s did not answer within %s. Try again, or look at the log."
                  .formatted(endpoint.address(), endpoint.patience()));
      default -> {
        String message = failure.getMessage();
        yield new Problem(Problem.Kind.of(failure.failureCode()), message == null ? "" : message);
      }
    };
  }
}
