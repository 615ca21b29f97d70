package studio.bench.theatre;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Stage;
import studio.hardware.theatre.stage.Tableau;

/// Writes a manifest for the pygame script: each sheet as PNG in the picture's resolution, and
/// where it is on every frame, so that pygame only has to draw.
final class PygameLayers {
  private PygameLayers() {}

  static void write(Manifest manifest, VideoFormat format, int frames, Path folder)
      throws IOException {
    var stage = new Stage(manifest);
    double scale = format.width() / Manifest.WIDTH;
    var json = new StringBuilder();
    json.append(
        "{\"width\":%d,\"height\":%d,\"fps\":%d,\"frames\":%d,\"layers\":["
            .formatted(format.width(), format.height(), format.fps(), frames));
    for (int i = 0; i < stage.layers().size(); i++) {
      Layer layer = stage.layers().get(i);
      Sprite sprite = layer.cels().getFirst();
      ImageIO.write(image(sprite, scale), "png", folder.resolve(layer.id() + ".png").toFile());
      json.append(i == 0 ? "" : ",")
          .append(
              "{\"id\":\"%s\",\"tile\":%b,\"fill\":%b,\"poses\":["
                  .formatted(layer.id(), layer.tiling().horizontal(), layer.tiling().fillDown()));
      for (int n = 0; n < frames; n++) {
        Tableau tableau = stage.at((double) n / format.fps());
        Affine place =
            CameraMove.toPicture(tableau.view(), layer.z()).after(tableau.poses().get(i).place());
        double x =
            format.width() / 2.0 + place.x(sprite.unitsWide() / 2, sprite.unitsHigh() / 2) * scale;
        double y =
            format.height() / 2.0 + place.y(sprite.unitsWide() / 2, sprite.unitsHigh() / 2) * scale;
        double degrees = Math.toDegrees(Math.atan2(place.yx(), place.xx()));
        json.append(n == 0 ? "" : ",")
            .append(
                String.format(
                    Locale.ROOT,
                    "[%.2f,%.2f,%.3f]",
                    x - sprite.unitsWide() * scale / 2,
                    y - sprite.unitsHigh() * scale / 2,
                    degrees));
      }
      json.append("]}");
    }
    Files.writeString(folder.resolve("layers.json"), json.append("]}"));
  }

  /// The sheet in the picture's resolution.
  private static BufferedImage image(Sprite sprite, double scale) {
    var image = new BufferedImage(sprite.width(), sprite.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(sprite.pixels(), 0, pixels, 0, pixels.length);
    int width = (int) Math.round(sprite.unitsWide() * scale);
    int height = (int) Math.round(sprite.unitsHigh() * scale);
    var straight = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = straight.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return straight;
  }
}
