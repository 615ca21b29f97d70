package studio.verticles.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BusTest {
  private static final Endpoint<Word, Word> ECHO =
      Endpoint.quick("test.echo", Word.class, Word.class);
  private static final Topic<Word> SAID = new Topic<>("test.said", Word.class);

  private final Vertx vertx = Vertx.vertx();
  private final Bus bus = new Bus(vertx);

  record Word(String text) {}

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aQuestionIsAnswered() {
    answer(word -> new Word(word.text() + "!"));
    assertEquals(new Word("hello!"), bus.ask(ECHO, new Word("hello")));
  }

  @Test
  void aProblemReachesTheAskerAsItWasThrown() {
    answer(_ -> {
      throw Problem.notFound("There is no such word.");
    });
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.NOT_FOUND, problem.kind());
    assertEquals("There is no such word.", problem.detail());
  }

  @Test
  void anythingElseThatIsThrownIsABrokenDepartment() {
    answer(_ -> {
      throw new IllegalStateException("out of ink");
    });
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.BROKEN, problem.kind());
    assertTrue(problem.detail().contains("out of ink"), problem.detail());
  }

  @Test
  void aCheckedFailureThatCameOutOfAnAwaitIsAnsweredToo() {
    answer(_ -> Future.<Word>failedFuture(new IOException("The disk is full")).await());
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.BROKEN, problem.kind());
    assertTrue(problem.detail().contains("The disk is full"), problem.detail());
  }

  @Test
  void aDatabaseOutOfReachIsNoFaultOfTheDepartment() {
    answer(_ -> Future.<Word>failedFuture(new ConnectException("Connection refused")).await());
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.BUSY, problem.kind());
    assertTrue(problem.detail().contains("Connection refused"), problem.detail());
  }

  @Test
  void anErrorIsAnsweredToo() {
    answer(_ -> {
      throw new UnsatisfiedLinkError("no libx264");
    });
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.BROKEN, problem.kind());
  }

  @Test
  void workThatStoppedBecauseItWasAskedToIsAConflict() {
    answer(_ -> {
      throw new CancellationException();
    });
    assertEquals(
        Problem.Kind.CONFLICT,
        assertThrows(Problem.class, () -> bus.ask(ECHO, new Word(""))).kind());
  }

  @Test
  void nobodyAtTheAddressIsBusyAtOnce() {
    Problem problem = assertThrows(Problem.class, () -> bus.ask(ECHO, new Word("")));
    assertEquals(Problem.Kind.BUSY, problem.kind());
  }

  @Test
  void anAnswerThatDoesNotComeInTimeIsBusy() {
    var hasty = new Endpoint<>("test.echo", Word.class, Word.class, Duration.ofMillis(20));
    Promise<Word> never = Promise.promise();
    answer(_ -> never.future().await());
    Problem problem = assertThrows(Problem.class, () -> bus.ask(hasty, new Word("")));
    assertEquals(Problem.Kind.BUSY, problem.kind());
    never.complete(new Word("late"));
  }

  @Test
  void aSlowAnswerHoldsUpNobody() {
    Promise<Word> slow = Promise.promise();
    answer(word -> word.text().equals("slow") ? slow.future().await() : word);
    Future<Word> first = bus.request(ECHO, new Word("slow"));
    assertEquals(new Word("quick"), bus.ask(ECHO, new Word("quick")));
    slow.complete(new Word("slow after all"));
    assertEquals(new Word("slow after all"), first.await());
  }

  @Test
  void everybodyWhoListensHearsAndNobodyElse() throws InterruptedException {
    BlockingQueue<Word> one = new LinkedBlockingQueue<>();
    BlockingQueue<Word> two = new LinkedBlockingQueue<>();
    var first = bus.listen(SAID, one::add);
    bus.listen(SAID, two::add);
    bus.publish(SAID, new Word("a"));
    assertEquals(List.of(new Word("a"), new Word("a")), List.of(one.take(), two.take()));
    first.close();
    bus.publish(SAID, new Word("b"));
    assertEquals(new Word("b"), two.take());
    assertTrue(one.isEmpty());
  }

  private void answer(Function<Word, Word> work) {
    var department =
        new VerticleBase() {
          @Override
          public Future<?> start() {
            bus.answer(ECHO, work);
            return Future.succeededFuture();
          }
        };
    vertx
        .deployVerticle(
            department, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }
}
