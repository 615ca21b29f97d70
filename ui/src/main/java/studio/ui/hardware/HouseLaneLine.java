package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import studio.ui.desk.Hardware.Doing;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.HardwareDesk;

/// One of the house's own lanes, in a line.
final class HouseLaneLine extends ListItem {
  private final Span purpose = new Span();
  private final Span doing = new Span();
  private final DoorHands hands;

  HouseLaneLine(HardwareDesk desk, String lane) {
    addClassName("ns-house-lane");
    hands = new DoorHands(desk, lane).small();
    purpose.addClassName("ns-lane-purpose");
    doing.addClassName("ns-house-doing");
    Div name = new Div(new H3(lane), purpose);
    name.addClassName("ns-house-name");
    add(name, doing, hands);
  }

  void show(Lane lane) {
    purpose.setText(lane.purpose());
    String sign = SignWords.of(lane, Instant.now());
    String work =
        lane.work().doing().stream().map(HouseLaneLine::words).collect(Collectors.joining(", "));
    doing.setText(
        !sign.isEmpty() && !work.isEmpty()
            ? sign + " · " + work
            : !sign.isEmpty() ? sign : !work.isEmpty() ? work : "Waiting for work");
    getElement().setAttribute("data-busy", !work.isEmpty());
    hands.setVisible(lane.lost().isEmpty());
    hands.show(lane.sign().door());
  }

  private static String words(Doing doing) {
    return doing.what() + ", " + Math.round(100 * doing.done()) + " %";
  }
}
