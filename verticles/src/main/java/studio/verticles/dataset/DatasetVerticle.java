package studio.verticles.dataset;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Brings pictures in, and keeps the sets that likenesses are trained with.
public final class DatasetVerticle extends AbstractVerticle {
  private final IngestDesk ingests;
  private final SetDesk sets;

  public DatasetVerticle(Floor floor, Intake intake) {
    this.ingests = new IngestDesk(floor, intake);
    this.sets = new SetDesk(floor, intake);
  }

  @Override
  public void start() {
    ingests.open();
    sets.open();
  }
}
