package studio.ui.clerk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.Hardware;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.CardState;
import studio.verticles.routing.Lanes.EngineState;
import studio.verticles.routing.Lanes.Held;
import studio.verticles.routing.Lanes.LaneState;

/// Cards, lanes and engines in words.
final class HardwareWords {
  private HardwareWords() {}

  /// @param picture where the newest picture of a lane's work is
  static Hardware hardware(Lanes.Hardware seen, Function<LaneState, Optional<String>> picture) {
    return new Hardware(
        seen.cards().stream().map(HardwareWords::card).toList(),
        seen.lanes().stream()
            .map(lane ->
                lane(
                    lane,
                    picture.apply(lane),
                    seen.engines().stream()
                        .filter(engine -> engine.lane().equals(lane.name()))
                        .map(HardwareWords::engine)
                        .toList()))
            .toList());
  }

  private static Hardware.Card card(CardState card) {
    return new Hardware.Card(
        card.name(),
        Wording.unlessBlank(card.model()).orElse("As declared; nobody measures it"),
        new Hardware.Fill(card.total(), card.used(), card.strangers()),
        new Hardware.Gauges(card.celsius(), card.watts(), card.busy()),
        card.series().stream()
            .map(point -> new Hardware.Moment(point.at(), point.used(), point.strangers()))
            .toList(),
        card.trouble());
  }

  private static Hardware.Lane lane(
      LaneState lane, Optional<String> picture, List<Hardware.Engine> engines) {
    return new Hardware.Lane(
        lane.name(),
        NightWords.purpose(lane.can()),
        lane.card(),
        !lane.engines(),
        lane.alive() ? Optional.empty() : Optional.of(lane.node()),
        new Hardware.Sign(door(lane.door()), lane.reason(), lane.until()),
        new Hardware.Work(
            lane.current().stream()
                .map(job -> new Hardware.Doing(job.what(), job.progress()))
                .toList(),
            picture,
            lane.words().map(Wording::sentence)),
        engines);
  }

  private static Hardware.Door door(Lanes.Door door) {
    return switch (door) {
      case OPEN -> Hardware.Door.OPEN;
      case DRAINING -> Hardware.Door.DRAINING;
      case PAUSED -> Hardware.Door.PAUSED;
      case QUIET -> Hardware.Door.QUIET;
    };
  }

  private static Hardware.Engine engine(EngineState engine) {
    return new Hardware.Engine(
        name(engine.name().split("@", 2)[0]),
        Stream.of(engine.version(), engine.address())
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining(" · ")),
        engine.well()
            ? Optional.empty()
            : Optional.of(Wording.unlessBlank(engine.reason()).orElse("Its last work went badly")),
        engine.holds().stream().map(HardwareWords::held).toList(),
        engine.abilities(),
        engine.missing().stream().filter(words -> !words.equals(engine.reason())).toList());
  }

  private static String held(Held held) {
    return held.memory().bytes() == 0
        ? held.model()
        : "%s (%s)".formatted(held.model(), held.memory());
  }

  /// As its makers write it.
  private static String name(String kind) {
    return switch (kind) {
      case "comfyui" -> "ComfyUI";
      case "ollama" -> "Ollama";
      case "gemini" -> "Gemini";
      case "echo" -> "Echo Brain";
      case "speech" -> "Speech server";
      case "qdrant" -> "Qdrant";
      case "trainer" -> "Trainer";
      default -> kind;
    };
  }
}
