package studio.hardware.theatre.screen;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Pose;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Stage;
import studio.hardware.theatre.stage.Tableau;

/// The same picture drawn the plain way, to compare with.
final class Java2dReference {
  private Java2dReference() {}

  static BufferedImage draw(Manifest manifest, VideoFormat format, double seconds) {
    var image = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(manifest.background()));
    pen.fillRect(0, 0, format.width(), format.height());
    var stage = new Stage(manifest);
    Tableau tableau = stage.at(seconds);
    double scale = format.width() / Manifest.WIDTH;
    for (int i = 0; i < stage.layers().size(); i++) {
      Layer layer = stage.layers().get(i);
      Pose pose = tableau.poses().get(i);
      Sprite sprite = layer.cels().get(pose.cel());
      Affine place =
          Affine.shift(format.width() / 2.0, format.height() / 2.0)
              .after(Affine.scale(scale, scale))
              .after(CameraMove.toPicture(tableau.view(), layer.z()))
              .after(pose.place());
      pen.setTransform(
          new AffineTransform(
              place.xx(), place.yx(), place.xy(), place.yy(), place.x0(), place.y0()));
      pen.setComposite(AlphaComposite.SrcOver.derive((float) pose.opacity()));
      pen.scale(1 / sprite.pixelsPerUnit(), 1 / sprite.pixelsPerUnit());
      layer(pen, layer, sprite);
    }
    pen.dispose();
    return image;
  }

  private static void layer(Graphics2D pen, Layer layer, Sprite sprite) {
    BufferedImage image = image(sprite);
    if (!layer.tiling().horizontal()) {
      pen.drawImage(image, 0, 0, null);
      return;
    }
    int border = layer.tiling().borderPixels(sprite);
    int period = sprite.width() - 2 * border;
    BufferedImage tile = image.getSubimage(border, 0, period, sprite.height());
    // One long strip, so that bilinear filtering sees neighbours across the seams.
    var strip = new BufferedImage(period * 24, sprite.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D paste = strip.createGraphics();
    for (int k = 0; k < 24; k++) {
      paste.drawImage(tile, k * period, 0, null);
    }
    paste.dispose();
    pen.drawImage(strip, -12 * period, 0, null);
    if (layer.tiling().fillDown()) {
      pen.setColor(new Color(image.getRGB(sprite.width() / 2, sprite.height() - 1), true));
      pen.fill(new Rectangle2D.Double(-12 * period, sprite.height() - 0.5, 24 * period, 4000));
    }
  }

  private static BufferedImage image(Sprite sprite) {
    var image = new BufferedImage(sprite.width(), sprite.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(sprite.pixels(), 0, pixels, 0, pixels.length);
    return image;
  }

  /// Peak signal to noise ratio in decibels over all channels.
  static double psnr(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          int d = (a >> shift & 0xFF) - (b >> shift & 0xFF);
          sum += d * d;
        }
      }
    }
    return 10 * Math.log10(255.0 * 255 * 3 * one.getWidth() * one.getHeight() / sum);
  }
}
