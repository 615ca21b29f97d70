package studio.hardware.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.engine.EngineFailure;

class NvidiaProbeTest {
  private static NvidiaProbe probe(Recorded recorded) {
    return new NvidiaProbe(recorded, Recorded.CLOCK);
  }

  @Test
  void aCardTellsItsMemoryHeatPowerAndWork() {
    Recorded smi =
        Recorded.saying("nvidia-570-one-card-list.csv", "nvidia-570-one-card-reading.csv");
    Card card = probe(smi).find().getFirst();
    assertEquals("rtx3060", card.name());
    assertEquals(Vram.ofGigabytes(12), card.memory());
    CardReading reading = probe(smi).read(card);
    assertEquals(Vram.ofMegabytes(3187), reading.used());
    assertEquals(Vram.ofMegabytes(12288 - 3187), reading.free());
    assertEquals(58, reading.celsius().getAsDouble());
    assertEquals(112.48, reading.watts().getAsDouble());
    assertEquals(0.97, reading.busy().getAsDouble(), 1e-9);
    assertTrue(smi.asked().contains("--id=" + card.address()), smi.asked().toString());
  }

  @Test
  void twinsAreToldApartByTheirUuid() {
    NvidiaProbe probe =
        probe(Recorded.saying("nvidia-535-twins-list.csv", "nvidia-535-twins-reading.csv"));
    Card second = probe.find().get(1);
    assertEquals(Vram.ofMegabytes(20111), probe.read(second).used());
  }

  @Test
  void whatACardHasNoInstrumentForIsAbsent() {
    NvidiaProbe probe =
        probe(Recorded.saying("nvidia-390-one-card-list.csv", "nvidia-390-one-card-reading.csv"));
    Card card = probe.find().getFirst();
    assertEquals("gtx1050ti", card.name());
    assertEquals(OptionalDouble.empty(), probe.read(card).watts());
  }

  @Test
  void aCardCutIntoSlicesIsReadWhole() {
    NvidiaProbe probe =
        probe(Recorded.saying("nvidia-535-mig-list.csv", "nvidia-535-mig-reading.csv"));
    List<Card> cards = probe.find();
    assertEquals(1, cards.size());
    assertEquals("a100-sxm4-80gb", cards.getFirst().name());
    assertEquals(OptionalDouble.empty(), probe.read(cards.getFirst()).busy());
  }

  @Test
  void aCardThatHidesItsMemoryIsLeftOut() {
    assertEquals(List.of(), probe(Recorded.saying("nvidia-535-mig-container-list.csv")).find());
  }

  @Test
  void aCardThatWaitsToBeResetIsInTroubleThoughItTellsItsMemory() {
    NvidiaProbe probe =
        probe(
            Recorded.saying("nvidia-570-one-card-list.csv", "nvidia-575-needs-reset-reading.csv"));
    Card card = probe.find().getFirst();
    EngineFailure failure = assertThrows(EngineFailure.class, () -> probe.read(card));
    assertEquals(EngineFailure.Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("reset"), failure.getMessage());
  }

  @Test
  void noDeviceMeansNoCard() {
    assertEquals(List.of(), probe(Recorded.failing(6, "nvidia-no-devices.txt")).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nvidia-driver-mismatch.txt", "nvidia-no-driver.txt", "nvidia-lost.txt"})
  void aDriverInTroubleIsQuoted(String words) {
    EngineFailure failure =
        assertThrows(EngineFailure.class, () -> probe(Recorded.failing(9, words)).find());
    assertEquals(EngineFailure.Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(
        failure.getMessage().matches("nvidia-smi says \".{20,}\"; run .*"), failure::getMessage);
  }

  @Test
  void theProcessesOnACardAreKnown() {
    NvidiaProbe probe =
        probe(Recorded.saying("nvidia-570-one-card-list.csv", "nvidia-570-occupants.csv"));
    assertEquals(
        List.of(
            new Occupant(4311, "/opt/comfyui/venv/bin/python", Vram.ofMegabytes(2846)),
            new Occupant(9022, "/usr/lib/jellyfin-ffmpeg/ffmpeg", Vram.ofMegabytes(331))),
        probe.occupants(probe.find().getFirst()));
  }
}
