package studio.verticles.gallery;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers questions about pictures.
public final class GalleryVerticle extends AbstractVerticle {
  private final Floor floor;

  public GalleryVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
