package studio.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Ingesting.Result;
import studio.ui.desk.Ingesting.Run;
import studio.ui.desk.Ingesting.State;
import studio.ui.parts.Notices;

/// Something that is being brought in: how far it is, what came, what did not.
final class RunCard extends Article {
  private final H3 what = new H3();
  private final Span state = new Span();
  private final Paragraph words = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph problem = new Paragraph();
  private final UnorderedList remarks = new UnorderedList();
  private final Div results = new Div();
  private final Button stop;
  private final Button goOn;
  private List<Result> shown = List.of();

  RunCard(DatasetDesk desk, Run run) {
    addClassNames("ns-card", "ns-ingest");
    stop = new Button("Stop", _ -> Notices.attempt(() -> desk.stop(run.id())));
    stop.setAriaLabel("Stop " + run.what());
    goOn = new Button("Go on", _ -> Notices.attempt(() -> desk.goOn(run.id())));
    goOn.setAriaLabel("Go on with " + run.what());
    state.addClassName("ns-ingest-state");
    bar.getElement().setAttribute("aria-label", "How far " + run.what() + " is");
    problem.addClassName("ns-trouble");
    remarks.addClassName("ns-ingest-remarks");
    results.addClassName("ns-ingest-results");
    Div top = new Div(new Div(what, state), new Div(stop, goOn));
    top.addClassName("ns-ingest-top");
    add(top, bar, words, problem, results, remarks);
    show(run);
  }

  void show(Run run) {
    what.setText(run.what());
    state.setText(
        switch (run.state()) {
          case WAITING -> "waits";
          case RUNNING -> run.percent() + " %";
          case DONE -> "done";
          case FAILED -> "failed";
          case STOPPED -> "stopped";
        });
    boolean active = run.state() == State.WAITING || run.state() == State.RUNNING;
    bar.setVisible(active);
    bar.setValue(run.percent() / 100.0);
    stop.setVisible(active);
    goOn.setVisible(run.state() == State.FAILED || run.state() == State.STOPPED);
    words.setText(run.words() + ".");
    problem.setText(run.problem().orElse(""));
    problem.setVisible(run.problem().isPresent() && run.state() != State.DONE);
    remarks.removeAll();
    run.remarks().stream().limit(12).forEach(remark -> remarks.add(new ListItem(remark)));
    remarks.setVisible(!run.remarks().isEmpty());
    if (!shown.equals(run.results())) {
      shown = run.results();
      results.removeAll();
      shown.forEach(result -> results.add(thumb(result)));
    }
    results.setVisible(!shown.isEmpty());
  }

  private static Image thumb(Result result) {
    Image image = new Image(result.thumb(), "%s: %s".formatted(result.name(), result.fate()));
    image.getElement().setAttribute("loading", "lazy").setAttribute("data-fate", result.fate());
    image.setTitle("%s: %s".formatted(result.name(), result.fate()));
    return image;
  }
}
