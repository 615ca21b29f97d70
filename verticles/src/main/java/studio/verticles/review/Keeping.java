package studio.verticles.review;

import java.time.Instant;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.production.EventStore;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.CalibrationOf;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.GateChanged;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.Pause;
import studio.verticles.review.Reviews.Resume;

/// Keeps the gates: what people set of them, and whether machines may approve.
final class Keeping {
  private static final int LONGEST_REASON = 500;

  private final Floor floor;
  private final EventStore events = new EventStore();

  Keeping(Floor floor) {
    this.floor = floor;
  }

  GateView gate(GateOf asked) {
    return row(asked.project()).view();
  }

  GateView change(ChangeGate wish) {
    return told(
        wish.project(),
        floor
            .database()
            .inTransaction(transaction -> {
              GateRow gate = GateStore.hold(transaction, wish.project());
              if (gate.view().version() != wish.version()) {
                throw Problem.stale(
                    "The gate of the project", wish.version(), gate.view().version());
              }
              GateStore.change(transaction, wish.project(), wish.settings());
              events.record(
                  transaction,
                  "gate.changed",
                  wish.project().value(),
                  new Changed(gate.settings(), wish.settings(), wish.who()));
              return GateStore.read(transaction, wish.project()).view();
            }));
  }

  /// What the gate was before and after.
  record Changed(GateSettings before, GateSettings after, String who) {}

  GateView pause(Pause wish) {
    String reason = wish.reason().strip();
    if (reason.length() > LONGEST_REASON) {
      throw Problem.invalid("A reason has at most %d characters.".formatted(LONGEST_REASON));
    }
    String words = reason.isEmpty() ? wish.who() + " paused it." : reason;
    return told(
        wish.project(),
        floor
            .database()
            .inTransaction(transaction -> {
              GateRow gate = GateStore.hold(transaction, wish.project());
              if (gate.view().pausedAt().isPresent()) {
                return gate.view();
              }
              GateStore.pause(transaction, wish.project(), words, now());
              events.record(
                  transaction,
                  "gate.paused",
                  wish.project().value(),
                  new Rulings.PausedEvent(words, wish.who()));
              return GateStore.read(transaction, wish.project()).view();
            }));
  }

  GateView resume(Resume wish) {
    return told(
        wish.project(),
        floor
            .database()
            .inTransaction(transaction -> {
              GateRow gate = GateStore.hold(transaction, wish.project());
              if (gate.view().pausedAt().isEmpty()) {
                return gate.view();
              }
              GateStore.resume(transaction, wish.project(), now());
              events.record(
                  transaction,
                  "gate.resumed",
                  wish.project().value(),
                  new Rulings.PausedEvent(gate.view().pauseReason(), wish.who()));
              return GateStore.read(transaction, wish.project()).view();
            }));
  }

  Calibrated calibration(CalibrationOf asked) {
    GateRow gate = row(asked.project());
    return new Calibrated(gate.view(), Trials.report(floor.database().pool(), gate));
  }

  private GateRow row(ProjectId project) {
    return GateStore.read(floor.database().pool(), project);
  }

  private Instant now() {
    return floor.clock().instant();
  }

  private GateView told(ProjectId project, GateView gate) {
    floor.bus().publish(Reviews.GATE_CHANGED, new GateChanged(project));
    return gate;
  }
}
