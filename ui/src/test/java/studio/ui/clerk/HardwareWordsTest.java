package studio.ui.clerk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Engine;
import studio.ui.desk.Hardware.Lane;
import studio.verticles.production.Capability;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.CardState;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.EngineState;
import studio.verticles.routing.Lanes.Held;
import studio.verticles.routing.Lanes.LaneState;

class HardwareWordsTest {
  private static LaneState lane(boolean alive) {
    return new LaneState(
        "attic",
        "cellar",
        alive,
        true,
        Optional.of("attic"),
        Set.of(Capability.FILM, Capability.STORY, Capability.DRAW),
        1,
        Door.OPEN,
        "",
        Optional.empty(),
        List.of(),
        Optional.of("it is next"));
  }

  private static Engine engine(boolean well, String reason, List<String> missing) {
    EngineState seen =
        new EngineState(
            "comfyui@attic",
            "attic",
            "http://cellar:8188",
            "0.3.60",
            well,
            reason,
            Instant.EPOCH,
            List.of(new Held("FramePack", Vram.ofGigabytes(9.2)), new Held("a VAE", Vram.NONE)),
            List.of(),
            missing);
    return house(lane(true), seen).engines().getFirst();
  }

  private static Lane house(LaneState lane, EngineState... engines) {
    CardState card =
        new CardState(
            "attic",
            "",
            "UNKNOWN",
            "cellar",
            Vram.ofGigabytes(8),
            Vram.NONE,
            Vram.NONE,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty());
    return HardwareWords.hardware(
            new Lanes.Hardware(List.of(card), List.of(lane), List.of(engines), List.of()),
            _ -> Optional.empty())
        .lanes()
        .getFirst();
  }

  @Test
  void whatALaneCanIsOnePhrase() {
    assertEquals("Reading, drawing and filming", house(lane(true)).purpose());
    assertEquals(Optional.of("It is next"), house(lane(true)).work().why());
  }

  @Test
  void aLostMachineIsNamed() {
    assertEquals(Optional.empty(), house(lane(true)).lost());
    assertEquals(Optional.of("cellar"), house(lane(false)).lost());
  }

  @Test
  void anEngineIsCalledAsItsMakersWriteIt() {
    Engine engine = engine(true, "", List.of());
    assertEquals("ComfyUI", engine.name());
    assertEquals("0.3.60 · http://cellar:8188", engine.about());
    assertEquals(List.of("FramePack (9.2 GB)", "a VAE"), engine.holds());
  }

  @Test
  void oneTroubleIsToldOnce() {
    Engine engine = engine(false, "It did not answer", List.of("It did not answer"));
    assertFalse(engine.isWell());
    assertEquals(Optional.of("It did not answer"), engine.trouble());
    assertEquals(List.of(), engine.missing());
  }
}
