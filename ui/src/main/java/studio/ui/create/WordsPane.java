package studio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import studio.ui.desk.Easel.Part;
import studio.ui.desk.Easel.Words;

/// The whole prompt, each part in the colour of where it comes from.
final class WordsPane extends Div {
  private final UnorderedList wanted = new UnorderedList();
  private final UnorderedList unwanted = new UnorderedList();

  WordsPane() {
    addClassName("ns-words");
    add(new H3("In the picture"), wanted, new H3("Not in it"), unwanted);
  }

  void show(Words words) {
    show(wanted, words.wanted());
    show(unwanted, words.unwanted());
  }

  private static void show(UnorderedList list, List<Part> parts) {
    list.removeAll();
    parts.forEach(part -> {
      Span name = new Span(part.name());
      name.addClassName("ns-part-name");
      Span said = new Span(part.words());
      said.addClassName("ns-part-words");
      ListItem item = new ListItem(name, said);
      item.addClassName("ns-part");
      item.getElement().setAttribute("data-source", part.source());
      list.add(item);
    });
  }
}
