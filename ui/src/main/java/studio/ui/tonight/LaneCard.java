package studio.ui.tonight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import studio.ui.desk.Lane;

/// A lane and the jobs on it.
final class LaneCard extends ListItem {
  private final Span purpose = new Span();
  private final Div jobs = new Div();

  LaneCard(String name) {
    addClassName("ns-lane");
    purpose.addClassName("ns-lane-purpose");
    Div top = new Div(new H3(name), purpose);
    top.addClassName("ns-lane-top");
    add(top, jobs);
  }

  void show(Lane lane) {
    purpose.setText(lane.purpose());
    getElement().setAttribute("data-busy", !lane.doing().isEmpty());
    jobs.removeAll();
    if (lane.doing().isEmpty()) {
      jobs.add(words("Waiting for work"));
    }
    for (Lane.Doing job : lane.doing()) {
      ProgressBar bar = new ProgressBar(0, 1, Math.clamp(job.done(), 0.0, 1.0));
      bar.getElement().setAttribute("aria-label", job.what());
      jobs.add(words(job.what()), bar);
    }
  }

  private static Span words(String text) {
    Span words = new Span(text);
    words.addClassName("ns-lane-doing");
    return words;
  }
}
