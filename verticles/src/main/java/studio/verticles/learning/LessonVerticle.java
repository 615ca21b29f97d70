package studio.verticles.learning;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the learning department.
public final class LessonVerticle extends AbstractVerticle {
  private final Floor floor;

  public LessonVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
