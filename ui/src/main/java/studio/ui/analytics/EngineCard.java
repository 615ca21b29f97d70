package studio.ui.analytics;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import studio.ui.desk.Analytics.EngineTime;

/// What the project cost in time of engines.
final class EngineCard extends Article {
  private final Paragraph quiet = new Paragraph("No engine has worked for this project yet.");
  private final NumberTable table =
      new NumberTable("The longest first", List.of("Lane", "Work", "Jobs", "Time"));

  EngineCard() {
    addClassNames("ns-card", "ns-engine-time");
    quiet.addClassName("ns-soft");
    add(new H2("Time of engines"), quiet, table);
  }

  void show(List<EngineTime> engines) {
    quiet.setVisible(engines.isEmpty());
    table.setVisible(!engines.isEmpty());
    table.show(
        engines.stream()
            .map(one -> List.of(one.lane(), one.work(), Integer.toString(one.jobs()), one.time()))
            .toList());
  }
}
