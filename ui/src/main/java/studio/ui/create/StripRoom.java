package studio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import studio.ui.desk.Easel.Strip;

/// The newest batches, newest first. A strip that is there already is changed in place, so that
/// nobody's focus jumps while pictures come.
final class StripRoom extends Section {
  private final BiConsumer<String, Boolean> again;
  private final Consumer<String> stop;
  private final Div strips = new Div();
  private final Paragraph none = new Paragraph("Nothing drawn yet. Three pictures take a moment.");
  private final Map<String, StripPanel> panels = new LinkedHashMap<>();

  /// @param again with the id of a picture, and whether it is to be worked out better
  /// @param stop with the id of a strip
  StripRoom(BiConsumer<String, Boolean> again, Consumer<String> stop) {
    this.again = again;
    this.stop = stop;
    addClassName("ns-strips-room");
    strips.addClassName("ns-strips");
    none.addClassName("ns-soft");
    add(new H2("On the drying line"), none, strips);
  }

  void show(List<Strip> newest) {
    none.setVisible(newest.isEmpty());
    List<String> ids = newest.stream().map(Strip::id).toList();
    panels
        .entrySet()
        .removeIf(panel -> {
          boolean gone = !ids.contains(panel.getKey());
          if (gone) {
            strips.remove(panel.getValue());
          }
          return gone;
        });
    for (int place = 0; place < newest.size(); place++) {
      Strip strip = newest.get(place);
      StripPanel panel = panels.get(strip.id());
      if (panel == null) {
        panel = new StripPanel(again, () -> stop.accept(strip.id()));
        panels.put(strip.id(), panel);
        strips.addComponentAtIndex(place, panel);
      }
      panel.show(strip);
    }
  }
}
