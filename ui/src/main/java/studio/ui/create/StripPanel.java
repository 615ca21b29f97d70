package studio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Tile;

/// One batch: how far it is, and its pictures.
final class StripPanel extends Article {
  private final BiConsumer<String, Boolean> again;
  private final H3 title = new H3();
  private final Span stage = new Span();
  private final Span about = new Span();
  private final Button stop = new Button("Stop");
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph trouble = new Paragraph();
  private final UnorderedList tiles = new UnorderedList();
  private final Map<Integer, TileItem> items = new LinkedHashMap<>();

  StripPanel(BiConsumer<String, Boolean> again, Runnable onStop) {
    this.again = again;
    addClassName("ns-batch");
    stage.addClassName("ns-batch-stage");
    about.addClassName("ns-soft");
    stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
    stop.addClickListener(_ -> onStop.run());
    trouble.addClassName("ns-trouble");
    tiles.addClassName("ns-tiles");
    Div words = new Div(title, stage, about);
    words.addClassName("ns-batch-words");
    Div top = new Div(words, stop);
    top.addClassName("ns-batch-top");
    add(top, bar, trouble, tiles);
  }

  void show(Strip strip) {
    title.setText(strip.title());
    stage.setText(strip.stage());
    about.setText(strip.about());
    stop.setVisible(strip.isAtWork());
    stop.setAriaLabel("Stop " + strip.title());
    bar.setVisible(strip.isAtWork());
    bar.setValue(Math.clamp(strip.done(), 0.0, 1.0));
    bar.getElement().setAttribute("aria-label", strip.title());
    trouble.setVisible(strip.problem().isPresent());
    trouble.setText(strip.problem().orElse(""));
    for (Tile tile : strip.tiles()) {
      items
          .computeIfAbsent(
              tile.number(),
              _ -> {
                TileItem item = new TileItem(again);
                tiles.add(item);
                return item;
              })
          .show(tile);
    }
  }
}
