package studio.verticles.review;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the review department.
public final class ReviewVerticle extends AbstractVerticle {
  private final Floor floor;

  public ReviewVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
