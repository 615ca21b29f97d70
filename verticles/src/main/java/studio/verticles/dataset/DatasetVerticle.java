package studio.verticles.dataset;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the dataset department.
public final class DatasetVerticle extends AbstractVerticle {
  private final Floor floor;

  public DatasetVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
