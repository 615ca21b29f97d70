package studio.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.ui.desk.Refusal;
import studio.ui.parts.Quiet;
import studio.ui.tonight.TonightView;

/// Shown when a page could not be made; a refusal says itself what to do.
@ParentLayout(Shell.class)
public final class BrokenPage extends Main implements HasErrorParameter<Exception> {
  private static final Logger log = LoggerFactory.getLogger(BrokenPage.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> broken) {
    addClassName("ns-page");
    removeAll();
    if (broken.getException() instanceof Refusal refusal) {
      add(
          Quiet.page(
              refusal.message(),
              refusal.nextStep(),
              Quiet.way("Back to tonight", TonightView.class)));
      return 503;
    }
    log.error("the page {} broke", event.getLocation().getPath(), broken.getException());
    add(
        Quiet.page(
            "This page came apart",
            "The log has the cause. Open it again; if it stays, restart the studio.",
            Quiet.way("Back to tonight", TonightView.class)));
    return 500;
  }
}
