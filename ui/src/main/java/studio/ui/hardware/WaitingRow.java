package studio.ui.hardware;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import studio.ui.desk.Queue.Waiting;

/// A waiting job: its place, what it is, what it waits for, and where it can be put.
final class WaitingRow extends Div {
  WaitingRow(Waiting job, Runnable first, Runnable last, Runnable stop) {
    addClassName("ns-waiting");
    Span place = new Span(Integer.toString(job.place()));
    place.addClassName("ns-waiting-place");
    Span what = new Span(job.what());
    what.addClassName("ns-waiting-what");
    Span why = new Span(job.why());
    why.addClassName("ns-soft");
    Div words = new Div(what, why);
    words.addClassName("ns-waiting-words");
    Span needs = new Span(needs(job));
    needs.addClassName("ns-waiting-needs");
    Div hands =
        new Div(
            hand(VaadinIcon.ANGLE_DOUBLE_UP, "To the front: " + job.what(), first),
            hand(VaadinIcon.ANGLE_DOUBLE_DOWN, "To the back: " + job.what(), last),
            hand(VaadinIcon.CLOSE_SMALL, "Cancel: " + job.what(), stop));
    hands.addClassName("ns-waiting-hands");
    add(place, words, needs, hands);
  }

  private static String needs(Waiting job) {
    return job.needs()
        + job.deadline().map(due -> " · due " + Hours.at(due, Instant.now())).orElse("")
        + (job.isStandIn() ? " · stand-in" : "");
  }

  private static Button hand(VaadinIcon drawing, String name, Runnable wish) {
    Icon icon = drawing.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Button button = new Button(icon, _ -> wish.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(name);
    button.setTooltipText(name.split(":", 2)[0]);
    return button;
  }
}
