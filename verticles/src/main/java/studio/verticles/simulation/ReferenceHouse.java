package studio.verticles.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.hardware.card.Vram;
import studio.verticles.production.Capability;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Costs;
import studio.verticles.routing.choice.Door;
import studio.verticles.routing.choice.EngineOnCard;
import studio.verticles.routing.choice.Work;

/// Two cards of one house and what work costs on them. The figures are plausible, not measured: the
/// order of what owners of such cards report, rounded. They are parameters; the simulator takes any
/// others.
public final class ReferenceHouse {
  public static final String RTX3060 = "rtx3060";
  public static final String RX9070 = "rx9070";

  /// A keyframe in a small checkpoint, 512x768.
  public static final Work ANYTHING =
      new Work(Capability.FILM, "comfyui", "anything-v5", "512x768");

  /// A keyframe in a large one, 832x1216.
  public static final Work PONY = new Work(Capability.FILM, "comfyui", "pony-xl", "832x1216");

  /// Another large one.
  public static final Work ILLUSTRIOUS =
      new Work(Capability.FILM, "comfyui", "illustrious-xl", "832x1216");

  /// A shot of four seconds.
  public static final Work FRAMEPACK =
      new Work(Capability.FILM, "comfyui", "framepack", "640x384x121");

  /// A look at a keyframe by a vision model.
  public static final Work REVIEW = new Work(Capability.DESK, "ollama", "qwen2.5vl:7b", "");

  /// A LoRA. Its tools want CUDA.
  public static final Work TRAINING = new Work(Capability.FILM, "trainer", "", "1500 steps");

  public static final List<Work> ALL =
      List.of(ANYTHING, PONY, ILLUSTRIOUS, FRAMEPACK, REVIEW, TRAINING);

  private final Map<Costs.Load, Duration> swaps = new HashMap<>();
  private final Map<Costs.Run, Duration> runs = new HashMap<>();
  private final Map<Costs.Run, Vram> peaks = new HashMap<>();

  private ReferenceHouse() {
    card(RTX3060, ANYTHING, 8, 7, 4.5);
    card(RTX3060, PONY, 18, 28, 9.0);
    card(RTX3060, ILLUSTRIOUS, 18, 28, 9.0);
    card(RTX3060, FRAMEPACK, 45, 600, 10.5);
    card(RTX3060, REVIEW, 10, 6, 6.5);
    card(RTX3060, TRAINING, 25, 2700, 9.5);
    card(RX9070, ANYTHING, 7, 4, 5.0);
    card(RX9070, PONY, 14, 14, 10.0);
    card(RX9070, ILLUSTRIOUS, 14, 14, 10.0);
    card(RX9070, FRAMEPACK, 40, 360, 12.5);
    card(RX9070, REVIEW, 10, 5, 6.5);
  }

  public static Costs costs() {
    ReferenceHouse house = new ReferenceHouse();
    return new Costs(house.swaps, house.runs, house.peaks, Costs.Assumed.USUAL);
  }

  public static List<CardLane> cards() {
    List<CardLane> cards = new ArrayList<>();
    cards.add(card(RTX3060, 12, List.of("comfyui", "ollama", "trainer")));
    cards.add(card(RX9070, 16, List.of("comfyui", "ollama")));
    return cards;
  }

  private static CardLane card(String name, double gigabytes, List<String> engines) {
    return new CardLane(
        name,
        Door.OPEN,
        1,
        Vram.ofGigabytes(gigabytes),
        Vram.NONE,
        Vram.ofGigabytes(0.5),
        engines.stream()
            .map(engine -> new EngineOnCard(engine, null, Vram.NONE, Set.of(), List.of()))
            .toList(),
        List.of());
  }

  private void card(String card, Work work, int swap, int run, double peak) {
    swaps.put(new Costs.Load(card, work.engine(), work.model()), Duration.ofSeconds(swap));
    runs.put(new Costs.Run(card, work), Duration.ofSeconds(run));
    peaks.put(new Costs.Run(card, work), Vram.ofGigabytes(peak));
  }
}
