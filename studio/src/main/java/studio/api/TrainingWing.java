package studio.api;

import studio.verticles.bus.Bus;

/// Trainings and what came of them.
final class TrainingWing implements Wing {
  private final Bus bus;

  TrainingWing(Bus bus) {
    this.bus = bus;
  }

  @Override
  public String contract() {
    return "openapi/trainings.yaml";
  }

  @Override
  public void open(Operations operations) {
    TrainingDoor trainings = new TrainingDoor(bus);
    operations.answer("startTraining", trainings::start);
    operations.answer("listTrainable", trainings::trainable);
    operations.answer("listTrainings", trainings::list);
    operations.answer("readTraining", trainings::read);
    operations.answer("readTrainingLog", trainings::log);
    operations.answer("cancelTraining", trainings::cancel);
    operations.answer("retryTraining", trainings::retry);
    operations.answer("invalidateTraining", trainings::invalidate);
    operations.answer("removeTraining", trainings::remove);
    operations.answer("clearTrainings", trainings::clear);
    operations.answer("reconcileTrainings", trainings::reconcile);
    LoraDoor loras = new LoraDoor(bus);
    operations.answer("useEpoch", loras::useEpoch);
    operations.answer("listLoras", loras::list);
    operations.answer("readLora", loras::read);
    operations.answer("useLora", loras::use);
    operations.answer("deleteLora", loras::delete);
  }
}
