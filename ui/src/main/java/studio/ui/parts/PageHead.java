package studio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// The head of a page: its title, one line about it, and what can be done.
public final class PageHead extends Div {
  private final H1 title = new H1();
  private final Paragraph line = new Paragraph();

  public PageHead(String name, Component... actions) {
    addClassName("ns-head");
    title.setText(name);
    line.addClassName("ns-head-line");
    Div words = new Div(title, line);
    Div hands = new Div(actions);
    hands.addClassName("ns-head-actions");
    add(words, hands);
  }

  public void say(String name, String sentence) {
    title.setText(name);
    line.setText(sentence);
    line.setVisible(!sentence.isEmpty());
  }
}
