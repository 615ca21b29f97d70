package studio.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import studio.ui.parts.Quiet;
import studio.ui.tonight.TonightView;

/// Shown for an address without a page.
@ParentLayout(Shell.class)
public final class NothingHere extends Main implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
    addClassName("ns-page");
    removeAll();
    add(
        Quiet.page(
            "There is nothing on this shelf",
            "The page may have been renamed, or the episode removed.",
            Quiet.way("Back to tonight", TonightView.class)));
    return 404;
  }
}
