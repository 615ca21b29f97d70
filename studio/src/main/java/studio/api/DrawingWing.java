package studio.api;

import studio.verticles.bus.Bus;
import studio.verticles.drawing.Kind;

/// Batches of pictures.
final class DrawingWing implements Wing {
  private final Bus bus;

  DrawingWing(Bus bus) {
    this.bus = bus;
  }

  @Override
  public String contract() {
    return "openapi/drawings.yaml";
  }

  @Override
  public void open(Operations operations) {
    BatchDoor batches = new BatchDoor(bus);
    operations.answer("startBatch", batches::start);
    operations.answer("listBatchesOfCharacter", batches::listOfCharacter);
    operations.answer("listBatchesOfProject", batches::listOfProject);
    operations.answer("readBatch", batches::read);
    operations.answer("cancelBatch", batches::cancel);
    operations.answer("clearDrawings", batches::clear);
    operations.answer("startVariants", visit -> batches.again(visit, Kind.VARIANT));
    operations.answer("startRefinements", visit -> batches.again(visit, Kind.REFINE));
    operations.answer("listPoses", batches::poses);
  }
}
