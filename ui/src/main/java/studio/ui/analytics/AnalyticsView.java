package studio.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Analytics;
import studio.ui.desk.Analytics.Choice;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// What a project has taught the studio.
@Route(value = "analytics/:project?", layout = Shell.class)
@PageTitle("Analytics · Nightshift")
public final class AnalyticsView extends Main implements BeforeEnterObserver {
  private static final EnumSet<Change> LESSONS = EnumSet.of(Change.PICTURE, Change.CAST);
  private static final EnumSet<Change> ACTORS =
      EnumSet.of(Change.PICTURE, Change.CAST, Change.BATCH);

  private final Desk house;
  private final AnalyticsDesk desk;
  private final Select<Choice> project = new Select<>();
  private final RadioButtonGroup<Integer> days = new RadioButtonGroup<>("Trend");
  private final PageHead head;
  private final Quiet nothing =
      Quiet.part(
          "Nothing to learn from yet",
          "Every picture that is drawn, judged and decided on teaches something. It shows here as soon as there is one.");
  private final Div numbers = new Div();
  private final TotalTiles totals = new TotalTiles();
  private final TrendCard trend = new TrendCard();
  private final CharacterBars bars = new CharacterBars();
  private final DriftCards drifts = new DriftCards();
  private final ReplenishmentPanel replenishment;
  private final JudgesCard judges;
  private final CheckpointCard checkpoints = new CheckpointCard();
  private final CorrectionCard corrections;
  private final EngineCard engines = new EngineCard();
  private String id = "";

  public AnalyticsView(Desk house) {
    this.house = house;
    this.desk = house.analytics();
    this.replenishment = new ReplenishmentPanel(desk);
    this.judges = new JudgesCard(desk);
    this.corrections = new CorrectionCard(desk);
    addClassNames("ns-page", "ns-analytics");
    project.setAriaLabel("Project");
    project.setItemLabelGenerator(Choice::title);
    project.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        go(change.getValue().id());
      }
    });
    days.setItems(7, 14, 30);
    days.setValue(14);
    days.setItemLabelGenerator(count -> count + " days");
    days.addClassName("ns-days");
    days.addValueChangeListener(_ -> desk.look(id, days.getValue()).ifPresent(this::show));
    head = new PageHead("Analytics", project);
    trend.choose(days);
    numbers.addClassName("ns-lessons");
    Div two = new Div(bars, drifts);
    two.addClassName("ns-cards");
    Div trust = new Div(judges, corrections);
    trust.addClassName("ns-cards");
    Div means = new Div(checkpoints, engines);
    means.addClassName("ns-cards");
    numbers.add(totals, trend, two, trust, means);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Choice> projects = desk.projects();
    removeAll();
    if (projects.isEmpty()) {
      add(
          Quiet.page(
              "Nothing to learn from yet",
              "Begin a project and draw its cast. What was drawn, judged and decided shows here."));
      return;
    }
    Choice chosen =
        event
            .getRouteParameters()
            .get("project")
            .flatMap(wanted -> projects.stream().filter(one -> one.id().equals(wanted)).findFirst())
            .orElse(projects.getFirst());
    id = chosen.id();
    project.setItems(projects);
    project.setValue(chosen);
    project.setVisible(projects.size() > 1);
    replenishment.of(id);
    judges.of(id);
    corrections.of(id);
    add(head, nothing, numbers, replenishment);
    Live.follow(numbers, house, LESSONS, this::look, found -> found.ifPresent(this::show));
    Live.follow(replenishment, house, ACTORS, () -> desk.replenishing(id), replenishment::show);
  }

  private Optional<Analytics> look() {
    return desk.look(id, days.getValue());
  }

  private void go(String wanted) {
    getUI()
        .ifPresent(ui -> ui.navigate(AnalyticsView.class, new RouteParameters("project", wanted)));
  }

  private void show(Analytics lessons) {
    head.say("Analytics", sentence(lessons));
    boolean empty = lessons.totals().pictures() == 0;
    nothing.setVisible(empty);
    totals.setVisible(!empty);
    totals.show(lessons.totals());
    trend.setVisible(!empty);
    trend.show(lessons.days());
    bars.show(lessons.characters());
    drifts.show(lessons.drifts());
    judges.show(lessons.judges());
    corrections.show(lessons.corrections());
    checkpoints.show(lessons.checkpoints());
    engines.show(lessons.engines());
    numbers.setVisible(true);
  }

  private static String sentence(Analytics lessons) {
    Analytics.Totals totals = lessons.totals();
    return totals.pictures() == 0
        ? lessons.title()
        : "%s: %s, %s decided, %d by machines."
            .formatted(
                lessons.title(),
                Count.of(totals.pictures(), "picture", "pictures"),
                Count.of(totals.decisions(), "time", "times"),
                totals.byMachines());
  }
}
