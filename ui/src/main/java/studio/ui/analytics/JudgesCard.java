package studio.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Analytics.Judges;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.parts.Notices;

/// How well machines agree with people, and whether they may approve by themselves.
final class JudgesCard extends Article {
  private final AnalyticsDesk desk;
  private final Button hand = new Button();
  private final Paragraph sign = new Paragraph();
  private final Paragraph rule = new Paragraph();
  private final Paragraph quiet =
      new Paragraph("No picture was both judged by a machine and decided by a person yet.");
  private final NumberTable table =
      new NumberTable(
          "Machines against people",
          List.of("Judge", "Compared", "Would approve", "Would reject", "Left open", "Lately"));

  private final Div numbers = new Div(table);
  private String project = "";
  private boolean paused;

  JudgesCard(AnalyticsDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-judges");
    hand.addClickListener(_ -> turn());
    Div top = new Div(new H2("How far machines are trusted"), hand);
    top.addClassName("ns-card-top");
    sign.addClassName("ns-sign");
    rule.addClassName("ns-soft");
    quiet.addClassName("ns-soft");
    numbers.addClassName("ns-scroll");
    numbers.getElement().setAttribute("tabindex", "0");
    numbers.getElement().setAttribute("role", "region");
    numbers.getElement().setAttribute("aria-label", "Machines against people");
    add(top, sign, numbers, quiet, rule);
  }

  void of(String wanted) {
    project = wanted;
  }

  private void turn() {
    boolean wasPaused = paused;
    boolean done =
        Notices.attempt(() -> {
          if (wasPaused) {
            desk.resumeJudges(project);
          } else {
            desk.pauseJudges(project);
          }
        });
    if (done) {
      sign(wasPaused ? Optional.empty() : Optional.of("Paused by hand"));
    }
  }

  private void sign(Optional<String> why) {
    paused = why.isPresent();
    sign.setVisible(paused);
    sign.setText(why.map(words -> "People decide everything. " + words + ".").orElse(""));
    hand.setText(paused ? "Let machines approve again" : "Pause approving by machines");
  }

  void show(Judges judges) {
    sign(judges.paused());
    rule.setText(judges.rule());
    boolean any = !judges.judges().isEmpty();
    quiet.setVisible(!any);
    numbers.setVisible(any);
    table.show(
        judges.judges().stream()
            .map(judge ->
                List.of(
                    judge.name(),
                    Integer.toString(judge.trials()),
                    judge.approvals().orElse("–"),
                    judge.rejections().orElse("–"),
                    judge.abstained().orElse("–"),
                    judge.recent().orElse("–")))
            .toList());
  }
}
