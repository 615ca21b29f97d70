package studio.ui.hardware;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import studio.ui.desk.Hardware.Door;
import studio.ui.desk.HardwareDesk;
import studio.ui.parts.Notices;

/// The buttons on a lane's door. Each does one thing at once; the opposite takes its place and the
/// focus, so that a wish is taken back with the same key.
final class DoorHands extends Div {
  private final HardwareDesk desk;
  private final String lane;
  private final Button open;
  private final Button drain;
  private final Button pause;
  private final Div gaming = new Div();

  DoorHands(HardwareDesk desk, String lane) {
    this.desk = desk;
    this.lane = lane;
    addClassName("ns-door-hands");
    open = button("Open", this::open);
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    drain = button("Drain", this::drain);
    pause = button("Pause", () -> pause("", Optional.empty()));
    gaming.addClassName("ns-gaming");
    gaming
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", "I am gaming on " + lane);
    gaming.add(
        new Span("I am gaming"),
        game("1 h", Optional.of(Duration.ofHours(1))),
        game("2 h", Optional.of(Duration.ofHours(2))),
        game("until I say", Optional.empty()));
    add(open, drain, pause, gaming);
  }

  /// Without the hands that only a graphics card needs.
  DoorHands small() {
    remove(pause, gaming);
    addClassName("ns-door-small");
    return this;
  }

  private Button button(String word, Runnable wish) {
    Button button = new Button(word, _ -> wish.run());
    button.setAriaLabel(word + " " + lane);
    return button;
  }

  private Button game(String word, Optional<Duration> howLong) {
    Button button = new Button(word, _ -> pause("I am gaming", howLong));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(word + ", I am gaming on " + lane);
    return button;
  }

  private void open() {
    if (Notices.attempt(() -> desk.open(lane))) {
      show(Door.OPEN);
      drain.focus();
      Notices.tell(lane + " takes jobs again.");
    }
  }

  private void drain() {
    if (Notices.attempt(() -> desk.drain(lane))) {
      show(Door.DRAINING);
      open.focus();
      Notices.tell(lane + " finishes what it runs and takes nothing new.");
    }
  }

  private void pause(String reason, Optional<Duration> howLong) {
    if (Notices.attempt(() -> desk.pause(lane, reason, howLong))) {
      show(Door.PAUSED);
      open.focus();
      Notices.tell(lane + " is free for you. Its work went back to the queue.");
    }
  }

  void show(Door door) {
    open.setVisible(door != Door.OPEN);
    drain.setVisible(door == Door.OPEN);
    pause.setVisible(door != Door.PAUSED);
    gaming.setVisible(door != Door.PAUSED);
  }
}
