package studio.ui.hardware;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.ui.desk.Decision;

/// The newest decisions of the lanes. Those that are already here stay as they are, also unfolded.
final class WhyRoom extends Section {
  private final Paragraph quiet = new Paragraph("Nothing has been decided yet.");
  private final OrderedList list = new OrderedList();
  private final Map<Long, DecisionLine> lines = new LinkedHashMap<>();

  WhyRoom() {
    addClassName("ns-room");
    quiet.addClassName("ns-soft");
    list.addClassName("ns-decisions");
    list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "Decisions");
    add(new H2("Why"), quiet, list);
  }

  void show(List<Decision> decisions) {
    quiet.setVisible(decisions.isEmpty());
    list.setVisible(!decisions.isEmpty());
    List<Long> ids = decisions.stream().map(Decision::id).toList();
    lines
        .entrySet()
        .removeIf(line -> {
          boolean old = !ids.contains(line.getKey());
          if (old) {
            list.remove(line.getValue());
          }
          return old;
        });
    int place = 0;
    for (Decision decision : decisions) {
      if (!lines.containsKey(decision.id())) {
        DecisionLine line = new DecisionLine(decision);
        lines.put(decision.id(), line);
        list.addComponentAtIndex(place, line);
      }
      place++;
    }
  }
}
