package studio.ui.analytics;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.Analytics.Drift;
import studio.ui.desk.Analytics.Mood;

/// Whether newer pictures are worse than usual, character by character.
final class DriftCards extends Article {
  private final UnorderedList drifts = new UnorderedList();
  private List<Drift> shown = List.of();

  DriftCards() {
    addClassNames("ns-card", "ns-drifts");
    add(new H2("Drift"), drifts);
  }

  void show(List<Drift> all) {
    setVisible(!all.isEmpty());
    if (all.equals(shown)) {
      return;
    }
    shown = all;
    drifts.removeAll();
    all.forEach(drift -> drifts.add(line(drift)));
  }

  private static ListItem line(Drift drift) {
    Span name = new Span(drift.name());
    name.addClassName("ns-bar-name");
    Span sign = new Span(words(drift.mood()));
    sign.addClassName("ns-mood");
    ListItem line = new ListItem(name, sign, new Paragraph(drift.words()));
    line.addClassName("ns-drift");
    line.getElement().setAttribute("data-mood", drift.mood().name().toLowerCase(Locale.ROOT));
    return line;
  }

  private static String words(Mood mood) {
    return switch (mood) {
      case UNKNOWN -> "too early to tell";
      case STEADY -> "steady";
      case DRIFTING -> "drifting";
      case ALERT -> "look at it";
    };
  }
}
