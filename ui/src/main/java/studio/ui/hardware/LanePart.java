package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.Hardware.Doing;
import studio.ui.desk.Hardware.Engine;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.HardwareDesk;

/// A lane with engines: the sign on its door, its work with the picture of it, its hands, and what
/// its engines are up to.
final class LanePart extends Div {
  private final Paragraph sign = new Paragraph();
  private final LivePicture picture = new LivePicture();
  private final Div jobs = new Div();
  private final List<JobLine> lines = new ArrayList<>();
  private final Paragraph idle = new Paragraph();
  private final Paragraph why = new Paragraph();
  private final DoorHands hands;
  private final UnorderedList engines = new UnorderedList();
  private List<Engine> seen = List.of();

  LanePart(HardwareDesk desk, String lane) {
    addClassName("ns-lane-part");
    sign.addClassName("ns-sign");
    idle.addClassName("ns-soft");
    why.addClassName("ns-soft");
    hands = new DoorHands(desk, lane);
    Div words = new Div(jobs, idle, why);
    words.addClassName("ns-work-words");
    Div work = new Div(picture, words);
    work.addClassName("ns-work");
    engines.addClassName("ns-engines");
    engines.getElement().setAttribute("aria-label", "Engines of " + lane);
    add(sign, work, hands, engines);
  }

  void show(Lane lane) {
    String words = SignWords.of(lane, Instant.now());
    sign.setText(words);
    sign.setVisible(!words.isEmpty());
    sign.getElement()
        .setAttribute("data-door", lane.sign().door().name().toLowerCase(Locale.ROOT))
        .setAttribute("data-lost", lane.lost().isPresent());
    List<Doing> doing = lane.work().doing();
    showJobs(doing);
    picture.show(lane.work().preview(), doing.isEmpty() ? "" : doing.getFirst().what());
    idle.setVisible(doing.isEmpty());
    idle.setText(words.isEmpty() ? "Waiting for work" : "Nothing runs here");
    why.setText(lane.work().why().orElse(""));
    why.setVisible(lane.work().why().isPresent());
    hands.setVisible(lane.lost().isEmpty());
    hands.show(lane.sign().door());
    showEngines(lane.engines());
  }

  private void showJobs(List<Doing> doing) {
    while (lines.size() > doing.size()) {
      jobs.remove(lines.removeLast());
    }
    while (lines.size() < doing.size()) {
      JobLine line = new JobLine();
      lines.add(line);
      jobs.add(line);
    }
    for (int i = 0; i < doing.size(); i++) {
      lines.get(i).show(doing.get(i));
    }
  }

  private void showEngines(List<Engine> all) {
    if (!all.equals(seen)) {
      seen = all;
      engines.removeAll();
      all.forEach(engine -> engines.add(new EngineLine(engine)));
    }
    engines.setVisible(!all.isEmpty());
  }
}
