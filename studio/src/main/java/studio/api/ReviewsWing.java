package studio.api;

import studio.verticles.bus.Bus;

/// Pictures, what is decided about them, and the gates.
record ReviewsWing(Bus bus) implements Wing {
  @Override
  public String contract() {
    return "openapi/reviews.yaml";
  }

  @Override
  public void open(Operations operations) {
    PictureDoor pictures = new PictureDoor(bus);
    operations.answer("listPictures", pictures::list);
    operations.answer("countPictures", pictures::counts);
    operations.answer("readPicture", pictures::read);
    operations.answer("listDuplicates", pictures::duplicates);
    operations.answer("identifyPicture", pictures::identify);
    operations.answer("lookAgain", pictures::lookAgain);
    DecisionDoor decisions = new DecisionDoor(bus);
    operations.answer("decidePicture", decisions::decide);
    operations.answer("decideManyPictures", decisions::decideMany);
    operations.answer("undoDecisions", decisions::undo);
    GateDoor gates = new GateDoor(bus);
    operations.answer("readGate", gates::read);
    operations.answer("changeGate", gates::change);
    operations.answer("pauseGate", gates::pause);
    operations.answer("resumeGate", gates::resume);
    operations.answer("readCalibration", gates::calibration);
  }
}
