package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.GateSign;
import studio.ui.desk.GateSign.Trust;
import studio.ui.desk.ReviewDesk;
import studio.ui.parts.Notices;

/// Whether machines decide, from which score on, and how right they were.
final class GateStrip extends Div {
  private final ReviewDesk desk;
  private final Room room;
  private Optional<List<GateSign>> shown = Optional.empty();

  GateStrip(ReviewDesk desk, Room room) {
    this.desk = desk;
    this.room = room;
    addClassName("ns-review-gates");
  }

  void show(List<GateSign> gates) {
    if (shown.filter(gates::equals).isPresent()) {
      return;
    }
    shown = Optional.of(gates);
    removeAll();
    boolean isAlone = gates.size() == 1;
    gates.forEach(gate -> add(line(gate, isAlone)));
  }

  private Div line(GateSign gate, boolean isAlone) {
    Span lamp = new Span();
    lamp.addClassName("ns-review-gate-lamp");
    lamp.getElement().setAttribute("aria-hidden", "true");
    Paragraph words =
        new Paragraph(lamp, new Span((isAlone ? "" : gate.projectName() + ": ") + sentence(gate)));
    gate.trust()
        .ifPresent(trust -> {
          Span measured = new Span(" " + measured(trust) + " ");
          measured.addClassName("ns-soft");
          words.add(measured);
        });
    Anchor more = new Anchor("analytics?project=" + gate.project(), "Its record");
    more.getElement()
        .setAttribute("router-link", true)
        .setAttribute("aria-label", "Its record in " + gate.projectName());
    words.add(more);
    Div line = new Div(words, hand(gate));
    line.addClassName("ns-review-gate");
    line.getElement().setAttribute("data-state", Words.key(gate.state()));
    return line;
  }

  private Button hand(GateSign gate) {
    Button button =
        switch (gate.state()) {
          case ON ->
              new Button(
                  "Let people decide",
                  _ ->
                      wish(
                          () -> desk.automatic(gate.project(), false),
                          "From now on people decide."));
          case OFF ->
              new Button(
                  "Let the judge decide",
                  _ ->
                      wish(() -> desk.automatic(gate.project(), true), "The judge decides again."));
          case PAUSED ->
              new Button(
                  "Resume",
                  _ -> wish(() -> desk.resume(gate.project()), "The judge approves again."));
        };
    if (gate.state() == GateSign.State.PAUSED) {
      button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    } else {
      button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }
    button.setAriaLabel(button.getText() + ", " + gate.projectName());
    return button;
  }

  private void wish(Runnable wish, String done) {
    if (Notices.attempt(wish)) {
      room.tell(done, false);
    }
  }

  static String sentence(GateSign gate) {
    return switch (gate.state()) {
      case ON ->
          "The judge approves from %d and rejects under %d."
              .formatted(Tile.points(gate.approveFrom()), Tile.points(gate.rejectBelow()));
      case OFF -> "The judge only looks; you decide.";
      case PAUSED -> "The judge no longer approves: " + gate.reason();
    };
  }

  /// "People agreed with 28 of its last 30 approvals; it must be 90 %."
  static String measured(Trust trust) {
    return trust.judged() == 0
        ? "Nobody has checked it yet."
        : "People agreed with %d of its last %d approvals (%d %%, it needs %d)."
            .formatted(
                trust.kept(),
                trust.judged(),
                Math.round(trust.precision() * 100),
                Math.round(trust.bound() * 100));
  }
}
