package studio.verticles.night;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the night department.
public final class ReplenishmentVerticle extends AbstractVerticle {
  private final Floor floor;

  public ReplenishmentVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
