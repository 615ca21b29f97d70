package studio.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;

/// The prints of a reel, as a strip under the stage or as a grid. Only what changed is sent to the
/// browser; one listener hears for all tiles.
@Tag("ns-wall")
@JsModule("context://rooms/review.js")
final class Tiles extends Component implements HasComponents, HasStyle {
  private static final String ID = "event.target.closest('[data-id]').dataset.id";
  private static final String ACT =
      "(event.target.closest('[data-act]')||event.target).dataset.act||''";

  private static final String SMALL = "window.innerWidth <= 1000";

  /// What a touch of a tile means.
  interface Touch {
    /// @param small whether the page has no room for the stage beside the tiles
    void open(String id, boolean small);

    void pick(String id, boolean range);

    /// @param act "variants", "refine", "reference", "reject" or "caption"
    void act(String id, String act);
  }

  private final Map<Sheet, Div> hung = new LinkedHashMap<>();
  private final Map<String, Tile> tiles = new HashMap<>();
  private Optional<Tile> current = Optional.empty();

  Tiles(Touch touch, BiConsumer<Boolean, Tiles> edge) {
    addClassName("ns-review-wall");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", "Pictures")
        .addEventListener("click", event -> touched(event, touch))
        .setFilter("!!event.target.closest('[data-id]')")
        .addEventData(ID)
        .addEventData(ACT)
        .addEventData(SMALL)
        .addEventData("event.shiftKey")
        .addEventData("event.ctrlKey || event.metaKey");
    getElement()
        .addEventListener(
            "ns-edge",
            event ->
                edge.accept(
                    "end".equals(event.getEventData().path("event.detail.edge").asString("")),
                    this))
        .addEventData("event.detail.edge");
  }

  private static void touched(DomEvent event, Touch touch) {
    var data = event.getEventData();
    String id = data.path(ID).asString("");
    String act = data.path(ACT).asString("");
    boolean shift = data.path("event.shiftKey").asBoolean(false);
    if (act.equals("pick")
        || shift
        || data.path("event.ctrlKey || event.metaKey").asBoolean(false)) {
      touch.pick(id, shift);
    } else if (act.isEmpty()) {
      touch.open(id, data.path(SMALL).asBoolean(false));
    } else {
      touch.act(id, act);
    }
  }

  void show(Reel reel, Picks picks, boolean grid) {
    getElement().setAttribute("form", grid ? "grid" : "strip");
    mark("more", reel.hasMore());
    mark("earlier", reel.hasEarlier());
    hang(reel.sheets());
    Shelf home = reel.filter().shelf();
    Optional<Tile> shown = reel.current().map(print -> tiles.get(print.id()));
    for (Print print : reel.prints()) {
      Tile tile = tiles.get(print.id());
      if (tile != null) {
        tile.show(print, picks.contains(print), home);
      }
    }
    if (!Objects.equals(shown, current)) {
      current.ifPresent(tile -> tile.isCurrent(false));
      shown.ifPresent(tile -> tile.isCurrent(true));
      current = shown;
    }
  }

  private void mark(String attribute, boolean is) {
    if (is) {
      getElement().setAttribute(attribute, true);
    } else {
      getElement().removeAttribute(attribute);
    }
  }

  private void hang(List<Sheet> sheets) {
    hung.keySet().stream()
        .filter(sheet -> !sheets.contains(sheet))
        .toList()
        .forEach(this::takeDown);
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      if (!hung.containsKey(sheet)) {
        Div paper = new Div();
        paper.addClassName("ns-review-sheet");
        for (Print print : sheet.prints()) {
          Tile tile = new Tile(print.id());
          tiles.put(print.id(), tile);
          paper.add(tile);
        }
        hung.put(sheet, paper);
        addComponentAtIndex(i, paper);
      }
    }
  }

  private void takeDown(Sheet sheet) {
    Div paper = hung.remove(sheet);
    if (paper != null) {
      remove(paper);
    }
    sheet
        .prints()
        .forEach(print -> {
          Tile tile = tiles.get(print.id());
          if (tile != null && !tile.isAttachedTo(hung.values())) {
            tiles.remove(print.id());
          }
        });
  }
}
