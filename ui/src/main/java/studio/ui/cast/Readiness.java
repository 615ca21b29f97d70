package studio.ui.cast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import studio.ui.desk.Cast;

/// How many approved pictures a character has, of how many it is to have.
final class Readiness extends Div {
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();

  Readiness(Cast.Progress progress) {
    addClassName("ns-readiness");
    bar.getElement().setAttribute("aria-label", "Approved pictures");
    add(words, bar);
    show(progress);
  }

  void show(Cast.Progress progress) {
    bar.setValue(progress.share());
    words.setText(
        "%d of %d approved%s"
            .formatted(
                progress.approved(), progress.target(), progress.isReady() ? " · a full set" : ""));
    getElement().setAttribute("data-ready", progress.isReady());
  }
}
