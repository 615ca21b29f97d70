package studio.ui.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the keys mean. The card with the keys is written from it.
enum Stroke {
  APPROVE("Approve", "a"),
  REJECT("Reject; again, or Enter, to confirm", "r"),
  REASON("Why it is rejected", "1", "2", "3", "4", "5", "6"),
  NOTE("Add a note while rejecting", "n"),
  MOVE("It shows somebody else", "m"),
  UNDO("Take the last thing back", "u"),
  NEXT("Next picture", "j", "ArrowRight"),
  PREVIOUS("Picture before", "k", "ArrowLeft"),
  PICK("Choose; with Shift everything up to here", "x"),
  GRID("Grid or stage", "g"),
  COMPARE("Beside its reference", "c"),
  CAPTION("Edit the caption", "e"),
  REFERENCE("Make it a reference, or no longer", "f"),
  VARIANTS("Draw three more like it", "v"),
  LOOK("Let the judge look again", "l"),
  SWEEP("Decide about many at once", "b"),
  CONFIRM("Confirm, or open on the stage", "Enter"),
  LEAVE("Back", "Escape"),
  CARD("This card", "?");

  /// Keys that the stage answers in the browser; here for the card only.
  static final List<String> OF_THE_STAGE =
      List.of("z Zoom in and out", "+ - Nearer, farther", "Arrows Move about when zoomed");

  private final String words;
  private final List<String> keys;

  Stroke(String words, String... keys) {
    this.words = words;
    this.keys = List.of(keys);
  }

  String words() {
    return words;
  }

  List<String> keys() {
    return keys;
  }

  /// Keys as the browser names them ("a", "ArrowLeft", "?").
  static Optional<Stroke> of(String key) {
    return Arrays.stream(values()).filter(stroke -> stroke.keys.contains(key)).findFirst();
  }

  /// Everything the browser should pass on or answer itself, separated by spaces.
  static String wanted() {
    return Stream.concat(
            Arrays.stream(values()).flatMap(stroke -> stroke.keys.stream()),
            Stream.of("z", "+", "=", "-", "0", "ArrowUp", "ArrowDown"))
        .collect(Collectors.joining(" "));
  }
}
