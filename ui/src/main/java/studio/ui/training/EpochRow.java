package studio.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import studio.ui.desk.Training.Epoch;

/// The epochs of a training with their samples; the one that drawings use is marked.
final class EpochRow extends UnorderedList {
  private final String who;
  private final IntConsumer use;
  private List<Epoch> shown = List.of();

  /// @param use what happens when somebody wants another epoch
  EpochRow(String who, IntConsumer use) {
    this.who = who;
    this.use = use;
    addClassName("ns-epochs");
    getElement().setAttribute("aria-label", "Epochs of " + who);
  }

  void show(List<Epoch> epochs) {
    setVisible(!epochs.isEmpty());
    if (epochs.equals(shown)) {
      return;
    }
    shown = epochs;
    removeAll();
    epochs.forEach(epoch -> add(item(epoch)));
  }

  private ListItem item(Epoch epoch) {
    Div picture = new Div();
    picture.addClassName("ns-epoch-grid");
    epoch
        .grid()
        .ifPresentOrElse(
            source -> {
              Image grid =
                  new Image(
                      source, "Four samples of %s after epoch %d".formatted(who, epoch.number()));
              grid.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
              picture.add(grid);
            },
            () -> picture.add(new Span("not drawn yet")));
    Span number = new Span("Epoch " + epoch.number());
    number.addClassName("ns-epoch-number");
    Span alike = new Span(epoch.alike());
    alike.addClassName("ns-soft");
    ListItem item = new ListItem(picture, number, alike);
    if (epoch.chosen()) {
      Span chosen = new Span("In use");
      chosen.addClassName("ns-epoch-chosen");
      item.add(chosen);
    } else {
      Button hand = new Button("Use this epoch", _ -> use.accept(epoch.number()));
      hand.setAriaLabel("Use epoch %d of %s".formatted(epoch.number(), who));
      item.add(hand);
    }
    item.addClassName("ns-epoch");
    item.getElement().setAttribute("data-chosen", epoch.chosen());
    return item;
  }
}
