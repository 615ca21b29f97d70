package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import studio.ui.desk.Hardware.Doing;

/// A running job and how far it is.
final class JobLine extends Div {
  private final Span what = new Span();
  private final Span percent = new Span();
  private final ProgressBar bar = new ProgressBar();

  JobLine() {
    addClassName("ns-job");
    percent.addClassName("ns-job-percent");
    Div words = new Div(what, percent);
    words.addClassName("ns-job-words");
    add(words, bar);
  }

  void show(Doing doing) {
    what.setText(doing.what());
    double done = Math.clamp(doing.done(), 0.0, 1.0);
    percent.setText(Math.round(100 * done) + " %");
    bar.setValue(done);
    bar.getElement().setAttribute("aria-label", doing.what());
  }
}
