package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Card;
import studio.hardware.card.Card.Vendor;
import studio.hardware.card.CardProbe;
import studio.hardware.card.CardReading;
import studio.hardware.card.Occupant;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;

class HardwareFindingsTest {
  private static final Card RTX =
      new Card(
          "rtx3060", Vendor.NVIDIA, "NVIDIA GeForce RTX 3060", "GPU-5f0a", Vram.ofGigabytes(12));
  private static final Card ATTIC =
      new Card("attic", Vendor.UNKNOWN, "in the attic", "in the attic", Vram.ofGigabytes(8));

  /// Cards that answer as they are told to.
  private record Paper(List<Card> find, boolean isSilent) implements CardProbe {
    @Override
    public CardReading read(Card card) {
      if (isSilent) {
        throw new EngineFailure(
            EngineFailure.Kind.INFRASTRUCTURE, "nvidia-smi hangs; restart the driver.");
      }
      return new CardReading(
          Instant.EPOCH,
          Vram.ofGigabytes(1),
          card.memory(),
          OptionalDouble.of(41.2),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }

    @Override
    public List<Occupant> occupants(Card card) {
      return List.of(
          new Occupant(12, "Xorg", Vram.ofMegabytes(80)),
          new Occupant(34, "jellyfin", Vram.ofMegabytes(716)));
    }
  }

  private static List<String> lines(List<Card> cards, boolean silent, Examined... engines) {
    return HardwareFindings.of(new Paper(cards, silent), List.of(), List.of(engines)).stream()
        .map(Finding::line)
        .toList();
  }

  @Test
  void withoutCardsAndEnginesNothingIsAmiss() {
    assertEquals(
        List.of(
            "ok    card: none was found, and none is needed; one in reach can be declared",
            "ok    pictures: the toy theatre, which needs no graphics card"),
        lines(List.of(), false));
  }

  @Test
  void aCardIsToldWithItsAddressAndWhoElseIsOnIt() {
    assertEquals(
        List.of(
            "ok    card: rtx3060, NVIDIA GeForce RTX 3060 (GPU-5f0a), 11.0 GB free of 12.0 GB, 41 °C",
            "ok    card: jellyfin holds 0.7 GB of rtx3060 (process 34)",
            "ok    card: attic, in the attic, 8.0 GB as declared; nobody here measures it"),
        lines(List.of(RTX, ATTIC), false).subList(0, 3));
  }

  @Test
  void aSilentCardIsAHintWithTheNextStep() {
    assertEquals(
        "hint  card: rtx3060, NVIDIA GeForce RTX 3060 (GPU-5f0a) does not answer: nvidia-smi hangs; restart the driver.",
        lines(List.of(RTX), true).getFirst());
  }

  @Test
  void whatWasOddAboutTheSettingsIsTold() {
    assertEquals(
        "hint  card: No card here is \"ghost\"; correct its address.",
        HardwareFindings.of(
                new Paper(List.of(), false),
                List.of("No card here is \"ghost\"; correct its address."),
                List.of())
            .get(1)
            .line());
  }

  @Test
  void anEngineTellsWhatItCanAndWhatItLacks() {
    Examined comfy =
        new Examined(
            "comfyui@rtx3060",
            "http://127.0.0.1:8188",
            true,
            "0.3.60",
            List.of("keyframes with anything-v5", "12 checkpoints"),
            List.of("The node FramePackSampler is missing; install it and restart ComfyUI."));
    Examined gone =
        new Examined(
            "ollama@cellar",
            "http://cellar:11434",
            false,
            "",
            List.of(),
            List.of("It did not answer within 5 s; start it."));
    assertEquals(
        List.of(
            "ok    engine: comfyui@rtx3060 at http://127.0.0.1:8188, version 0.3.60: keyframes with anything-v5; 12 checkpoints",
            "hint  engine: comfyui@rtx3060: The node FramePackSampler is missing; install it and restart ComfyUI.",
            "hint  engine: ollama@cellar at http://cellar:11434 is not there. It did not answer within 5 s; start it.",
            "ok    pictures: the engines above, and the toy theatre where they cannot"),
        lines(List.of(ATTIC), false, comfy, gone).subList(1, 5));
  }
}
