package studio.hardware.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.card.Card.Vendor;
import studio.hardware.card.Declared.Maker;
import studio.hardware.engine.EngineFailure;

class CardsTest {
  private final CardProbe amd =
      new RocmProbe(Recorded.saying("rocm-6.4-two-cards.txt"), Recorded.CLOCK);

  private static CardProbe nvidia() {
    return new NvidiaProbe(
        Recorded.saying("nvidia-570-one-card-list.csv", "nvidia-570-one-card-reading.csv"),
        Recorded.CLOCK);
  }

  private static List<String> names(Cards cards) {
    return cards.find().stream().map(Card::name).toList();
  }

  @Test
  void aHouseWithTwoMakersNamesItsCardsByItself() {
    Cards cards = Cards.find(List.of(amd, nvidia()), List.of(), Recorded.CLOCK);
    assertEquals(List.of("rtx3060", "rx9070xt"), names(cards));
    assertEquals(List.of(), cards.remarks());
    Card radeon = cards.named("rx9070xt").orElseThrow();
    assertEquals(8_796_093_022L, cards.read(radeon).used().bytes());
  }

  @Test
  void theOperatorNamesCardsByAddressModelOrName() {
    Cards cards =
        Cards.find(
            List.of(amd, nvidia()),
            List.of(
                new Declared("little", Maker.ANY, "0000:7A:00.0", Vram.NONE),
                new Declared("painter", Maker.ANY, "rtx 3060", Vram.ofGigabytes(10)),
                new Declared("rx9070xt", Maker.ANY, "", Vram.NONE)),
            Recorded.CLOCK);
    assertEquals(List.of("little", "painter", "rx9070xt"), names(cards));
    assertEquals(Vram.ofGigabytes(10), cards.named("painter").orElseThrow().memory());
  }

  @Test
  void aCardNobodyCanMeasureIsDeclared() {
    Cards cards =
        Cards.find(
            List.of(),
            List.of(
                new Declared("attic", Maker.NOBODY, "in the other machine", Vram.ofGigabytes(8)),
                new Declared("ghost", Maker.NOBODY, "", Vram.NONE)),
            Recorded.CLOCK);
    Card attic = cards.named("attic").orElseThrow();
    assertEquals(Vendor.UNKNOWN, attic.vendor());
    assertFalse(cards.measures(attic));
    assertEquals(Vram.ofGigabytes(8), cards.read(attic).free());
    assertEquals(1, cards.remarks().size());
    assertTrue(cards.remarks().getFirst().contains("ghost"), cards.remarks().toString());
  }

  @Test
  void aNameAloneTakesTheFirstCardOfItsMaker() {
    Cards cards =
        Cards.find(
            List.of(amd, nvidia()),
            List.of(
                new Declared("thinker", Maker.AMD, "", Vram.NONE),
                new Declared("painter", Maker.NVIDIA, "", Vram.NONE),
                new Declared("third", Maker.NVIDIA, "", Vram.NONE)),
            Recorded.CLOCK);
    assertEquals(List.of("thinker", "painter"), names(cards));
    assertEquals("AMD Radeon RX 9070 XT", cards.named("thinker").orElseThrow().model());
    assertTrue(cards.remarks().getFirst().contains("third"), cards.remarks().toString());
  }

  @Test
  void twinsGetNumbersInTheOrderOfTheirAddresses() {
    CardProbe twins = new NvidiaProbe(Recorded.saying("nvidia-535-twins-list.csv"), Recorded.CLOCK);
    Cards cards = Cards.find(List.of(twins), List.of(), Recorded.CLOCK);
    assertEquals(List.of("rtx3090", "rtx3090-2"), names(cards));
    assertTrue(cards.named("rtx3090").orElseThrow().address().startsWith("GPU-a0c9"));
  }

  @Test
  void whatTwoProbesSeeIsOneCard() {
    CardProbe newer = new AmdSmiProbe(Recorded.saying("amd-smi-6.3-static.json"), Recorded.CLOCK);
    Cards cards = Cards.find(List.of(newer, amd), List.of(), Recorded.CLOCK);
    assertEquals(List.of("rx9070xt"), names(cards));
  }

  @Test
  void aToolInTroubleIsRemarkedAndTheOthersGoOn() {
    CardProbe broken =
        new NvidiaProbe(Recorded.failing(18, "nvidia-driver-mismatch.txt"), Recorded.CLOCK);
    Cards cards = Cards.find(List.of(broken, amd), List.of(), Recorded.CLOCK);
    assertEquals(List.of("rx9070xt"), names(cards));
    assertTrue(cards.remarks().getFirst().contains("version mismatch"));
  }

  @Test
  void twoCardsWithOneNameAreRefused() {
    List<Declared> same =
        List.of(
            new Declared("a", Maker.ANY, "", Vram.ofGigabytes(8)),
            new Declared("a", Maker.ANY, "", Vram.ofGigabytes(8)));
    assertThrows(IllegalArgumentException.class, () -> Cards.find(List.of(), same, Recorded.CLOCK));
  }

  @Test
  void aMachineWithoutCardsHasNone(@TempDir Path root) {
    Cards cards =
        Cards.find(Cards.probes(root.toString(), root, Recorded.CLOCK), List.of(), Recorded.CLOCK);
    assertEquals(List.of(), cards.find());
    assertEquals(List.of(), cards.remarks());
  }

  @Test
  void anInstrumentThatHangsIsGivenUp(@TempDir Path folder) throws IOException {
    Path program = program(folder, "exec sleep 620");
    Instrument hanging = new InstalledInstrument(program, Duration.ofMillis(100));
    EngineFailure failure = assertThrows(EngineFailure.class, () -> hanging.run(List.of()));
    assertTrue(failure.getMessage().contains("did not answer"), failure.getMessage());
  }

  @Test
  void anInstrumentThatNeverStopsTalkingIsCutOff(@TempDir Path folder) throws IOException {
    Path program = program(folder, "exec yes GPU-1");
    Instrument talking = new InstalledInstrument(program, Duration.ofSeconds(20));
    assertEquals(1 << 20, talking.run(List.of()).text().length());
  }

  private static Path program(Path folder, String line) throws IOException {
    Path program = folder.resolve("nvidia-smi");
    Files.writeString(program, "#!/bin/sh\n" + line + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }
}
