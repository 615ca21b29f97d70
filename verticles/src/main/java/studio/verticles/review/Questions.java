package studio.verticles.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.judge.Judge;
import studio.hardware.judge.Witness;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.character.Company;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.PictureChanged;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Step;
import studio.verticles.production.Ticket;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.review.ReviewStore.Exposed;
import studio.verticles.review.Reviews.Identify;
import studio.verticles.review.Reviews.Identifying;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Queued;

/// Asks machines to look again, or to say in words whom they see.
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

  /// Puts the question into the queue; the same question that is still open is not asked twice.
  Identifying identify(Identify wish) {
    Exposed exposed = known(wish.picture());
    if (!someoneSees()) {
      throw Problem.invalid(
          "No model that sees works here. Name one (ollama: vision, or Gemini with a budget) in the configuration, then ask again.");
    }
    return floor
        .database()
        .inTransaction(transaction -> {
          int number = AnswerStore.next(transaction, wish.picture());
          List<Step> steps = Pipeline.forQuestion(wish.picture(), number, exposed.picture().name());
          WorkPlan.add(transaction, steps);
          return new Identifying(AnswerStore.job(transaction, steps.getFirst().job()));
        });
  }

  private boolean someoneSees() {
    return floor.roster().crews().values().stream()
            .anyMatch(crew -> crew.judge().flatMap(Judge::witness).isPresent())
        || AnswerStore.isOffered(floor.database().pool());
  }

  private Exposed known(PictureId picture) {
    return ReviewStore.exposed(floor.database().pool(), picture)
        .orElseThrow(() ->
            Problem.notFound(
                "There is no picture %s. It may have gone with its character.".formatted(picture)));
  }

  Outcome answer(WorkOrder order) {
    var job = (Job.Identify) order.job();
    Ticket ticket = order.ticket();
    Exposed exposed = known(job.picture());
    Judge judge = floor.roster().judge(ticket);
    Witness witness =
        judge
            .witness()
            .orElseThrow(() ->
                Problem.invalid(
                    "%s cannot say who is in a picture, and no model that sees could be asked. Try again when one works."
                        .formatted(judge.name())));
    Company cast = floor.bus().ask(Projects.COMPANY, new ProjectRef(exposed.picture().project()));
    Path file = floor.media().file(exposed.file());
    Witness.Identity identity =
        floor.workshop().run(() -> witness.identify(file, cast.roster(), floor.board().of(ticket)));
    Optional<CharacterId> whom = identity.slug().flatMap(cast::called);
    floor
        .jobs()
        .finish(
            ticket,
            identity.name().isEmpty() ? "no idea" : identity.name(),
            transaction ->
                AnswerStore.insert(
                    transaction,
                    job,
                    judge.name(),
                    words(identity),
                    whom,
                    floor.clock().instant()));
    floor
        .bus()
        .publish(
            Gallery.PICTURE_CHANGED,
            new PictureChanged(
                job.picture(), exposed.picture().project(), exposed.picture().character()));
    return new Outcome(words(identity));
  }

  private static String words(Witness.Identity identity) {
    return identity.name().isEmpty()
        ? identity.description()
        : "%s: %s".formatted(identity.name(), identity.description());
  }
}
