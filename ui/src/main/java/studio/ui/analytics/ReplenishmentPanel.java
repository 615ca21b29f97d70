package studio.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.desk.Replenishing;
import studio.ui.parts.Notices;

/// The actors that fill a project's sets of pictures: switch them, give them targets, see what they
/// do and what holds them. Whoever shows it says of which project, and what is new.
public final class ReplenishmentPanel extends Section {
  private final AnalyticsDesk desk;
  private final Paragraph about = new Paragraph();
  private final Button all = new Button();
  private final UnorderedList list = new UnorderedList();
  private final Map<String, ReplenishmentRow> rows = new LinkedHashMap<>();
  private String project = "";
  private boolean anyOn;

  public ReplenishmentPanel(AnalyticsDesk desk) {
    this.desk = desk;
    addClassNames("ns-room", "ns-replenishment");
    setId("replenishment");
    all.addClickListener(_ -> Notices.attempt(() -> this.desk.replenishAll(project, !anyOn)));
    about.addClassName("ns-soft");
    Div words = new Div(new H2("Filling the sets"), about);
    Div top = new Div(words, all);
    top.addClassName("ns-card-top");
    list.addClassName("ns-actors");
    add(top, list);
  }

  public void of(String wanted) {
    project = wanted;
  }

  /// @param actors of the project's characters
  public void show(List<Replenishing> actors) {
    setVisible(!actors.isEmpty());
    anyOn = actors.stream().anyMatch(Replenishing::on);
    all.setText(anyOn ? "Switch all off" : "Switch all on");
    about.setText(sentence(actors));
    if (!List.copyOf(rows.keySet()).equals(actors.stream().map(Replenishing::character).toList())) {
      list.removeAll();
      rows.clear();
    }
    for (Replenishing actor : actors) {
      rows.computeIfAbsent(
              actor.character(),
              character -> {
                ReplenishmentRow row = new ReplenishmentRow(desk, character);
                list.add(row);
                return row;
              })
          .show(actor);
    }
  }

  private static String sentence(List<Replenishing> actors) {
    long on = actors.stream().filter(Replenishing::on).count();
    return on == 0
        ? "Switched on, the studio draws a character's pictures by itself, a few at a time, until enough are approved."
        : "%d of %d switched on. It draws three at a time at most, ten a day, and stops when five are rejected in a row."
            .formatted(on, actors.size());
  }
}
