package studio.verticles;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import studio.hardware.card.CardProbe;
import studio.hardware.prompted.PortraitBook;
import studio.verticles.routing.EngineLane;

/// The engines of other programs that a node drives: its lanes, who works on each, how its cards
/// are looked at, and how long a job waits for an ill engine before the house's own does it.
///
/// @param loras folders in which drawing servers look for trained likenesses
/// @param portraits where the engines look up the likenesses of those who play in a shot
public record Machinery(
    List<EngineLane> lanes,
    Map<String, Crew> crews,
    CardProbe cards,
    Duration patience,
    List<Path> loras,
    PortraitBook portraits) {
  public Machinery {
    lanes = List.copyOf(lanes);
    crews = Map.copyOf(crews);
    loras = List.copyOf(loras);
  }

  /// Engines that read no likenesses.
  public Machinery(
      List<EngineLane> lanes, Map<String, Crew> crews, CardProbe cards, Duration patience) {
    this(lanes, crews, cards, patience, List.of(), new PortraitBook());
  }
}
