package studio.verticles.review;

import java.util.List;
import java.util.Map;
import studio.verticles.Floor;
import studio.verticles.production.PictureId;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Step;
import studio.verticles.production.WorkPlan;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Queued;

/// Asks machines to look again.
final class Questions {
  private final Floor floor;

  Questions(Floor floor) {
    this.floor = floor;
  }

  Queued lookAgain(LookAgain wish) {
    return floor
        .database()
        .inTransaction(transaction -> {
          List<GateStore.GateRow> gates =
              SelectionStore.projects(transaction, wish.selection()).stream()
                  .map(project -> GateStore.hold(transaction, project))
                  .toList();
          List<Hung> pictures = SelectionStore.hold(transaction, wish.selection(), gates);
          Map<PictureId, Integer> rounds =
              ReviewStore.nextRounds(transaction, pictures.stream().map(Hung::id).toList());
          List<Step> steps =
              pictures.stream()
                  .flatMap(picture ->
                      Pipeline.forPicture(
                          picture.id(), rounds.getOrDefault(picture.id(), 1), picture.name())
                          .stream())
                  .toList();
          WorkPlan.add(transaction, steps);
          return new Queued(steps.size());
        });
  }
}
