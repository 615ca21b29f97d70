package studio.ui.analytics;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.Analytics.Bar;

/// What became of each character's pictures, as bars of one length each.
final class CharacterBars extends Article {
  private final UnorderedList bars = new UnorderedList();
  private List<Bar> shown = List.of();

  CharacterBars() {
    addClassNames("ns-card", "ns-bars");
    Div legend =
        new Div(
            TrendCard.key("ns-legend-mark-approved", "approved"),
            TrendCard.key("ns-legend-mark-pending", "wait"),
            TrendCard.key("ns-legend-mark-rejected", "rejected"));
    legend.addClassName("ns-legend");
    add(new H2("The cast"), bars, legend);
  }

  void show(List<Bar> all) {
    setVisible(!all.isEmpty());
    if (all.equals(shown)) {
      return;
    }
    shown = all;
    bars.removeAll();
    int longest = all.stream().mapToInt(Bar::all).max().orElse(0);
    all.forEach(bar -> bars.add(line(bar, longest)));
  }

  private static ListItem line(Bar bar, int longest) {
    Span name = new Span(bar.name());
    name.addClassName("ns-bar-name");
    Span words =
        new Span(
            "%d approved, %d wait, %d rejected%s"
                .formatted(
                    bar.approved(),
                    bar.pending(),
                    bar.rejected(),
                    bar.average().map(mean -> " · mean score " + mean).orElse("")));
    words.addClassName("ns-soft");
    Div stack = new Div();
    stack.addClassName("ns-bar-stack");
    stack.getElement().setAttribute("aria-hidden", "true");
    part(stack, "ns-part-approved", bar.approved(), longest);
    part(stack, "ns-part-pending", bar.pending(), longest);
    part(stack, "ns-part-rejected", bar.rejected(), longest);
    ListItem line = new ListItem(name, stack, words);
    line.addClassName("ns-bar-line");
    return line;
  }

  private static void part(Div stack, String mark, int count, int longest) {
    if (count > 0) {
      Div part = new Div();
      part.addClassName(mark);
      part.getStyle().setWidth(String.format(Locale.ROOT, "%.2f%%", 100.0 * count / longest));
      stack.add(part);
    }
  }
}
