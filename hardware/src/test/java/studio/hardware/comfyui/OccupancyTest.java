package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Tenant.Held;

/// The card's memory, and what the server says of itself.
class OccupancyTest {
  private static final long GIGABYTE = 1L << 30;

  @RegisterExtension final Rehearsed on = new Rehearsed();

  @Test
  void itHasLetGoOnlyWhenTheMemoryIsFree() {
    on.server().holds(6 * GIGABYTE, 4);

    on.comfyUi().letGo(Duration.ofSeconds(10));

    assertEquals(List.of(), on.comfyUi().holds());
    assertTrue(on.server().heard("GET", "/system_stats").size() >= 5);
    assertTrue(on.lastPosted("/free").path("unload_models").asBoolean());
    assertTrue(on.lastPosted("/free").path("free_memory").asBoolean());
  }

  @Test
  void aServerThatDoesNotLetGoIsToldOf() {
    on.server().holds(6 * GIGABYTE, -1);

    var failure =
        assertThrows(EngineFailure.class, () -> on.comfyUi().letGo(Duration.ofMillis(400)));

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("6.0 GB"), failure.getMessage());
  }

  @Test
  void onlyTheFirstDeviceIsOurs() {
    on.server().holds(2 * GIGABYTE, 0);
    on.server().hasSecondDevice();

    assertEquals(List.of(new Held("", Vram.ofGigabytes(2))), on.comfyUi().holds());
  }

  @Test
  void aServerWithoutACardHoldsNothing() {
    on.server().holds(20 * GIGABYTE, 0);
    on.server().hasDevice("cpu");

    assertEquals(List.of(), on.comfyUi().holds());
  }

  @Test
  void itIsExaminedInAFewWords() {
    var examined = on.comfyUi().examine();

    assertTrue(examined.isReady(), examined.toString());
    assertEquals("0.3.64", examined.version());
    assertTrue(examined.abilities().contains("2 checkpoints"), examined.toString());
    assertTrue(examined.abilities().contains("1 LoRA"), examined.toString());
  }

  @Test
  void aServerWithoutAModelIsNotReady() {
    on.server().offers("CheckpointLoaderSimple", "ckpt_name");

    var examined = on.comfyUi().examine();

    assertFalse(examined.isReady());
    assertTrue(examined.missing().getFirst().contains("models/checkpoints"));
  }

  @Test
  void aServerThatIsDownIsSaidToBeDown() {
    on.server().kill();

    var examined = on.comfyUi().examine();

    assertFalse(examined.reachable());
    assertTrue(examined.missing().getFirst().contains("see that it runs"), examined.toString());
    on.server().start();
  }

  @Test
  void aCanaryThatDoesNotSingSaysWhy() {
    on.server().answers("/prompt", 500, "trouble");

    var failure = assertThrows(EngineFailure.class, () -> on.comfyUi().canary());

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
  }

  @Test
  void bothWaysOfListingChoicesAreUnderstood() {
    Capabilities old = on.comfyUi().capabilities();
    on.server().restart();
    on.server().isNew();
    Capabilities now = on.comfyUi().capabilities();

    assertTrue(old.samplers().size() > 10);
    assertEquals(old.samplers(), now.samplers());
    assertEquals(old.checkpoints(), now.checkpoints());
    assertEquals(2, on.server().heard("GET", "/object_info").size());
  }

  @Test
  void whatItCanIsAskedOnceForEachOfItsLives() {
    on.comfyUi().capabilities();
    on.comfyUi().capabilities();

    assertEquals(1, on.server().heard("GET", "/object_info").size());
  }

  @Test
  void aSeedOfSixtyFourBitsPasses() {
    on.comfyUi()
        .run(Graphs.sampled("anything-v5.safetensors", "18446744073709551615"), new Watched("x"));

    assertEquals(
        "18446744073709551615",
        on.lastPosted("/prompt").path("prompt").path("3").path("inputs").path("seed").toString());
  }
}
