package studio.hardware.theatre.screen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Behavior.Coordinate;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Joint;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// A small sea with a boat on it: every kind of sheet at once.
final class PaperSea {
  private PaperSea() {}

  static Manifest manifest(CameraMove camera) {
    var layers = new ArrayList<Layer>();
    layers.add(Layer.still("sky", sky(), 1, Placement.topLeft(-200, -120)));
    layers.add(
        new Layer(
            "clouds",
            List.of(clouds()),
            10,
            Placement.topLeft(0, 60),
            new Tiling(true, 2, false),
            Optional.empty(),
            List.of(new Behavior.Scroll(0.05))));
    for (int i = 0; i < 3; i++) {
      layers.add(
          new Layer(
              "wave" + i,
              List.of(wave(i)),
              40 + 10 * i,
              Placement.topLeft(0, 420 + 70 * i),
              new Tiling(true, 0, true),
              Optional.empty(),
              List.of(
                  new Behavior.Scroll(-0.1 - 0.12 * i),
                  new Behavior.Oscillate(Coordinate.Y, 0.3, 6, i))));
    }
    layers.add(
        new Layer(
            "boat",
            List.of(boat()),
            55,
            Placement.pinned(500, 0, 0, 0),
            Tiling.NONE,
            Optional.empty(),
            List.of(
                new Behavior.Scroll(0.2), new Behavior.PivotOnCrest("wave1", 10, .25, .5, .5))));
    layers.add(
        new Layer(
            "flag",
            List.of(flag()),
            55,
            Placement.topLeft(0, 0),
            Tiling.NONE,
            Optional.of(new Joint("boat", 84, 4, 2, 20)),
            List.of(new Behavior.Oscillate(Coordinate.ROTATION, 1.3, 14, 0))));
    return new Manifest("sea", 0xC8E6FF, layers, camera);
  }

  static Sprite sky() {
    return draw(
        1680,
        960,
        pen -> {
          pen.setPaint(new GradientPaint(0, 0, new Color(0x4878C0), 0, 960, new Color(0xF8D8B0)));
          pen.fillRect(0, 0, 1680, 960);
          pen.setPaint(new Color(0xFFF0C0));
          pen.fill(new Ellipse2D.Double(1000, 200, 120, 120));
        });
  }

  static Sprite clouds() {
    return draw(
        640,
        140,
        pen -> {
          pen.setPaint(new Color(255, 255, 255, 210));
          for (int i = 0; i < 6; i++) {
            pen.fill(new Ellipse2D.Double(60 + i * 70, 40 + 20 * Math.sin(i * 2), 130, 60));
          }
        });
  }

  static Sprite wave(int i) {
    return draw(
        320,
        110,
        pen -> {
          var path = new Path2D.Double();
          path.moveTo(0, 110);
          for (int x = 0; x <= 320; x += 4) {
            path.lineTo(x, 30 + 18 * Math.sin(2 * Math.PI * x / 320 * (1 + i % 2)));
          }
          path.lineTo(320, 110);
          pen.setPaint(new Color(0x206090 + 0x001818 * i));
          pen.fill(path);
        });
  }

  static Sprite boat() {
    return draw(
        170,
        120,
        pen -> {
          var hull = new Path2D.Double();
          hull.moveTo(6, 84);
          hull.lineTo(164, 84);
          hull.lineTo(136, 116);
          hull.lineTo(30, 116);
          hull.closePath();
          pen.setPaint(new Color(0x8A3B1E));
          pen.fill(hull);
          pen.setPaint(new Color(0xF4EBDD));
          var sail = new Path2D.Double();
          sail.moveTo(84, 6);
          sail.lineTo(146, 78);
          sail.lineTo(84, 78);
          sail.closePath();
          pen.fill(sail);
          pen.setStroke(new BasicStroke(4));
          pen.setPaint(new Color(0x40251A));
          pen.draw(new java.awt.geom.Line2D.Double(82, 4, 82, 84));
        });
  }

  static Sprite flag() {
    return draw(
        40,
        24,
        pen -> {
          pen.setPaint(new Color(0xD03030));
          pen.fill(new Rectangle2D.Double(2, 2, 36, 18));
        });
  }

  static Sprite draw(int width, int height, Consumer<Graphics2D> painter) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    painter.accept(pen);
    pen.dispose();
    return Sprite.of(image, 1);
  }
}
