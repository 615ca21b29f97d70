package studio.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Training;
import studio.ui.desk.Training.Run;
import studio.ui.desk.Training.Sitter;
import studio.ui.desk.TrainingDesk;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// The training room.
@Route(value = "training", layout = Shell.class)
@PageTitle("Training · Nightshift")
public final class TrainingView extends Main {
  private static final Set<Change> TRAINING =
      EnumSet.of(Change.TRAINING, Change.CAST, Change.PICTURE);

  private final TrainingDesk desk;
  private final PageHead head;
  private final UnorderedList sitters = new UnorderedList();
  private final Map<String, SitterCard> sitterCards = new LinkedHashMap<>();
  private final Section sitterRoom = new Section(new H2("Characters"), sitters);
  private final Quiet nobody =
      Quiet.part(
          "Nobody to train yet",
          "A character with ten approved pictures can be trained. Draw some, approve the good ones, and come back.");
  private final Div runs = new Div();
  private final Map<String, RunCard> runCards = new LinkedHashMap<>();
  private final Section runRoom = new Section(new H2("Trainings"), runs);
  private final RegisterTable register;
  private final Section registerRoom;

  /// Asked for from other threads than the page's.
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  public TrainingView(Desk desk) {
    this.desk = desk.training();
    Button clear = new Button("Clear finished", _ -> clear());
    clear.setTooltipText("Takes trainings that ended a week ago off the list");
    Button reconcile = new Button("Put in order", _ -> reconcile());
    reconcile.setTooltipText("Compares trainings with their jobs and files");
    head = new PageHead("Training", reconcile, clear);
    register = new RegisterTable(this.desk);
    registerRoom = new Section(new H2("Register"), register);
    addClassNames("ns-page", "ns-training");
    sitters.addClassName("ns-sitters");
    sitters.getElement().setAttribute("aria-label", "Characters");
    sitterRoom.addClassName("ns-room");
    runs.addClassName("ns-runs");
    runRoom.addClassName("ns-room");
    registerRoom.addClassName("ns-room");
    add(head, nobody, sitterRoom, runRoom, registerRoom);
    Live.follow(this, desk, TRAINING, this::look, this::show);
  }

  private Training look() {
    return desk.look(opened);
  }

  void show(Training training) {
    head.say("Training", sentence(training));
    nobody.setVisible(training.sitters().isEmpty());
    sitterRoom.setVisible(!training.sitters().isEmpty());
    showSitters(training.sitters());
    showRuns(training.runs());
    register.show(training.register());
    registerRoom.setVisible(!training.register().isEmpty());
  }

  private static String sentence(Training training) {
    if (training.sitters().isEmpty()) {
      return "";
    }
    long liked = training.sitters().stream().filter(one -> one.likeness().isPresent()).count();
    long ready = training.sitters().stream().filter(Sitter::isReady).count();
    return "%s: %d with a likeness, %d with enough pictures."
        .formatted(Count.of(training.sitters().size(), "character", "characters"), liked, ready);
  }

  private void showSitters(List<Sitter> all) {
    if (!List.copyOf(sitterCards.keySet()).equals(all.stream().map(Sitter::id).toList())) {
      sitters.removeAll();
      Map<String, SitterCard> known = Map.copyOf(sitterCards);
      sitterCards.clear();
      for (Sitter sitter : all) {
        SitterCard card = known.get(sitter.id());
        SitterCard here = card == null ? new SitterCard(desk, sitter.id()) : card;
        sitterCards.put(sitter.id(), here);
        sitters.add(here);
      }
    }
    all.forEach(sitter -> {
      SitterCard card = sitterCards.get(sitter.id());
      if (card != null) {
        card.show(sitter);
      }
    });
  }

  private void showRuns(List<Run> all) {
    runRoom.setVisible(!all.isEmpty());
    if (!List.copyOf(runCards.keySet()).equals(all.stream().map(Run::id).toList())) {
      runs.removeAll();
      Map<String, RunCard> known = Map.copyOf(runCards);
      runCards.clear();
      for (Run run : all) {
        RunCard card = known.get(run.id());
        RunCard here = card == null ? new RunCard(desk, run, this::toggle) : card;
        runCards.put(run.id(), here);
        runs.add(here);
      }
    }
    all.forEach(run -> {
      RunCard card = runCards.get(run.id());
      if (card != null) {
        card.show(run);
      }
    });
  }

  /// Shows curve and samples of a training that has ended, or hides them.
  private void toggle(String run) {
    if (!opened.remove(run)) {
      opened.add(run);
    }
    Notices.attempt(() -> show(look()));
  }

  private void clear() {
    Notices.attempt(() -> {
      int cleared = desk.clear();
      Notices.tell(
          cleared == 0
              ? "Nothing ended a week ago."
              : Count.of(cleared, "training", "trainings") + " taken off the list.");
      show(look());
    });
  }

  private void reconcile() {
    Notices.attempt(() -> {
      List<String> remarks = desk.reconcile();
      Notices.tell(remarks.isEmpty() ? "Everything is in order." : String.join(" ", remarks));
      show(look());
    });
  }
}
