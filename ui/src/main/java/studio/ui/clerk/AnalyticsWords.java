package studio.ui.clerk;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import studio.ui.desk.Analytics.Bar;
import studio.ui.desk.Analytics.Checkpoint;
import studio.ui.desk.Analytics.Corrected;
import studio.ui.desk.Analytics.Day;
import studio.ui.desk.Analytics.Drift;
import studio.ui.desk.Analytics.EngineTime;
import studio.ui.desk.Analytics.Judge;
import studio.ui.desk.Analytics.Judges;
import studio.ui.desk.Analytics.Mood;
import studio.ui.desk.Analytics.Remedy;
import studio.ui.desk.Analytics.Totals;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.Drawn;
import studio.verticles.learning.Lessons.Success;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.learning.Strategy;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.JudgeRecord;

/// What was learned, in words for a page.
final class AnalyticsWords {
  private AnalyticsWords() {}

  static Totals totals(Summary summary) {
    return new Totals(
        summary.total().all(),
        summary.total().approved(),
        summary.total().pending(),
        summary.total().rejected(),
        summary.approvalRate().map(AnalyticsWords::percent),
        summary.average().map(AnalyticsWords::mark),
        summary.decisions(),
        summary.machines());
  }

  static Day day(Lessons.Day day) {
    return new Day(day.day(), day.pictures(), day.average(), day.approved(), day.rejected());
  }

  static Bar bar(Lessons.CharacterCounts one) {
    return new Bar(
        one.character().toString(),
        one.name(),
        one.counts().approved(),
        one.counts().pending(),
        one.counts().rejected(),
        one.average().map(AnalyticsWords::mark));
  }

  static Drift drift(Lessons.Drift drift) {
    Mood mood =
        switch (drift.state()) {
          case TOO_FEW -> Mood.UNKNOWN;
          case STEADY -> Mood.STEADY;
          case DRIFTING -> Mood.DRIFTING;
          case ALERT -> Mood.ALERT;
        };
    return new Drift(drift.name(), mood, drift.words());
  }

  static Checkpoint checkpoint(Lessons.RankedCheckpoint one) {
    return new Checkpoint(
        one.checkpoint(),
        one.pictures(),
        one.average().map(AnalyticsWords::mark),
        one.approvalRate().map(AnalyticsWords::percent));
  }

  static Remedy remedy(Success success) {
    return new Remedy(
        name(success.strategy()),
        success.attempts(),
        success.decided() == 0
            ? Optional.empty()
            : Optional.of("%d of %d".formatted(success.approved(), success.decided())),
        success.gain().map(gain -> String.format(Locale.ROOT, "%+.2f", gain)));
  }

  private static String name(Strategy strategy) {
    return switch (strategy) {
      case QUALITY -> "Worked out better";
      case RESOLUTION -> "Drawn larger";
      case BLUR -> "Drawn sharper";
      case BRIGHTNESS -> "Other light";
      case CONTRAST -> "More contrast";
      case APPEARANCE -> "Closer to the character";
      case SOLO -> "Nobody else in it";
    };
  }

  static Corrected corrected(Correction correction) {
    return new Corrected(
        Wording.address(correction.picture().thumbnail()),
        correction.child().map(child -> Wording.address(child.thumbnail())),
        correction.refused().isEmpty()
            ? "%s, attempt %d: %s"
                .formatted(correction.name(), correction.attempt() + 1, correction.because())
            : "%s, attempt %d was the last".formatted(correction.name(), correction.attempt()),
        correction.refused().isEmpty()
            ? correction.child().map(AnalyticsWords::outcome).orElse("Not drawn yet")
            : Wording.sentence(correction.refused()));
  }

  private static String outcome(Drawn child) {
    String score = child.score().map(one -> ", " + mark(one)).orElse("");
    return switch (child.state()) {
      case "approved" -> "Approved" + score;
      case "rejected" -> "Rejected again" + score;
      default -> "Waits for a decision" + score;
    };
  }

  static EngineTime engine(Lessons.EngineTime one) {
    return new EngineTime(one.lane(), work(one.work()), one.jobs(), time(one.busy()));
  }

  /// A kind of job as people call it.
  private static String work(String kind) {
    return switch (kind) {
      case "Portray" -> "Drawing the cast";
      case "Review" -> "Judging pictures";
      case "Train" -> "Training likenesses";
      case "Sample" -> "Trying likenesses";
      case "ChooseEpoch" -> "Choosing likenesses";
      case "Narrate" -> "Describing characters";
      case "Correct" -> "Thinking about rejections";
      case "Replenish" -> "Looking after the sets";
      case "Draw" -> "Drawing shots";
      case "Film" -> "Filming";
      case "Speak" -> "Speaking";
      default -> kind;
    };
  }

  private static String time(Duration busy) {
    if (busy.toMinutes() >= 120) {
      return String.format(Locale.ROOT, "%.1f h", busy.toMinutes() / 60.0);
    }
    return busy.toSeconds() >= 100
        ? Math.round(busy.toSeconds() / 60.0) + " min"
        : busy.toSeconds() + " s";
  }

  static Judges judges(Calibrated calibrated) {
    GateSettings settings = calibrated.gate().settings();
    Optional<String> paused =
        settings.automatic()
            ? calibrated
                .gate()
                .pausedAt()
                .map(_ ->
                    Wording.unlessBlank(calibrated.gate().pauseReason()).orElse("Paused by hand"))
            : Optional.of("Switched off in the project's gate: machines look, people decide");
    return new Judges(
        paused,
        "A machine may approve while at least %s of its last %d would-be approvals were right, once there are %d."
            .formatted(
                percent(settings.precision().bound()),
                settings.precision().window(),
                settings.precision().least()),
        calibrated.judges().stream().map(AnalyticsWords::judge).toList());
  }

  private static Judge judge(JudgeRecord one) {
    return new Judge(
        one.judge(),
        one.trials(),
        share(one.rightlyApproved(), one.wouldApprove()),
        share(one.rightlyRejected(), one.wouldReject()),
        one.trials() == 0
            ? Optional.empty()
            : Optional.of("%d of %d".formatted(one.abstained(), one.trials())),
        share(one.recentRightlyApproved(), one.recentApprovals()));
  }

  private static Optional<String> share(int right, int all) {
    return all == 0
        ? Optional.empty()
        : Optional.of("%d of %d right (%s)".formatted(right, all, percent((double) right / all)));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String mark(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
