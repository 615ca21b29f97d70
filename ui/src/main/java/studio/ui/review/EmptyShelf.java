package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Tally;
import studio.ui.parts.Quiet;

/// A shelf where nothing hangs: one sentence, one way on.
final class EmptyShelf extends Div {
  private enum Why {
    FILTERED,
    THESE_DECIDED,
    ALL_DECIDED,
    NOTHING_YET,
    NONE_APPROVED,
    NONE_REJECTED,
    NOT_EMPTY
  }

  private final Sitting sitting;
  private Why shown = Why.NOT_EMPTY;

  EmptyShelf(Sitting sitting) {
    this.sitting = sitting;
    setVisible(false);
  }

  void show(Reel reel, Tally tally) {
    Why why = why(reel, tally);
    if (why == shown) {
      return;
    }
    shown = why;
    removeAll();
    setVisible(why != Why.NOT_EMPTY);
    switch (why) {
      case FILTERED ->
          add(
              Quiet.part(
                  "Nothing looks like that",
                  "The filter leaves no picture of this shelf.",
                  button(
                      "Show everything",
                      () -> sitting.narrow(PictureFilter.of(reel.filter().shelf())))));
      case THESE_DECIDED ->
          add(
              Quiet.part(
                  "These are decided",
                  "Other pictures may still wait outside of this filter.",
                  button(
                      "Show everything",
                      () -> sitting.narrow(PictureFilter.of(reel.filter().shelf())))));
      case ALL_DECIDED ->
          add(
              Quiet.part(
                  "Everything is decided",
                  "New pictures come here by themselves as they are drawn.",
                  button(
                      "Look through the library",
                      () -> sitting.narrow(PictureFilter.of(Shelf.LIBRARY)))));
      case NOTHING_YET ->
          add(
              Quiet.part(
                  "No picture has come yet",
                  "Draw a character, and its pictures wait here for you.",
                  way("create", "Draw pictures")));
      case NONE_APPROVED ->
          add(
              Quiet.part(
                  "The library is empty",
                  "What you approve hangs here.",
                  button("See what waits", () -> sitting.narrow(PictureFilter.of(Shelf.PENDING)))));
      case NONE_REJECTED ->
          add(
              Quiet.part(
                  "Nothing was rejected",
                  "What you or the judge reject can be found here, and taken back.",
                  button("See what waits", () -> sitting.narrow(PictureFilter.of(Shelf.PENDING)))));
      case NOT_EMPTY -> {}
    }
  }

  private static Why why(Reel reel, Tally tally) {
    if (!reel.isDone()) {
      return Why.NOT_EMPTY;
    }
    if (reel.filter().narrows()) {
      return reel.current().isPresent() ? Why.THESE_DECIDED : Why.FILTERED;
    }
    return switch (reel.filter().shelf()) {
      case PENDING ->
          reel.current().isPresent() || tally.library() + tally.rejected() > 0
              ? Why.ALL_DECIDED
              : Why.NOTHING_YET;
      case LIBRARY -> Why.NONE_APPROVED;
      case REJECTED -> Why.NONE_REJECTED;
    };
  }

  private static Button button(String words, Runnable wish) {
    Button button = new Button(words, _ -> wish.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private static Anchor way(String address, String words) {
    Anchor way = new Anchor(address, words);
    way.getElement().setAttribute("router-link", true);
    way.addClassName("ns-button");
    return way;
  }
}
