package studio.verticles.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Choice;
import studio.verticles.routing.choice.Decision;
import studio.verticles.routing.choice.Door;
import studio.verticles.routing.choice.Group;
import studio.verticles.routing.choice.Situation;

/// The choice that the lanes of the studio make.
public final class Ours implements Policy {
  private final Map<Place, Instant> wakes = new HashMap<>();

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Optional<Errand> next(House house, Place place) {
    wakes.remove(place);
    Map<Group, Line> lines = new HashMap<>();
    for (Line line : house.lines()) {
      if (line.ready() > 0) {
        lines.put(group(house, line), line);
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Situation situation =
        new Situation(
            house.at(house.now()),
            place.card().name(),
            house.places().stream().map(one -> lane(house, one)).toList(),
            List.copyOf(lines.keySet()),
            house.night().costs(),
            house.night().rules());
    return switch (Choice.next(situation)) {
      case Decision.Take take -> {
        take.letGo().forEach(place::letGo);
        yield Optional.of(java.util.Objects.requireNonNull(lines.get(take.group())).first());
      }
      case Decision.Wait(var until, _, _) -> {
        remember(place, until);
        yield Optional.empty();
      }
    };
  }

  private void remember(Place place, @Nullable Instant until) {
    if (until != null) {
      wakes.put(place, until);
    }
  }

  @Override
  public OptionalLong wakes(House house) {
    return wakes.values().stream()
        .mapToLong(wake -> Duration.between(house.at(0), wake).toMillis())
        .min();
  }

  private static Group group(House house, Line line) {
    Duration deadline = line.key().deadline();
    return new Group(
        line.key().work(),
        line.key().priority(),
        deadline == null ? null : house.at(deadline.toMillis()),
        line.ready(),
        line.coming(),
        house.at(line.oldest()),
        line.lastTaken() < 0 ? null : house.at(line.lastTaken()));
  }

  private static CardLane lane(House house, Place place) {
    List<CardLane.Running> running = new ArrayList<>();
    for (Task task : place.tasks()) {
      running.add(
          new CardLane.Running(
              task.errand.work(), house.peak(place, task.errand.work()), house.at(task.expected)));
    }
    CardLane card = place.card();
    return new CardLane(
        card.name(),
        place.isOpen() ? Door.OPEN : new Door.Draining("gaming", house.at(0)),
        card.slots(),
        card.memory(),
        place.strangers(),
        card.reserve(),
        place.engines(house),
        running);
  }
}
