package studio.hardware.comfyui;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.engine.RemoteWork;
import tools.jackson.databind.JsonNode;

/// One graph, from asking to finished. The stages, and what a crash or a stop leaves at each:
///
/// - before `remember`: nothing anywhere;
/// - remembered, not sent: an id that the server does not know, so the next attempt sends it anew;
/// - sent: queued, running or finished under the id we know, so the next attempt finds it;
/// - a stop at any time deletes it from the queue, or interrupts it.
final class Errand {
  private static final Logger log = LoggerFactory.getLogger(Errand.class);

  private final ComfyUiPlan plan;
  private final Wire wire;
  private final Bell bell;
  private final Ledger ledger;
  private final Freight freight;
  private final Judgement judgement;
  private final Refusal refusal;
  private final Stopping stopping;

  Errand(ComfyUiPlan plan, Wire wire, Bell bell, Ledger ledger, Freight freight) {
    this.plan = plan;
    this.wire = wire;
    this.bell = bell;
    this.ledger = ledger;
    this.freight = freight;
    this.judgement = new Judgement(plan.name());
    this.refusal = new Refusal(plan);
    this.stopping = new Stopping(plan, wire, ledger);
  }

  Finished run(Graph graph, Attempt attempt) {
    Submission submission = Submission.of(graph, attempt.id());
    return attempt
        .remembered()
        .filter(work -> work.engine().equals(plan.name()))
        .flatMap(work -> foundAgain(work, graph.name(), submission, attempt))
        .orElseGet(() -> submit(graph.name(), submission, attempt));
  }

  /// Work of an earlier attempt, when the server still has it and it came to a good end.
  private Optional<Finished> foundAgain(
      RemoteWork work, String graph, Submission wanted, Attempt attempt) {
    bell.client(attempt);
    try (Follower follower = bell.follow(work.id(), "")) {
      Whereabouts now = whereabouts(work.id(), attempt);
      if (now.isOtherThan(wanted.mark())) {
        log.info("{} still has other work of this job ({}); it is taken back", plan.name(), work);
        stopping.stop(follower);
        return Optional.empty();
      }
      log.info("{} says of {}: {}", plan.name(), work.id(), now.getClass().getSimpleName());
      return switch (now) {
        case Whereabouts.Lost _ -> Optional.empty();
        case Whereabouts.Ended ended -> harvested(work, graph, ended, attempt);
        case Whereabouts.Waiting _, Whereabouts.Running _ ->
            switch (followed(follower, graph, wanted, attempt)) {
              case Whereabouts.Ended ended ->
                  Optional.of(finished(graph, work.id(), work.attempt(), ended));
              case Whereabouts _ -> Optional.empty();
            };
      };
    }
  }

  /// What ended while nobody watched: of use if it succeeded and its files are still there.
  private Optional<Finished> harvested(
      RemoteWork work, String graph, Whereabouts.Ended ended, Attempt attempt) {
    try {
      Finished finished = finished(graph, work.id(), work.attempt(), ended);
      return finished.outputs().stream().allMatch(file -> freight.isThere(file, attempt))
          ? Optional.of(finished)
          : Optional.empty();
    } catch (EngineFailure failed) {
      log.info("{} has {} only as a failure; it is done anew", plan.name(), work.id(), failed);
      return Optional.empty();
    }
  }

  private Finished submit(String graph, Submission submission, Attempt attempt) {
    String client = bell.client(attempt);
    attempt.remember(new RemoteWork(plan.name(), submission.prompt(), attempt.id()));
    try (Follower follower = bell.follow(submission.prompt(), client)) {
      String accepted = send(graph, submission, client, follower, attempt);
      if (accepted.equals(submission.prompt())) {
        return done(follower, graph, submission, attempt);
      }
      // Something between us and the server gives ids of its own.
      attempt.remember(new RemoteWork(plan.name(), accepted, attempt.id()));
      try (Follower renamed = bell.follow(accepted, "")) {
        return done(renamed, graph, submission, attempt);
      }
    }
  }

  private Finished done(Follower follower, String graph, Submission submission, Attempt attempt) {
    return switch (followed(follower, graph, submission, attempt)) {
      case Whereabouts.Ended ended -> finished(graph, follower.prompt(), attempt.id(), ended);
      case Whereabouts _ ->
          throw new EngineFailure(
              Kind.INFRASTRUCTURE,
              "%s no longer knows %s that it was given: it was started again, or its queue was cleared; it is tried again"
                  .formatted(plan.name(), graph));
    };
  }

  /// The id that the server took it under.
  private String send(
      String graph, Submission submission, String client, Follower follower, Attempt attempt) {
    var patient = new DeferredStop(attempt);
    Optional<Answer> answer = posted(graph, submission, client, patient);
    if (answer.isPresent() && !answer.get().isOk()) {
      throw refusal.of(graph, answer.get());
    }
    JsonNode body =
        answer
            .flatMap(taken -> Lenient.parse(taken.body()))
            .orElseGet(Lenient.JSON::createObjectNode);
    if (!body.path("node_errors").isEmpty() || patient.isStopped()) {
      stopping.stop(follower);
      patient.obey();
      throw refusal.halfTaken(graph, body);
    }
    return body.path("prompt_id").asString(submission.prompt());
  }

  /// Posts it. Nothing when the answer was lost on the way but the server has it.
  private Optional<Answer> posted(
      String graph, Submission submission, String client, DeferredStop patient) {
    String doing = "it was given " + graph;
    try {
      return Optional.of(wire.await(wire.post("/prompt", submission.body(client)), patient));
    } catch (Wire.Unanswered broken) {
      if (!broken.isBroken()) {
        throw broken.failure(plan, doing);
      }
      // A connection that was kept open too long breaks on use; what went into it may have arrived.
      if (!(whereabouts(submission.prompt(), patient) instanceof Whereabouts.Lost)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(wire.await(wire.post("/prompt", submission.body(client)), patient));
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, doing);
    }
  }

  private Whereabouts followed(
      Follower follower, String graph, Submission submission, Attempt attempt) {
    try {
      return new Following(plan, wire, ledger, follower, submission.nodes(), attempt).toEnd();
    } catch (CancellationException stop) {
      stopping.stop(follower);
      throw stop;
    } catch (Following.StoodStill still) {
      stopping.stop(follower);
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s has not moved on with %s for %d min, so it was taken back; see what holds the server up"
              .formatted(plan.name(), graph, plan.stall().toMinutes()),
          still);
    }
  }

  private Whereabouts whereabouts(String prompt, Progress progress) {
    try {
      return wire.await(ledger.find(prompt), progress);
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, "asked where its work is");
    }
  }

  private Finished finished(String graph, String prompt, String attempt, Whereabouts.Ended ended) {
    return new Finished(plan.name(), prompt, attempt, judgement.outputs(graph, ended.entry()));
  }
}
