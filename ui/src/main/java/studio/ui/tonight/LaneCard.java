package studio.ui.tonight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import studio.ui.desk.Lane;

/// A lane and the job on it.
final class LaneCard extends ListItem {
  private final Span engine = new Span();
  private final Span doing = new Span();
  private final ProgressBar bar = new ProgressBar();

  LaneCard(String name) {
    addClassName("ns-lane");
    engine.addClassName("ns-lane-engine");
    doing.addClassName("ns-lane-doing");
    bar.getElement().setAttribute("aria-label", "Progress of the job on " + name);
    Div top = new Div(new H3(name), engine);
    top.addClassName("ns-lane-top");
    add(top, doing, bar);
  }

  void show(Lane lane) {
    engine.setText(lane.engine());
    doing.setText(lane.doing().orElse("Waiting for work"));
    bar.setVisible(lane.doing().isPresent());
    bar.setValue(Math.clamp(lane.done(), 0.0, 1.0));
    getElement().setAttribute("data-busy", lane.doing().isPresent());
  }
}
