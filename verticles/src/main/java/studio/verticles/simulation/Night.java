package studio.verticles.simulation;

import java.util.List;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Costs;
import studio.verticles.routing.choice.Rules;

/// What arrives in one night, where it can be done and what goes wrong.
///
/// @param name "one long film"
/// @param cards as they stand when the night begins, idle and open
/// @param costs what is usual; each errand differs from it by its own factor
public record Night(
    String name,
    List<CardLane> cards,
    Costs costs,
    Rules rules,
    List<Errand> errands,
    List<Disturbance> disturbances) {
  public Night {
    cards = List.copyOf(cards);
    errands = List.copyOf(errands);
    disturbances = List.copyOf(disturbances);
  }
}
