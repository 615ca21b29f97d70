package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.List;

/// Everything a choice may depend on.
///
/// @param asking the name of the lane that asks
/// @param lanes the asking lane and all others, on any node
public record Situation(
    Instant now,
    String asking,
    List<CardLane> lanes,
    List<Group> waiting,
    Costs costs,
    Rules rules) {
  public Situation {
    lanes = List.copyOf(lanes);
    waiting = waiting.stream().sorted().toList();
  }

  public CardLane lane() {
    return lanes.stream()
        .filter(lane -> lane.name().equals(asking))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The lane %s asks, but is not among the lanes %s"
                    .formatted(asking, lanes.stream().map(CardLane::name).toList())));
  }
}
