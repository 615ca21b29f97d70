package studio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A small picture as an engine shows it halfway: a moon over hills.
final class PaperPicture {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 288;

  private PaperPicture() {}

  /// @param sky 0xRRGGBB
  static byte[] png(int sky) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(
        new GradientPaint(0, 0, new Color(sky), 0, HEIGHT, new Color(sky).brighter().brighter()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0xffe9b8));
    pen.fillOval(350, 40, 66, 66);
    int[] hills = {0x3b3566, 0x2a264f, 0x191736};
    for (int i = 0; i < hills.length; i++) {
      pen.setColor(new Color(hills[i]));
      pen.fillOval(-180 + 150 * i, 170 + 32 * i, 460, 300);
      pen.fillOval(190 - 90 * i, 190 + 26 * i, 520, 280);
    }
    pen.setColor(new Color(0xe8883c));
    pen.fillPolygon(new int[] {148, 176, 204}, new int[] {232, 168, 232}, 3);
    pen.fillPolygon(new int[] {160, 164, 174}, new int[] {190, 160, 184}, 3);
    pen.fillPolygon(new int[] {178, 188, 192}, new int[] {184, 160, 190}, 3);
    pen.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
