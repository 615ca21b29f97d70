package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import studio.ui.desk.Closeup;
import studio.ui.desk.Closeup.Thumb;
import studio.ui.desk.Print;
import studio.ui.parts.Count;
import studio.ui.review.Room.Leaf;

/// The table with the picture on it: the stage, what stands beside it, the hands under it, and the
/// other pictures. As a grid the pictures take the room and the stage becomes small.
final class Table extends Div {
  private final Sitting sitting;
  private final Stage stage;
  private final Stage other = new Stage().still();
  private final Span otherWords = new Span();
  private final Div pair = new Div();
  private final Beside beside;
  private final PictureHands hands;
  private final ReasonRow reasons;
  private final Tiles tiles;
  private final Div picked = new Div();
  private final Span pickedWords = new Span();
  private Optional<Thumb> comparedWith = Optional.empty();

  Table(Sitting sitting, Room room) {
    this.sitting = sitting;
    addClassName("ns-review-table");
    stage =
        new Stage()
            .onSwipe(right -> {
              if (right) {
                sitting.approve();
              } else {
                sitting.rejectAtOnce();
              }
            });
    beside = new Beside(sitting, this::compareWith);
    hands = new PictureHands(sitting, room);
    reasons = new ReasonRow(sitting);
    tiles =
        new Tiles(
            new Touching(sitting, room),
            (end, _) -> {
              if (end) {
                sitting.forward();
              } else {
                sitting.back();
              }
            });
    otherWords.addClassName("ns-review-stage-words");
    Div reference = new Div(other, otherWords);
    reference.addClassName("ns-review-reference");
    pair.addClassName("ns-review-pair");
    pair.add(stage, reference);
    picked.addClassName("ns-review-picked");
    Button approve = new Button("Approve …", _ -> room.open(Leaf.SWEEP_APPROVE));
    Button reject = new Button("Reject …", _ -> room.open(Leaf.SWEEP_REJECT));
    Button look = new Button("Look again", _ -> sitting.lookAgain());
    Button none = new Button("None", _ -> sitting.pickNone());
    none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    picked.add(pickedWords, approve, reject, look, none);
    Div under = new Div(hands, reasons);
    under.addClassName("ns-review-under");
    add(pair, beside, under, picked, tiles);
  }

  /// What touching a tile does.
  private record Touching(Sitting sitting, Room room) implements Tiles.Touch {
    @Override
    public void open(String id, boolean small) {
      sitting.visit(id);
      if (small && sitting.isGrid()) {
        sitting.turn(false);
      }
    }

    @Override
    public void pick(String id, boolean range) {
      sitting.pick(id, range);
    }

    @Override
    public void act(String id, String act) {
      sitting.visit(id);
      switch (act) {
        case "variants" -> sitting.wishes().variants();
        case "reference" -> sitting.wishes().reference();
        case "caption" -> room.open(Leaf.CAPTION);
        case "reject" -> sitting.reject();
        default -> {}
      }
    }
  }

  void show() {
    Reel reel = sitting.reel();
    setVisible(!reel.isDone());
    getElement().setAttribute("form", sitting.isGrid() ? "grid" : "stage");
    tiles.show(reel, sitting.picks(), sitting.isGrid());
    picked.setVisible(!sitting.picks().isEmpty());
    pickedWords.setText(Count.of(sitting.picks().count(), "picture chosen", "pictures chosen"));
    reel.current().ifPresent(print -> show(print, sitting.closeup()));
  }

  private void show(Print print, Optional<Closeup> closeup) {
    stage.show(
        print.thumb(),
        closeup.map(Closeup::picture),
        Tile.words(print, sitting.picks().contains(print)));
    stage.ahead(sitting.picturesAhead());
    beside.show(print, closeup);
    hands.show(print, sitting.rulings().canUndo());
    reasons.setVisible(sitting.rejecting().isPresent());
    hands.setVisible(sitting.rejecting().isEmpty());
    sitting.rejecting().ifPresent(why -> reasons.show(why, sitting.lit()));
    List<Thumb> references = closeup.map(Closeup::references).orElse(List.of());
    Optional<Thumb> with =
        comparedWith
            .filter(
                asked -> references.stream().anyMatch(one -> Objects.equals(one.id(), asked.id())))
            .or(() -> references.stream().findFirst());
    boolean compares = sitting.isComparing() && with.isPresent();
    getElement().setAttribute("comparing", Boolean.toString(compares));
    if (compares) {
      with.ifPresent(reference -> {
        other.show(reference.thumb(), Optional.of(reference.picture()), reference.words());
        otherWords.setText(reference.words());
      });
    }
  }

  void compareWith(Thumb reference) {
    boolean isSame = sitting.isComparing() && comparedWith.filter(reference::equals).isPresent();
    comparedWith = Optional.of(reference);
    if (sitting.isComparing() && !isSame) {
      show();
    } else {
      sitting.compare();
    }
  }

  void writeNote() {
    reasons.write();
  }
}
