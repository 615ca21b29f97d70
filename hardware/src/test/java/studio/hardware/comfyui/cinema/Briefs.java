package studio.hardware.comfyui.cinema;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.PictureFit;

/// What tests ask for.
final class Briefs {
  private Briefs() {}

  static ImageBrief picture() {
    return picture("anything-v5.safetensors", Optional.empty(), List.of(), Optional.empty());
  }

  static ImageBrief picture(
      String checkpoint, Optional<Lora> lora, List<Path> references, Optional<From> from) {
    return new ImageBrief(
        "a fox with a lantern",
        "blurry",
        checkpoint,
        128,
        64,
        4,
        7.0,
        "Euler a",
        12345,
        lora,
        references,
        Likeness.USUAL,
        from);
  }

  static VideoBrief clip(Path first) {
    return new VideoBrief(
        "the fox lifts its lantern", "blurry", first, Duration.ofSeconds(3), 25, 12345);
  }

  static Path png(Path file, int width, int height, Color colour) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    PictureFit.writePng(picture, file);
    return file;
  }
}
