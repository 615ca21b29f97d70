package studio.hardware.comfyui;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Adjourned;
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
/// - a stop at any time deletes it from the queue, or interrupts it; [Adjourned] leaves it there.
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

  /// Takes back what nobody waits for any more.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when the server could not be told
  void forget(String prompt) {
    try (Follower follower = bell.follow(prompt, "")) {
      stopping.stopNow(follower, prompt);
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, "told to forget " + prompt);
    }
  }

  /// Work of an earlier attempt, when the server still has it and it came to a good end.
  private Optional<Finished> foundAgain(
      RemoteWork work, String graph, Submission wanted, Attempt attempt) {
    var patient = new DeferredStop(attempt);
    bell.client(patient);
    try (Follower follower = bell.follow(work.id(), "")) {
      Whereabouts now = asked(ledger.find(work.id()), patient);
      obeyed(patient, follower, work.id());
      if (now.isOtherThan(wanted.mark())) {
        log.info("{} still knows other work of this job: {}", plan.name(), work.id());
        stopping.stop(follower, work.id());
        return Optional.empty();
      }
      log.info("{} says of {}: {}", plan.name(), work.id(), now.getClass().getSimpleName());
      return switch (now) {
        case Whereabouts.Lost _ ->
            asked(ledger.renamed(work.id()), patient)
                .map(id -> new RemoteWork(plan.name(), id, work.attempt()))
                .flatMap(renamed -> foundAgain(renamed, graph, wanted, attempt));
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
    Finished finished;
    try {
      finished = finished(graph, work.id(), work.attempt(), ended);
    } catch (EngineFailure failed) {
      log.info("{} has {} only as a failure; it is done anew", plan.name(), work.id(), failed);
      return Optional.empty();
    }
    return Optional.of(finished)
        .filter(done -> done.outputs().stream().allMatch(file -> freight.isThere(file, attempt)));
  }

  private Finished submit(String graph, Submission submission, Attempt attempt) {
    String client = bell.client(attempt);
    attempt.remember(new RemoteWork(plan.name(), submission.prompt(), attempt.id()));
    try (Follower follower = bell.follow(submission.prompt(), client)) {
      String accepted = send(graph, submission, client, follower, attempt);
      if (accepted.equals(submission.prompt())) {
        return done(follower, graph, submission, attempt);
      }
      // Servers from before the summer of 2025 give ids of their own.
      attempt.remember(new RemoteWork(plan.name(), accepted, attempt.id()));
      try (Follower renamed = bell.follow(accepted, "")) {
        renamed.tell(new News.QueueChanged());
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
    var post = wire.post("/prompt", submission.body(client));
    Answer answer;
    try {
      answer = wire.await(post, patient);
    } catch (Wire.Unanswered broken) {
      if (!broken.isBroken()) {
        throw broken.failure(plan, "it was given " + graph);
      }
      // A connection that was kept open too long breaks on use; what went into it may have arrived.
      Optional<String> arrived = arrived(submission.prompt(), patient);
      if (arrived.isPresent()) {
        return obeyed(patient, follower, arrived.get());
      }
      answer = asked(wire.post("/prompt", submission.body(client)), patient);
    }
    if (!answer.isOk()) {
      throw refusal.of(graph, answer);
    }
    JsonNode body = Lenient.parse(answer.body()).orElseGet(Lenient.JSON::createObjectNode);
    String accepted = body.path("prompt_id").asString(submission.prompt());
    if (!body.path("node_errors").isEmpty()) {
      stopping.stop(follower, accepted);
      throw refusal.halfTaken(graph, body);
    }
    return obeyed(patient, follower, accepted);
  }

  private Optional<String> arrived(String prompt, Progress progress) {
    return asked(ledger.find(prompt), progress) instanceof Whereabouts.Lost
        ? asked(ledger.renamed(prompt), progress)
        : Optional.of(prompt);
  }

  /// `accepted`, unless a stop was heard meanwhile.
  private String obeyed(DeferredStop patient, Follower follower, String accepted) {
    if (patient.isStopped() && !patient.isAdjourned()) {
      stopping.stop(follower, accepted);
    }
    patient.obey();
    return accepted;
  }

  private Whereabouts followed(
      Follower follower, String graph, Submission submission, Attempt attempt) {
    try {
      return new Following(plan, wire, ledger, follower, submission.nodes(), attempt).toEnd();
    } catch (Adjourned later) {
      throw later; // it goes on there, and the next attempt finds it
    } catch (CancellationException stop) {
      stopping.stop(follower, follower.prompt());
      throw stop;
    } catch (Following.StoodStill still) {
      stopping.stop(follower, follower.prompt());
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s has not moved on with %s for %d min, so it was taken back; see what holds the server up"
              .formatted(plan.name(), graph, plan.stall().toMinutes()),
          still);
    }
  }

  private <T> T asked(CompletableFuture<T> question, Progress progress) {
    try {
      return wire.await(question, progress);
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, "asked where its work is");
    }
  }

  private Finished finished(String graph, String prompt, String attempt, Whereabouts.Ended ended) {
    return new Finished(plan.name(), prompt, attempt, judgement.outputs(graph, ended.entry()));
  }
}
