package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import studio.ui.desk.Hardware.Engine;

/// An engine: whether it is well, what it holds and can do, and what it lacks.
final class EngineLine extends ListItem {
  EngineLine(Engine engine) {
    addClassName("ns-engine");
    getElement().setAttribute("data-well", engine.isWell());
    Span state = new Span(engine.isWell() ? "well" : "needs a look");
    state.addClassName("ns-engine-state");
    Span about = new Span(engine.about());
    about.addClassName("ns-engine-about");
    Div top = new Div(new H3(engine.name()), state, about);
    top.addClassName("ns-engine-top");
    add(top);
    if (!engine.isWell()) {
      Div trouble = new Div();
      trouble.addClassName("ns-trouble");
      engine.trouble().ifPresent(reason -> trouble.add(new Paragraph(reason)));
      engine.missing().forEach(missing -> trouble.add(new Paragraph(missing)));
      add(trouble);
    }
    add(
        line(
            "ns-engine-holds",
            engine.holds().isEmpty()
                ? "Holds nothing"
                : "Holds " + String.join(", ", engine.holds())));
    if (!engine.abilities().isEmpty()) {
      add(line("ns-soft", String.join(" · ", engine.abilities())));
    }
  }

  private static Paragraph line(String look, String words) {
    Paragraph line = new Paragraph(words);
    line.addClassName(look);
    return line;
  }
}
