package studio.ui.analytics;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import studio.ui.desk.Analytics.Checkpoint;

/// The checkpoints that pictures were drawn with, the best first.
final class CheckpointCard extends Article {
  private final Paragraph quiet =
      new Paragraph("No picture tells with which checkpoint it was drawn.");
  private final NumberTable table =
      new NumberTable(
          "The best first", List.of("Checkpoint", "Pictures", "Mean score", "Approved"));

  CheckpointCard() {
    addClassNames("ns-card", "ns-checkpoints");
    quiet.addClassName("ns-soft");
    add(new H2("Checkpoints"), quiet, table);
  }

  void show(List<Checkpoint> checkpoints) {
    quiet.setVisible(checkpoints.isEmpty());
    table.setVisible(!checkpoints.isEmpty());
    table.show(
        checkpoints.stream()
            .map(one ->
                List.of(
                    one.name(),
                    Integer.toString(one.pictures()),
                    one.average().orElse("–"),
                    one.approval().orElse("–")))
            .toList());
  }
}
