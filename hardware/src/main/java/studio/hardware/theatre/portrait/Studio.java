package studio.hardware.theatre.portrait;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Look;
import studio.hardware.brief.Performer;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.puppet.Puppet;
import studio.hardware.theatre.puppet.PuppetMaker;
import studio.hardware.theatre.puppet.acting.Blocking.Mark;
import studio.hardware.theatre.puppet.acting.Posture;
import studio.hardware.theatre.screen.Frames;
import studio.hardware.theatre.screen.Screen;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Placement;

/// Paints portraits. Equal looks, attitudes and chances give equal pixels.
final class Studio {
  /// Fine enough to measure, in pixels per unit.
  private static final double MEASURING = 0.35;

  /// Finer sheets than this would show the scissors, and cost memory.
  private static final double FINEST = 5;

  private Studio() {}

  /// Width and height in pixels, both even.
  static BufferedImage paint(Look look, Attitude wanted, Chance chance, int width, int height) {
    Composition composition = Composition.of(width, height);
    Performer performer = new Performer("portrait", look, wanted.expression());
    Puppet measured = puppet(performer, wanted, MEASURING);
    Attitude attitude = measured.hasKnees() ? wanted : wanted.rocked();
    Posture posture = chance.on(attitude.posture());
    Extent extent =
        Extent.of(
            measured,
            measured.hold(Composition.measuring(chance.facesLeft()), posture).stream()
                .filter(layer -> !layer.id().endsWith("/ground"))
                .toList());
    Mark mark = composition.place(attitude, extent, chance);
    double density = Composition.pixelsPerUnit(width, height);
    Puppet puppet =
        puppet(performer, attitude, Math.clamp(mark.scale() * density * 1.05, 0.3, FINEST));
    var layers = new ArrayList<Layer>();
    layers.add(ground(composition, chance, density));
    layers.addAll(puppet.hold(mark, posture));
    var camera =
        new CameraMove(
            List.of(
                new CameraMove.View(0, Manifest.WIDTH / 2, Manifest.HEIGHT / 2, 1, chance.tilt())));
    var manifest = new Manifest("portrait", chance.paper(), layers, camera);
    return lit(
        Frames.toImage(Screen.still(manifest, new VideoFormat(width, height, 24), 0)),
        chance.light());
  }

  private static Puppet puppet(Performer performer, Attitude attitude, double fineness) {
    return attitude.behind()
        ? PuppetMaker.makeFromBehind(performer, "p", fineness)
        : PuppetMaker.make(performer, "p", fineness);
  }

  /// A sheet of light paper behind the figure, larger than the picture so that a tilt shows no end
  /// of it.
  private static Layer ground(Composition composition, Chance chance, double density) {
    double wide = composition.wide() * 1.2;
    double high = composition.high() * 1.2;
    double left = (Manifest.WIDTH - wide) / 2;
    double top = (Manifest.HEIGHT - high) / 2;
    var sheet = new Sheet(new Rectangle2D.Double(left, top, wide, high), density, Lamp.STUDIO);
    CutOut.of(new Rectangle2D.Double(left - 9, top - 9, wide + 18, high + 18))
        .stock(Stock.CARD)
        .wash(Tint.lighter(chance.paper(), 0.3), Tint.bright(chance.paper(), 0.975))
        .edge(0)
        .wobble(0)
        .shadow(Shadow.NONE)
        .paint(sheet, chance.grain());
    // As deep as the figure, so that both tilt as one.
    return Layer.still("ground", sheet.toSprite(), 50, Placement.topLeft(left, top));
  }

  private static BufferedImage lit(BufferedImage picture, int light) {
    if (light == 0xffffff) {
      return picture;
    }
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, Tint.multiply(picture.getRGB(x, y) & 0xffffff, light));
      }
    }
    return picture;
  }
}
