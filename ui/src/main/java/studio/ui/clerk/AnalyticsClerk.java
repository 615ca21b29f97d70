package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;
import static studio.ui.clerk.Asking.finding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.Analytics;
import studio.ui.desk.Analytics.Choice;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Replenishing;
import studio.verticles.bus.Bus;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.AskTrend;
import studio.verticles.learning.Lessons.OfProject;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.night.Replenishments;
import studio.verticles.night.Replenishments.Resume;
import studio.verticles.night.Replenishments.Target;
import studio.verticles.night.Replenishments.Toggle;
import studio.verticles.night.Replenishments.ToggleAll;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.CalibrationOf;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;

/// Answers about what was learned.
final class AnalyticsClerk implements AnalyticsDesk {
  private static final int SHELF = 200;
  private static final int NEWEST = 8;

  private final Bus bus;
  private final Clock clock;

  AnalyticsClerk(Bus bus, Clock clock, Consumer<Change> bell) {
    this.bus = bus;
    this.clock = clock;
    bus.listen(Replenishments.ACTOR_CHANGED, _ -> bell.accept(Change.BATCH));
    bus.listen(Reviews.DECIDED, _ -> bell.accept(Change.PICTURE));
    bus.listen(Reviews.GATE_CHANGED, _ -> bell.accept(Change.PICTURE));
  }

  @Override
  public List<Choice> projects() {
    return asking(() ->
        bus.ask(Projects.LIST, new AskProjects(false, Optional.empty(), SHELF)).projects().stream()
            .map(project -> new Choice(project.id().toString(), project.title()))
            .toList());
  }

  @Override
  public Optional<Analytics> look(String id, int days) {
    return finding(() -> {
      ProjectId project = ProjectId.parse(id);
      OfProject of = new OfProject(project);
      Summary summary = bus.ask(Lessons.SUMMARY, of);
      Calibrated trust = bus.ask(Reviews.CALIBRATION, new CalibrationOf(project));
      return new Analytics(
          bus.ask(Projects.READ, new ProjectRef(project)).title(),
          AnalyticsWords.totals(summary),
          bus.ask(Lessons.TREND, new AskTrend(project, Optional.empty(), days)).days().stream()
              .map(AnalyticsWords::day)
              .toList(),
          summary.characters().stream().map(AnalyticsWords::bar).toList(),
          bus.ask(Lessons.DRIFT, of).characters().stream().map(AnalyticsWords::drift).toList(),
          AnalyticsWords.judges(trust),
          bus.ask(Lessons.RANKING, of).checkpoints().stream()
              .map(AnalyticsWords::checkpoint)
              .toList(),
          new Analytics.Corrections(
              trust.gate().settings().corrections(),
              bus.ask(Lessons.SUCCESSES, of).strategies().stream()
                  .map(AnalyticsWords::remedy)
                  .toList(),
              bus
                  .ask(
                      Lessons.CORRECTIONS,
                      new AskCorrections(project, Optional.empty(), Optional.empty(), NEWEST))
                  .corrections()
                  .stream()
                  .map(AnalyticsWords::corrected)
                  .toList()),
          summary.engines().stream().map(AnalyticsWords::engine).toList());
    });
  }

  @Override
  public List<Replenishing> replenishing(String project) {
    return asking(() ->
        bus
            .ask(Replenishments.ACTORS, new Replenishments.OfProject(ProjectId.parse(project)))
            .actors()
            .stream()
            .map(actor -> ReplenishingWords.of(actor, clock.instant(), clock.getZone()))
            .toList());
  }

  @Override
  public void replenish(String character, boolean on) {
    asking(() ->
        bus.ask(
            Replenishments.TOGGLE, new Toggle(CharacterId.parse(character), on, Optional.empty())));
  }

  @Override
  public void replenishAll(String project, boolean on) {
    asking(() -> bus.ask(Replenishments.TOGGLE_ALL, new ToggleAll(ProjectId.parse(project), on)));
  }

  @Override
  public void target(String character, int target) {
    asking(() ->
        bus.ask(
            Replenishments.TARGET,
            new Target(CharacterId.parse(character), target, Optional.empty())));
  }

  @Override
  public void goOn(String character) {
    asking(() -> bus.ask(Replenishments.RESUME, new Resume(CharacterId.parse(character))));
  }

  @Override
  public void pauseJudges(String project) {
    asking(() ->
        bus.ask(Reviews.PAUSE, new Reviews.Pause(ProjectId.parse(project), "Paused by hand", "")));
  }

  @Override
  public void resumeJudges(String project) {
    asking(() -> bus.ask(Reviews.RESUME, new Reviews.Resume(ProjectId.parse(project), "")));
  }

  @Override
  public void correct(String id, boolean on) {
    asking(() -> {
      ProjectId project = ProjectId.parse(id);
      GateView gate = bus.ask(Reviews.GATE, new GateOf(project));
      GateSettings was = gate.settings();
      GateSettings wanted =
          new GateSettings(
              was.approveFrom(),
              was.rejectBelow(),
              was.shotFrom(),
              was.automatic(),
              on,
              was.precision(),
              was.spotCheck());
      return bus.ask(Reviews.CHANGE_GATE, new ChangeGate(project, gate.version(), wanted, ""));
    });
  }
}
