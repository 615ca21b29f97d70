package studio.verticles.training;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;
import studio.verticles.character.Sheet;

/// The four pictures by which epochs are compared: always the same poses, words and seeds, so that
/// only the likeness differs. They follow no references, which would hide what was learned.
final class SampleSheet {
  private static final double STRENGTH = 0.8;

  /// Pixels of a picture's side in the grid.
  private static final int SIDE = 320;

  private record Trial(String pose, String words, long seed) {}

  /// Ids of poses as the drawing department has them.
  private static final List<Trial> TRIALS =
      List.of(
          new Trial("portrait", "portrait from the chest up, looking at the viewer", 1001),
          new Trial("front", "standing upright, facing the viewer, whole figure", 2002),
          new Trial("profile", "side view, face in profile", 3003),
          new Trial("walking", "walking along, one foot ahead", 4004));

  private SampleSheet() {}

  static int size() {
    return TRIALS.size();
  }

  /// @param likeness the epoch's file on this machine
  /// @param server its name where the drawing server looks; empty where the engine opens the file
  static PortraitBrief brief(
      int trial, Sheet sheet, String trigger, Path likeness, Optional<String> server) {
    Trial one = TRIALS.get(trial);
    var style = sheet.style();
    String positive =
        words(
            style.wording().preamble(),
            style.wording().positive(),
            trigger,
            sheet.design(),
            one.words(),
            "solo, plain light background");
    String negative = words(style.wording().negative(), String.join(", ", sheet.negatives()));
    return new PortraitBrief(
        sheet.look(),
        Optional.of(likeness),
        one.pose(),
        new ImageBrief(
            positive,
            negative,
            style.model().checkpoint(),
            style.model().width(),
            style.model().height(),
            style.sampling().steps(),
            style.sampling().cfg(),
            style.sampling().sampler(),
            one.seed(),
            Optional.of(
                new Lora(
                    server.orElseGet(() -> likeness.getFileName().toString()), STRENGTH, STRENGTH)),
            List.of(),
            style.likeness(),
            Optional.empty()));
  }

  private static String words(String... parts) {
    return String.join(", ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }

  /// Two by two in one picture.
  static void hang(List<Path> pictures, Path grid) {
    BufferedImage sheet = new BufferedImage(2 * SIDE, 2 * SIDE, BufferedImage.TYPE_INT_RGB);
    var brush = sheet.createGraphics();
    for (int i = 0; i < pictures.size(); i++) {
      brush.drawImage(
          PictureFit.fill(PictureFit.read(pictures.get(i)), SIDE, SIDE),
          i % 2 * SIDE,
          i / 2 * SIDE,
          null);
    }
    brush.dispose();
    Still.writeJpeg(sheet, grid);
  }

  /// The pictures of a grid again, as files in `folder`.
  static List<Path> cut(Path grid, java.util.function.IntFunction<Path> file) {
    BufferedImage sheet = PictureFit.read(grid);
    int side = sheet.getWidth() / 2;
    List<Path> pictures = new ArrayList<>();
    for (int i = 0; i < TRIALS.size(); i++) {
      Path picture = file.apply(i);
      PictureFit.writePng(sheet.getSubimage(i % 2 * side, i / 2 * side, side, side), picture);
      pictures.add(picture);
    }
    return pictures;
  }
}
