package studio.verticles.dataset;

import java.util.List;
import java.util.Optional;
import studio.hardware.judge.Measures;
import studio.verticles.library.MediaPath;
import studio.verticles.production.PictureId;

/// Entries of sets for tests of the rules.
final class Sets {
  private static int next;

  private Sets() {}

  static Entry captioned(String caption) {
    return entry(caption, "", "", "");
  }

  static Entry posed(String pose, String framing, String expression) {
    return entry("mika, a caption of her own " + next, pose, framing, expression);
  }

  static Entry sized(int width, int height) {
    Entry plain = captioned("mika");
    return with(plain, new Measures(width, height, 0, 0, 0.5, 0.3, 0.8, 0.2, 0.5), false);
  }

  static Entry heldOut(Entry entry) {
    return with(entry, entry.measures(), true);
  }

  private static Entry with(Entry entry, Measures measures, boolean heldOut) {
    return new Entry(
        entry.id(),
        entry.name(),
        entry.path(),
        entry.thumbnail(),
        measures,
        entry.caption(),
        entry.tags(),
        entry.pose(),
        entry.framing(),
        entry.expression(),
        heldOut,
        entry.score(),
        entry.source(),
        entry.sha256(),
        entry.provenance(),
        entry.version());
  }

  private static Entry entry(String caption, String pose, String framing, String expression) {
    int number = next++;
    return new Entry(
        PictureId.create(),
        "mika_%04d.png".formatted(number),
        new MediaPath("aa/%04d.png".formatted(number)),
        new MediaPath("aa/%04d.jpg".formatted(number)),
        new Measures(768, 768, 0, 0, 0.5, 0.3, 0.8, 0.2, 0.5),
        caption,
        List.of(),
        pose,
        framing,
        expression,
        false,
        Optional.empty(),
        "drawn",
        "%064x".formatted(number * 2_654_435_761L),
        "{}",
        1);
  }
}
