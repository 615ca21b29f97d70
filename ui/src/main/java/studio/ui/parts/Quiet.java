package studio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/// A calm place where there is nothing to show yet: a lantern, a sentence, a way on.
public final class Quiet extends Div {
  private Quiet(Component title, String text, Component... ways) {
    addClassName("ns-quiet");
    Image lantern = new Image("images/lantern.svg", "");
    lantern.addClassName("ns-quiet-picture");
    Div on = new Div(ways);
    on.addClassName("ns-quiet-ways");
    add(lantern, title, new Paragraph(text), on);
  }

  /// For a page that is nothing else.
  public static Quiet page(String title, String text, Component... ways) {
    return new Quiet(new H1(title), text, ways);
  }

  /// For a part of a page.
  public static Quiet part(String title, String text, Component... ways) {
    return new Quiet(new H2(title), text, ways);
  }

  /// A link that looks like the button it stands beside.
  public static RouterLink way(String name, Class<? extends Component> view) {
    RouterLink link = new RouterLink(name, view);
    link.addClassName("ns-button");
    return link;
  }
}
