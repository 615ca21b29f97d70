package studio.ui.training;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.function.Supplier;
import studio.ui.parts.Notices;

/// What the trainer printed, for those who open the drawer; read again while it is open.
final class LogDrawer extends NativeDetails {
  private final Supplier<List<String>> ask;
  private final Pre text = new Pre();

  LogDrawer(String what, Supplier<List<String>> ask) {
    super("Log");
    this.ask = ask;
    addClassName("ns-log");
    text.getElement().setAttribute("tabindex", "0");
    text.getElement().setAttribute("role", "log");
    text.getElement().setAttribute("aria-label", "Log of " + what);
    setContent(text);
    addToggleListener(toggled -> {
      if (toggled.isOpened()) {
        Notices.attempt(this::read);
      }
    });
  }

  /// The training got further.
  void refresh() {
    if (isOpen()) {
      read();
    }
  }

  private void read() {
    List<String> lines = ask.get();
    text.setText(
        lines.isEmpty() ? "The trainer has not said anything yet." : String.join("\n", lines));
  }
}
