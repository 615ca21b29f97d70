package studio.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import studio.ui.desk.TrainingSet.Bar;

/// Words and how often, as bars.
final class BarList extends Div {
  private final UnorderedList list = new UnorderedList();

  BarList(String title) {
    addClassName("ns-balance");
    add(new H3(title), list);
  }

  void show(List<Bar> bars) {
    setVisible(!bars.isEmpty());
    list.removeAll();
    bars.stream()
        .limit(8)
        .forEach(bar -> {
          Span word = new Span(bar.word());
          Span count = new Span(Integer.toString(bar.count()));
          count.addClassName("ns-balance-count");
          Div filled = new Div();
          filled.addClassName("ns-balance-filled");
          filled.getStyle().set("width", bar.percent() + "%");
          Div line = new Div(filled);
          line.addClassName("ns-balance-line");
          line.getElement().setAttribute("aria-hidden", "true");
          list.add(new ListItem(word, line, count));
        });
  }
}
