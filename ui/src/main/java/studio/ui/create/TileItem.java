package studio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.ui.desk.Easel.Tile;

/// A picture of a batch, as far as it is. The finished one takes the place of its sketch without a
/// flicker.
final class TileItem extends ListItem {
  private final Anchor frame = new Anchor();
  private final Image image = new Image();
  private final Span words = new Span();
  private final Button variants = new Button("3 variants");
  private final Button refine = new Button("Refine");
  private final Div hands = new Div(variants, refine);
  private Optional<String> picture = Optional.empty();

  /// @param again with the id of the picture, and whether it is to be worked out better
  TileItem(BiConsumer<String, Boolean> again) {
    addClassName("ns-tile");
    frame.addClassNames("ns-picture", "ns-tile-frame");
    frame.setTarget(AnchorTarget.BLANK);
    image.setVisible(false);
    frame.add(image);
    words.addClassName("ns-tile-words");
    hands.addClassName("ns-tile-hands");
    variants.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    refine.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    variants.addClickListener(_ -> picture.ifPresent(id -> again.accept(id, false)));
    refine.addClickListener(_ -> picture.ifPresent(id -> again.accept(id, true)));
    add(frame, words, hands);
  }

  void show(Tile tile) {
    picture = tile.picture();
    getElement().setAttribute("data-state", tile.state());
    String name = "Picture %d, %s".formatted(tile.number(), tile.words());
    image.setVisible(tile.image().isPresent());
    tile.image().ifPresent(image::setSrc);
    image.setAlt(name);
    words.setText(tile.words());
    tile.whole()
        .ifPresentOrElse(
            address -> {
              frame.setHref(address);
              frame.getElement().setAttribute("router-ignore", true);
            },
            frame::removeHref);
    hands.setVisible(picture.isPresent());
    variants.setAriaLabel("3 variants of picture " + tile.number());
    refine.setAriaLabel("Refine picture " + tile.number());
  }
}
