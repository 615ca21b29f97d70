package studio.ui.analytics;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import studio.ui.desk.Analytics.Corrected;
import studio.ui.desk.Analytics.Corrections;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.parts.Notices;
import studio.ui.parts.Picture;

/// What became of rejected pictures, and what each kind of correction was worth.
final class CorrectionCard extends Article {
  private final AnalyticsDesk desk;
  private final Checkbox on = new Checkbox("Correct rejected pictures by itself");
  private final Paragraph quiet =
      new Paragraph(
          "Nothing was corrected yet. A correction draws a rejected picture again, with its seed, and changes what was wrong.");
  private final NumberTable table =
      new NumberTable(
          "What each was worth", List.of("Correction", "Tried", "Approved then", "Score"));
  private final H3 title = new H3("Newest");
  private final UnorderedList newest = new UnorderedList();
  private List<Corrected> shown = List.of();
  private String project = "";

  CorrectionCard(AnalyticsDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-corrections");
    on.addValueChangeListener(change -> {
      if (change.isFromClient()
          && !Notices.attempt(() -> desk().correct(project, change.getValue()))) {
        on.setValue(change.getOldValue());
      }
    });
    quiet.addClassName("ns-soft");
    newest.addClassName("ns-corrected");
    add(new H2("Corrections"), on, quiet, table, title, newest);
  }

  private AnalyticsDesk desk() {
    return desk;
  }

  void of(String wanted) {
    project = wanted;
  }

  void show(Corrections corrections) {
    on.setValue(corrections.on());
    boolean any = !corrections.newest().isEmpty();
    quiet.setVisible(!any);
    table.setVisible(any);
    title.setVisible(any);
    newest.setVisible(any);
    table.show(
        corrections.remedies().stream()
            .map(one ->
                List.of(
                    one.name(),
                    Integer.toString(one.attempts()),
                    one.helped().orElse("–"),
                    one.gain().orElse("–")))
            .toList());
    if (!corrections.newest().equals(shown)) {
      shown = corrections.newest();
      newest.removeAll();
      shown.forEach(one -> newest.add(line(one)));
    }
  }

  private static ListItem line(Corrected one) {
    Span arrow = new Span(VaadinIcon.ARROW_RIGHT.create());
    arrow.getElement().setAttribute("aria-hidden", "true");
    Div pair =
        new Div(
            new Picture("", java.util.Optional.of(one.before())),
            arrow,
            new Picture(one.after().isPresent() ? "" : "…", one.after()));
    pair.addClassName("ns-before-after");
    Span outcome = new Span(one.outcome());
    outcome.addClassName("ns-soft");
    Div words = new Div(new Span(one.words()), outcome);
    words.addClassName("ns-before-after-words");
    return new ListItem(pair, words);
  }
}
