package studio.hardware.theatre.paper;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Paints every stock and print on one picture to look at: `Swatches <file.png>`.
final class Swatches {
  private Swatches() {}

  public static void main(String[] args) throws IOException {
    long begin = System.nanoTime();
    Sheet sheet = Sheet.of(1280, 720, 1);
    CutOut.of(new Rectangle2D.Double(-50, -50, 1400, 900))
        .stock(Stock.WATERCOLOUR)
        .wash(0x86A9B8, 0xEED9B0)
        .paint(sheet, 3);
    int i = 0;
    for (Stock stock : Stock.values()) {
      CutOut.of(new Ellipse2D.Double(30 + 250 * i, 40, 220, 200))
          .stock(stock)
          .wash(0xC9694A, 0x8E3F3A)
          .shadow(Shadow.DEEP)
          .paint(sheet, i++);
    }
    i = 0;
    for (Print.Motif motif : Print.Motif.values()) {
      CutOut.of(new Rectangle2D.Double(20 + 126 * i, 280, 110, 150))
          .stock(Stock.values()[i % 5])
          .color(0xE3C98C)
          .print(new Print(motif, 26, 0x7A4B3A, 0.5))
          .shadow(Shadow.RAISED)
          .paint(sheet, i++);
    }
    var hill = new Path2D.Double();
    hill.moveTo(-20, 740);
    hill.lineTo(-20, 560);
    hill.curveTo(300, 430, 500, 640, 800, 540);
    hill.curveTo(1000, 470, 1100, 560, 1300, 500);
    hill.lineTo(1300, 740);
    CutOut.of(hill)
        .stock(Stock.WATERCOLOUR)
        .wash(0x8FA86A, 0x4F7358)
        .wobble(2.5)
        .shadow(Shadow.DEEP)
        .paint(sheet, 9);
    for (int line = 0; line < 30; line++) {
      var grass = new Path2D.Double();
      grass.moveTo(40 + line * 42, 680);
      grass.quadTo(44 + line * 42, 650, 52 + line * 42, 630);
      new Crayon(2 + line % 4, 0x2F5A48, 0.9, line / 30.0).draw(sheet, grass, line);
    }
    System.out.println((System.nanoTime() - begin) / 1_000_000 + " ms");
    var out = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_ARGB_PRE);
    out.setRGB(0, 0, 1280, 720, new int[1280 * 720], 0, 1280);
    out.getRaster().setDataElements(0, 0, 1280, 720, sheet.toSprite().pixels());
    var opaque = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(out, 0, 0, null);
    ImageIO.write(opaque, "png", new File(args[0]));
  }
}
