package studio.hardware.gemini;

import com.google.genai.types.Part;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Pictures on their way to the service and back.
final class Pictures {
  /// The shapes that the service draws.
  private static final List<String> SHAPES =
      List.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");

  private Pictures() {}

  static Part part(Path picture) {
    try {
      return Part.fromBytes(Files.readAllBytes(picture), type(picture));
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INVALID, "The picture " + picture + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String type(Path picture) {
    String name = String.valueOf(picture.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".png")
        ? "image/png"
        : name.endsWith(".webp") ? "image/webp" : "image/jpeg";
  }

  /// The service's shape that is nearest to a picture's.
  static String shape(int width, int height) {
    double wanted = Math.log((double) width / height);
    return SHAPES.stream()
        .min((one, other) ->
            Double.compare(Math.abs(ratio(one) - wanted), Math.abs(ratio(other) - wanted)))
        .orElseThrow();
  }

  private static double ratio(String shape) {
    String[] sides = shape.split(":");
    return Math.log(Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]));
  }

  /// Writes the service's picture in the wanted size; what does not fit is cut off evenly.
  static void write(byte[] bytes, int width, int height, Path target) {
    try {
      BufferedImage picture =
          Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
              .orElseThrow(() -> new IOException("neither PNG nor JPEG"));
      boolean png = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png");
      if (!ImageIO.write(fitted(picture, width, height), png ? "png" : "jpg", target.toFile())) {
        throw new IOException("no way to write " + target);
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "Gemini's picture could not be written to " + target + ": " + e.getMessage(),
          e);
    }
  }

  private static BufferedImage fitted(BufferedImage picture, int width, int height) {
    var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double scale =
        Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
    int wide = (int) Math.ceil(picture.getWidth() * scale);
    int high = (int) Math.ceil(picture.getHeight() * scale);
    Graphics2D brush = fitted.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    brush.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high, null);
    brush.dispose();
    return fitted;
  }
}
