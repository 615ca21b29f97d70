package studio.api;

import static studio.api.Shape.put;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import studio.verticles.bus.Bus;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.CalibrationOf;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.JudgeRecord;
import studio.verticles.review.Reviews.Pause;
import studio.verticles.review.Reviews.Resume;

/// Gates: read and change what machines may decide, pause and resume, and how well they do.
final class GateDoor {
  private final Bus bus;

  GateDoor(Bus bus) {
    this.bus = bus;
  }

  void read(RoutingContext visit) {
    answer(visit, bus.ask(Reviews.GATE, new GateOf(project(visit))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    int version = asked.version();
    GateSettings now = bus.ask(Reviews.GATE, new GateOf(project(visit))).settings();
    ChangeGate wish =
        new ChangeGate(project(visit), version, changed(now, body), RulingWish.who(body));
    answer(visit, bus.ask(Reviews.CHANGE_GATE, wish));
  }

  /// If somebody changes it between this reading and the change, the version says so.
  private static GateSettings changed(GateSettings now, JsonObject body) {
    return new GateSettings(
        body.getDouble("approve_from", now.approveFrom()),
        body.getDouble("reject_below", now.rejectBelow()),
        body.getDouble("shot_from", now.shotFrom()),
        body.getBoolean("automatic", now.automatic()),
        body.getBoolean("corrections", now.corrections()),
        new GateSettings.Precision(
            body.getDouble("precision_bound", now.precision().bound()),
            body.getInteger("precision_window", now.precision().window()),
            body.getInteger("precision_least", now.precision().least())),
        body.getInteger("spot_check", now.spotCheck()));
  }

  void pause(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    Pause wish = new Pause(project(visit), body.getString("reason", ""), RulingWish.who(body));
    answer(visit, bus.ask(Reviews.PAUSE, wish));
  }

  void resume(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    answer(visit, bus.ask(Reviews.RESUME, new Resume(project(visit), RulingWish.who(body))));
  }

  void calibration(RoutingContext visit) {
    Calibrated report = bus.ask(Reviews.CALIBRATION, new CalibrationOf(project(visit)));
    Answer.json(
        visit,
        200,
        new JsonObject()
            .put("gate", of(report.gate()))
            .put("judges", Shape.array(report.judges().stream().map(GateDoor::of))));
  }

  private static ProjectId project(RoutingContext visit) {
    return ProjectId.parse(Asked.of(visit).path("project"));
  }

  private static void answer(RoutingContext visit, GateView gate) {
    Answer.json(visit, 200, of(gate), gate.version());
  }

  private static JsonObject of(GateView gate) {
    GateSettings settings = gate.settings();
    JsonObject json =
        new JsonObject()
            .put("project", gate.project().toString())
            .put("approve_from", settings.approveFrom())
            .put("reject_below", settings.rejectBelow())
            .put("shot_from", settings.shotFrom())
            .put("automatic", settings.automatic())
            .put("corrections", settings.corrections())
            .put("precision_bound", settings.precision().bound())
            .put("precision_window", settings.precision().window())
            .put("precision_least", settings.precision().least())
            .put("spot_check", settings.spotCheck())
            .put("version", gate.version());
    put(json, "paused_at", Shape.time(gate.pausedAt()));
    return Shape.putText(json, "pause_reason", gate.pauseReason());
  }

  private static JsonObject of(JudgeRecord judge) {
    JsonObject json =
        new JsonObject()
            .put("judge", judge.judge())
            .put("trials", judge.trials())
            .put("would_approve", judge.wouldApprove())
            .put("rightly_approved", judge.rightlyApproved())
            .put("would_reject", judge.wouldReject())
            .put("rightly_rejected", judge.rightlyRejected())
            .put("abstained", judge.abstained())
            .put("recent_approvals", judge.recentApprovals())
            .put("recent_rightly_approved", judge.recentRightlyApproved());
    put(json, "approve_precision", judge.approvePrecision());
    put(json, "reject_precision", judge.rejectPrecision());
    put(json, "abstain_rate", judge.abstainRate());
    put(json, "recent_precision", judge.recentPrecision());
    return put(json, "last_trial", Shape.time(judge.lastTrial()));
  }
}
