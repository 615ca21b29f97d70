package studio.verticles.training;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the training department.
public final class TrainingVerticle extends AbstractVerticle {
  private final Floor floor;

  public TrainingVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
