package studio.api;

import studio.verticles.bus.Bus;

/// Pictures from outside, and sets for training.
final class DatasetWing implements Wing {
  private final Bus bus;

  DatasetWing(Bus bus) {
    this.bus = bus;
  }

  @Override
  public String contract() {
    return "openapi/datasets.yaml";
  }

  @Override
  public void open(Operations operations) {
    IngestDoor ingests = new IngestDoor(bus);
    operations.answer("listUploads", ingests::uploads);
    operations.answer("bringPictures", ingests::bring);
    operations.answer("listIngests", ingests::list);
    operations.answer("readIngest", ingests::read);
    operations.answer("listIngestItems", ingests::items);
    operations.answer("cancelIngest", ingests::cancel);
    operations.answer("resumeIngest", ingests::resume);
    operations.answer("listPlaces", ingests::places);
    DatasetDoor sets = new DatasetDoor(bus);
    operations.answer("readDataset", sets::standing);
    operations.answer("listDatasetPictures", sets::pictures);
    operations.answer("captionPicture", sets::caption);
    operations.answer("rewriteCaptions", sets::captions);
    operations.answer("lintCaptions", sets::lint);
    operations.answer("previewBuckets", sets::buckets);
    operations.answer("readBalance", sets::balance);
    operations.answer("holdOutPictures", sets::holdOut);
    operations.answer("exportDataset", sets::export);
    operations.answer("exportDatasetFolder", sets::exportFolder);
  }
}
