package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.NoCards;
import studio.hardware.card.Vram;
import studio.hardware.engine.Examined;
import studio.verticles.production.Capability;
import studio.verticles.production.Workshop;

/// How an ill engine that holds no card comes back: nobody asks it what it holds, so it is
/// examined.
@Timeout(30)
class CanaryTest {
  private final Vertx vertx = Vertx.vertx();
  private final Workshop workshop = new Workshop(vertx, 1);
  private final Hooks hooks = new Hooks(workshop);
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T22:00:00Z"));
  private final AtomicBoolean answers = new AtomicBoolean(true);
  private final AtomicInteger examined = new AtomicInteger();
  private final Infirmary infirmary = new Infirmary(now::get);
  private final Post speaks =
      new Post(
          "speech@den",
          "speech",
          "",
          Map.of(Capability.SPEAK, "kokoro"),
          Optional.empty(),
          false,
          () -> {
            examined.incrementAndGet();
            return new Examined(
                "speech@den", "", answers.get(), "", List.of(), List.of("It is not there."));
          });
  private final CardKeeper keeper =
      new CardKeeper(
          new EngineLane(
              "den",
              Optional.empty(),
              Vram.NONE,
              new QuietHours(List.of()),
              new Hook.None(),
              new Hook.None(),
              List.of(speaks)),
          new NoCards(),
          infirmary,
          workshop,
          hooks,
          Duration.ofSeconds(2));

  @AfterEach
  void close() {
    hooks.close();
    workshop.close();
    vertx.close().await();
  }

  @Test
  void aWellEngineIsNotExaminedAgainAndAgain() {
    keeper.look();
    assertEquals(0, examined.get());
  }

  @Test
  void anIllOneIsExaminedWhenItsRestIsOverAndIsWellIfItAnswers() {
    fallIll();
    keeper.look();
    assertEquals(0, examined.get(), "it rests first");
    now.updateAndGet(moment -> moment.plusSeconds(30));
    keeper.look();
    assertTrue(infirmary.illnesses(speaks).isEmpty());
  }

  @Test
  void oneThatStillDoesNotAnswerRestsTwiceAsLong() {
    fallIll();
    answers.set(false);
    now.updateAndGet(moment -> moment.plusSeconds(30));
    keeper.look();
    var illness = infirmary.illnesses(speaks).getFirst();
    assertEquals(now.get().plusSeconds(60), illness.until());
    assertEquals("It is not there.", illness.problem());
  }

  private void fallIll() {
    for (int i = 0; i < 3; i++) {
      infirmary.failed(speaks, "kokoro", "The line was cut off.");
    }
  }
}
