package studio.verticles.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.config.section.ClusterSettings;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.bus.Topic;

/// Two machines of one studio, here in one process.
@Timeout(60)
class JoiningTest {
  private static final Topic<Said> SAID = new Topic<>("test.said", Said.class);
  private static final Topic<Said> HEARD = new Topic<>("test.heard", Said.class);
  private static final Endpoint<Said, Said> WHO =
      Endpoint.quick("test.who", Said.class, Said.class);

  private static Vertx tower;
  private static Vertx den;
  private static Bus atTower;
  private static Bus atDen;

  record Said(String text) {}

  @BeforeAll
  static void open() throws InterruptedException {
    int first = TwoPorts.free();
    tower = open(first, List.of());
    den = open(TwoPorts.free(), List.of("127.0.0.1:" + first));
    atTower = new Bus(tower);
    atDen = new Bus(den);
    // Who listens is known at the other machine a moment after he began to.
    BlockingQueue<Said> echo = new LinkedBlockingQueue<>();
    atDen.listen(SAID, said -> atDen.publish(HEARD, said));
    atTower.listen(HEARD, echo::add);
    while (echo.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS) == null) {
      atTower.publish(SAID, new Said("anybody?"));
    }
  }

  @AfterAll
  static void close() {
    den.close().await();
    tower.close().await();
  }

  private static Vertx open(int port, List<String> members) {
    return Joining.open(
        new ClusterSettings(true, "joining-test", "127.0.0.1", port, members),
        new VertxOptions(),
        builder -> builder);
  }

  @Test
  void newsGoFromMachineToMachine() throws InterruptedException {
    assertEquals(new Said("there and back"), thereAndBack("there and back"));
  }

  private static Said thereAndBack(String text) throws InterruptedException {
    BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    try (var _ =
        atTower.listen(
            HEARD,
            said -> {
              if (said.text().equals(text)) {
                heard.add(said);
              }
            })) {
      atTower.publish(SAID, new Said(text));
      return heard.take();
    }
  }

  @Test
  void whatIsToldHereStaysHere() throws InterruptedException {
    BlockingQueue<Said> here = new LinkedBlockingQueue<>();
    BlockingQueue<Said> there = new LinkedBlockingQueue<>();
    try (var _ = atTower.listen(SAID, here::add);
        var _ = atDen.listen(SAID, there::add)) {
      atTower.publishHere(SAID, new Said("psst"));
      assertEquals(new Said("psst"), here.take());
      thereAndBack("loud"); // messages overtake each other never
      assertFalse(there.contains(new Said("psst")));
    }
  }

  @Test
  void aQuestionIsAnsweredByTheAskersOwnMachine() {
    answer(tower, atTower, "tower");
    answer(den, atDen, "den");
    for (int time = 0; time < 4; time++) {
      assertEquals(new Said("den"), atDen.ask(WHO, new Said("")));
      assertEquals(new Said("tower"), atTower.ask(WHO, new Said("")));
    }
  }

  @Test
  void aQuestionThatOnlyTheOtherMachineCouldAnswerIsNotCarriedThere() {
    var elsewhere = Endpoint.quick("test.elsewhere", Said.class, Said.class);
    deploy(den, () -> atDen.answer(elsewhere, said -> said));
    assertEquals(
        Problem.Kind.BUSY,
        assertThrows(Problem.class, () -> atTower.ask(elsewhere, new Said(""))).kind());
  }

  @Test
  void aPortThatIsTakenIsSaidInWords() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      String refusal = refusal("127.0.0.1", port);
      assertTrue(refusal.startsWith("Port " + port + " of 127.0.0.1 cannot be taken"), refusal);
      assertTrue(refusal.contains("cluster.port"), refusal);
    }
  }

  /// 192.0.2.0/24 is for documents; no machine has such an address.
  @Test
  void anAddressThatIsNotOurs() {
    String refusal = refusal("192.0.2.7", TwoPorts.free());
    assertTrue(refusal.contains("cluster.host must be an address of this machine"), refusal);
  }

  private static String refusal(String host, int port) {
    var settings = new ClusterSettings(true, "joining-test", host, port, List.of());
    return assertThrows(
            ClusterFailure.class,
            () -> Joining.open(settings, new VertxOptions(), builder -> builder))
        .getMessage();
  }

  private static void answer(Vertx machine, Bus bus, String name) {
    deploy(machine, () -> bus.answer(WHO, _ -> new Said(name)));
  }

  private static void deploy(Vertx machine, Runnable start) {
    var department =
        new VerticleBase() {
          @Override
          public Future<?> start() {
            start.run();
            return Future.succeededFuture();
          }
        };
    machine
        .deployVerticle(
            department, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }
}
