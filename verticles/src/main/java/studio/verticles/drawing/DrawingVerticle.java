package studio.verticles.drawing;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the drawing department.
public final class DrawingVerticle extends AbstractVerticle {
  private final Floor floor;

  public DrawingVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
