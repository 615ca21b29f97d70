package studio.ui.clerk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.ui.desk.GateSign;
import studio.ui.desk.GateSign.State;
import studio.ui.desk.GateSign.Trust;
import studio.verticles.bus.Bus;
import studio.verticles.character.Projects.Project;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.CalibrationOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.JudgeRecord;

/// The gates of the projects: read once, and again when a gate changed. How right the judges are
/// changes with every decision; a few seconds late is early enough for that.
final class GateShelf {
  /// More gates at once are a wall, not a strip.
  private static final int SHOWN = 3;

  private static final Duration LATE = Duration.ofSeconds(5);

  private record Read(Calibrated gate, Instant at) {}

  private final Bus bus;
  private final Clock clock;
  private final CastShelf cast;
  private final Map<ProjectId, Read> known = new ConcurrentHashMap<>();

  GateShelf(Bus bus, Clock clock, CastShelf cast) {
    this.bus = bus;
    this.clock = clock;
    this.cast = cast;
  }

  void forget(ProjectId project) {
    known.remove(project);
  }

  private Calibrated read(ProjectId project, Duration age) {
    Instant now = clock.instant();
    Optional<Calibrated> fresh =
        Optional.ofNullable(known.get(project))
            .filter(read -> read.at().plus(age).isAfter(now))
            .map(Read::gate);
    if (fresh.isPresent()) {
      return fresh.get();
    }
    Calibrated gate = bus.ask(Reviews.CALIBRATION, new CalibrationOf(project));
    known.put(project, new Read(gate, now));
    return gate;
  }

  GateSettings settings(ProjectId project) {
    return read(project, Duration.ofHours(1)).gate().settings();
  }

  /// Of one project; without one of all, as long as they are few, else of those that paused.
  List<GateSign> signs(Optional<ProjectId> project) {
    List<GateSign> signs =
        cast.projects().stream()
            .filter(one -> project.isEmpty() || project.get().equals(one.id()))
            .map(one -> sign(one, read(one.id(), LATE)))
            .toList();
    return signs.size() <= SHOWN
        ? signs
        : signs.stream().filter(sign -> sign.state() == State.PAUSED).limit(SHOWN).toList();
  }

  static GateSign sign(Project project, Calibrated measured) {
    GateView gate = measured.gate();
    GateSettings settings = gate.settings();
    return new GateSign(
        project.id().toString(),
        project.title(),
        gate.pausedAt().isPresent()
            ? State.PAUSED
            : settings.automatic() && project.details().ai() ? State.ON : State.OFF,
        gate.pauseReason(),
        settings.approveFrom(),
        settings.rejectBelow(),
        newest(measured)
            .map(judge ->
                new Trust(
                    judge.judge(),
                    judge.recentRightlyApproved(),
                    judge.recentApprovals(),
                    settings.precision().bound(),
                    judge.abstainRate().orElse(0.0))));
  }

  private static Optional<JudgeRecord> newest(Calibrated measured) {
    return measured.judges().stream()
        .max(Comparator.comparing((JudgeRecord judge) -> judge.lastTrial().orElse(Instant.EPOCH)));
  }
}
