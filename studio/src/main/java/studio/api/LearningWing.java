package studio.api;

import studio.verticles.bus.Bus;

/// What was learned of decisions, and the actors that fill the characters' sets.
final class LearningWing implements Wing {
  private final LearningDoor learning;
  private final ReplenishmentDoor replenishment;

  LearningWing(Bus bus) {
    learning = new LearningDoor(bus);
    replenishment = new ReplenishmentDoor(bus);
  }

  @Override
  public String contract() {
    return "openapi/learning.yaml";
  }

  @Override
  public void open(Operations operations) {
    operations.answer("readSummary", learning::summary);
    operations.answer("readTrend", learning::trend);
    operations.answer("readDrift", learning::drift);
    operations.answer("rankCheckpoints", learning::ranking);
    operations.answer("listCorrections", learning::corrections);
    operations.answer("readStrategies", learning::strategies);
    operations.answer("recommend", learning::recommend);
    operations.answer("readFeedback", learning::feedback);
    operations.answer("forgetFeedback", learning::forget);
    operations.answer("readReadiness", replenishment::readiness);
    operations.answer("listReplenishments", replenishment::list);
    operations.answer("switchReplenishments", replenishment::switchAll);
    operations.answer("readReplenishment", replenishment::read);
    operations.answer("changeReplenishment", replenishment::change);
    operations.answer("resumeReplenishment", replenishment::resume);
  }
}
