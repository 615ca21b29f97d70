package studio.bench.theatre;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.set.PaperSet;
import studio.hardware.theatre.set.SetDesigner;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// What is drawn. Nine layers of paper: a sky, drifting clouds, six waves that scroll at their own
/// speeds, and a boat that rides on the nearest but one.
final class Scenes {
  private static final int WAVES = 6;

  private Scenes() {}

  static Manifest seascape(double pixelsPerUnit) {
    var layers = new ArrayList<Layer>();
    layers.add(Layer.still("sky", sky(pixelsPerUnit), 1, Placement.topLeft(0, 0)));
    layers.add(tile("clouds", clouds(pixelsPerUnit), 10, 40, 0.05, false));
    for (int i = 0; i < WAVES; i++) {
      double speed = (i % 2 == 0 ? 1 : -1) * (0.06 + 0.07 * i);
      layers.add(tile("wave" + i, wave(i, pixelsPerUnit), 40 + i, 430 + 44 * i, speed, true));
    }
    layers.add(
        new Layer(
            "boat",
            List.of(boat(pixelsPerUnit)),
            44.5,
            Placement.topLeft(300, 0),
            Tiling.NONE,
            Optional.empty(),
            List.of(
                new Behavior.Scroll(0.12),
                new Behavior.PivotOnCrest("wave4", 10, 0.15, 0.5, 0.5))));
    return new Manifest("seascape", 0xC8E6FF, layers, CameraMove.STILL);
  }

  /// A forest as the set designer paints it, seen by a camera that pans across it.
  static Manifest forest(double pixelsPerUnit) {
    var place =
        new Setting(PlaceKind.FOREST, "forest", TimeOfDay.MORNING, Weather.CLEAR, Mood.CALM, 42);
    PaperSet set = SetDesigner.design(place, pixelsPerUnit);
    var pan =
        new CameraMove(
            List.of(
                new CameraMove.View(0, 500, 360, 1, 0), new CameraMove.View(10, 780, 360, 1, 0)));
    return new Manifest("forest", set.background(), set.layers(), pan);
  }

  private static Layer tile(
      String id, Sprite sprite, double z, double y, double speed, boolean fillDown) {
    return new Layer(
        id,
        List.of(sprite),
        z,
        Placement.topLeft(0, y),
        new Tiling(true, 0, fillDown),
        Optional.empty(),
        List.of(new Behavior.Scroll(speed)));
  }

  private static Sprite sky(double pixelsPerUnit) {
    Sheet sheet = sheet(1280, 720, pixelsPerUnit);
    CutOut.of(new Rectangle2D.Double(-4, -4, 1288, 728))
        .stock(Stock.WATERCOLOUR)
        .wash(0x5B87C4, 0xF6D6AE)
        .edge(0)
        .wobble(0)
        .shadow(Shadow.NONE)
        .paint(sheet, 1);
    CutOut.of(new Ellipse2D.Double(900, 120, 120, 120)).color(0xFFE9A8).paint(sheet, 2);
    return sheet.toSprite();
  }

  private static Sprite clouds(double pixelsPerUnit) {
    Sheet sheet = sheet(800, 220, pixelsPerUnit);
    for (int i = 0; i < 7; i++) {
      Shape puff = new Ellipse2D.Double(60 + 88 * i, 60 + 28 * Math.sin(2.2 * i), 150, 74);
      CutOut.of(puff).stock(Stock.WASHI).color(0xFDF6EC).opacity(0.9).paint(sheet, 10 + i);
    }
    return sheet.toSprite();
  }

  private static Sprite wave(int i, double pixelsPerUnit) {
    Sheet sheet = sheet(640, 150, pixelsPerUnit);
    var water = new Path2D.Double();
    water.moveTo(-10, 170);
    for (double x = -10; x <= 650; x += 5) {
      water.lineTo(x, 44 + 22 * Math.sin(2 * Math.PI * x / 640 * (2 + i % 2) + i));
    }
    water.lineTo(650, 170);
    CutOut.of(water)
        .stock(Stock.WATERCOLOUR)
        .color(0x2A6F9C + i * 0x000C10)
        .wobble(0)
        .paint(sheet, 30 + i);
    return sheet.toSprite();
  }

  private static Sprite boat(double pixelsPerUnit) {
    Sheet sheet = sheet(190, 150, pixelsPerUnit);
    CutOut.of(polygon(10, 104, 180, 104, 150, 142, 36, 142)).color(0x8A3B1E).paint(sheet, 50);
    CutOut.of(polygon(92, 10, 160, 96, 92, 96)).color(0xF4EBDD).paint(sheet, 51);
    CutOut.of(polygon(86, 16, 86, 96, 34, 96)).color(0xD8584A).paint(sheet, 52);
    return sheet.toSprite();
  }

  private static Shape polygon(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static Sheet sheet(double width, double height, double pixelsPerUnit) {
    return new Sheet(new Rectangle2D.Double(0, 0, width, height), pixelsPerUnit, Lamp.STUDIO);
  }
}
