package studio.hardware.theatre.card;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.hardware.brief.Setting;
import studio.hardware.theatre.paper.Crayon;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Tiling;

/// The front of the theatre, cut from card: an arch with gilding, a valance, two halves of a
/// curtain, footlights, and the painted cloth behind them in the colours of the story's hour.
final class Proscenium {
  /// The opening of the arch in stage units.
  static final double LEFT = 150;

  static final double RIGHT = 1130;
  static final double TOP = 96;
  static final double BOTTOM = 628;

  private static final int WOOD = 0x5A2F2A;
  private static final int GOLD = 0xD9A94E;
  private static final int VELVET = 0x9A2438;
  private static final double BLEED = 60;

  private final double pixelsPerUnit;
  private final long seed;
  private final Palette palette;

  Proscenium(Setting setting, double pixelsPerUnit) {
    this.pixelsPerUnit = pixelsPerUnit;
    this.seed = setting.seed();
    this.palette = Palette.of(setting.time(), setting.weather(), setting.mood());
  }

  /// A hilly country under a wide sky.
  Layer cloth() {
    Sheet sheet = sheet(LEFT - BLEED, TOP - BLEED, RIGHT + BLEED, BOTTOM + BLEED);
    var random = new SplittableRandom(seed);
    Rectangle2D all =
        new Rectangle2D.Double(
            LEFT - BLEED, TOP - BLEED, RIGHT - LEFT + 2 * BLEED, BOTTOM - TOP + 2 * BLEED);
    CutOut.of(all)
        .stock(Stock.WATERCOLOUR)
        .wash(palette.local(0x3E5C8A), palette.local(0xE9C9A0))
        .edge(0)
        .wobble(0)
        .shadow(Shadow.NONE)
        .paint(sheet, seed);
    var moon = new Ellipse2D.Double(820, 150, 96, 96);
    CutOut.of(moon)
        .stock(Stock.WASHI)
        .color(palette.local(0xFFF0C8))
        .shadow(Shadow.RAISED)
        .paint(sheet, seed + 1);
    for (int i = 0; i < 34; i++) {
      double x = LEFT + random.nextDouble() * (RIGHT - LEFT);
      double y = TOP + random.nextDouble() * 250;
      CutOut.of(star(x, y, 2 + 4.5 * random.nextDouble()))
          .color(0xFFF3D6)
          .edge(0)
          .opacity(0.55)
          .shadow(Shadow.NONE)
          .paint(sheet, seed + 20 + i);
    }
    for (int i = 0; i < 3; i++) {
      CutOut.of(hills(430 + 58 * i, 46 - 8 * i, random))
          .stock(Stock.WATERCOLOUR)
          .wash(palette.local(0x5E7F7A - 0x101608 * i, 0.5 - 0.2 * i), palette.local(0x2F4A50, 0.3))
          .shadow(Shadow.RAISED)
          .paint(sheet, seed + 5 + i);
    }
    return still("cloth", sheet, 20, LEFT - BLEED, TOP - BLEED);
  }

  /// The two halves of the curtain; they open between `from` and `to` seconds.
  List<Layer> curtain(double from, double to) {
    return List.of(half("curtain left", true, from, to), half("curtain right", false, from, to));
  }

  private Layer half(String id, boolean left, double from, double to) {
    double middle = (LEFT + RIGHT) / 2;
    double x = left ? LEFT - BLEED : middle - 14;
    double width = middle - LEFT + BLEED + 14;
    Sheet sheet = sheet(x, TOP - BLEED, x + width + 16, BOTTOM + 20);
    folds(sheet, x, width, TOP - BLEED, BOTTOM + 4, seed + (left ? 31 : 37));
    double way = (RIGHT - LEFT) / 2 - 46;
    double goal = left ? -way : way;
    var path =
        new Behavior.Path(
            List.of(
                key(from, 0, 0, false),
                key(from + 0.16, -goal * 0.012, 0.2, true),
                key(to, goal, 0, true),
                key(to + 0.5, goal * 0.985, 0, true)));
    return new Layer(
        id,
        List.of(sheet.toSprite()),
        70,
        Placement.topLeft(x, TOP - BLEED),
        Tiling.NONE,
        Optional.empty(),
        List.of(path));
  }

  private static Behavior.Key key(double time, double x, double rotation, boolean smooth) {
    return new Behavior.Key(
        time,
        Optional.of(x),
        Optional.empty(),
        Optional.empty(),
        Optional.of(rotation),
        Optional.empty(),
        true,
        smooth);
  }

  /// A curtain that hangs closed, as a ground for words.
  Layer closedCurtain() {
    Sheet sheet = sheet(LEFT - BLEED, TOP - BLEED, RIGHT + BLEED, BOTTOM + 20);
    folds(sheet, LEFT - BLEED, RIGHT - LEFT + 2 * BLEED, TOP - BLEED, BOTTOM + 4, seed + 41);
    return still("curtain", sheet, 20, LEFT - BLEED, TOP - BLEED);
  }

  private void folds(Sheet sheet, double x, double width, double top, double bottom, long dice) {
    var random = new SplittableRandom(dice);
    int cloth = palette.local(VELVET, 0.05);
    double at = x;
    int i = 0;
    while (at < x + width - 4) {
      double fold = Math.min(x + width - at, 34 + 22 * random.nextDouble());
      var shape = new Path2D.Double();
      double hem = bottom - 4 * random.nextDouble();
      shape.moveTo(at - 4, top);
      shape.lineTo(at + fold + 4, top);
      shape.curveTo(at + fold + 2, top + 200, at + fold + 7, hem - 120, at + fold + 4, hem);
      shape.quadTo(at + fold / 2, hem + 12, at - 4, hem);
      shape.curveTo(at - 7, hem - 120, at - 2, top + 200, at - 4, top);
      shape.closePath();
      int tone = i++ % 2 == 0 ? Tint.lighter(cloth, 0.06) : Tint.darker(cloth, 0.16);
      CutOut.of(shape)
          .stock(Stock.VELVET)
          .wash(Tint.darker(tone, 0.12), Tint.lighter(tone, 0.05))
          .edge(0.8)
          .shadow(Shadow.RAISED)
          .paint(sheet, dice + i);
      at += fold;
    }
    Crayon.of(5, GOLD).draw(sheet, new Rectangle2D.Double(x, bottom - 22, width, 0.5), dice);
    Crayon.of(2, GOLD).draw(sheet, new Rectangle2D.Double(x, bottom - 32, width, 0.5), dice + 1);
  }

  /// Scallops of cloth along the top, in front of the curtain.
  Layer valance() {
    Sheet sheet = sheet(LEFT - BLEED, 30, RIGHT + BLEED, 220);
    int cloth = palette.local(VELVET, 0.05);
    int many = 9;
    double step = (RIGHT - LEFT) / many;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = pass; i < many; i += 2) {
        double x = LEFT + i * step;
        var swag = new Path2D.Double();
        swag.moveTo(x - 10, 40);
        swag.lineTo(x + step + 10, 40);
        swag.lineTo(x + step + 8, TOP + 26);
        swag.curveTo(x + step * 0.8, TOP + 78, x + step * 0.2, TOP + 78, x - 8, TOP + 26);
        swag.closePath();
        CutOut.of(swag)
            .stock(Stock.VELVET)
            .wash(Tint.darker(cloth, 0.25), Tint.lighter(cloth, pass * 0.08))
            .shadow(Shadow.DEEP)
            .paint(sheet, seed + 60 + i);
        var fringe = new Path2D.Double();
        fringe.moveTo(x - 6, TOP + 28);
        fringe.curveTo(x + step * 0.2, TOP + 76, x + step * 0.8, TOP + 76, x + step + 6, TOP + 28);
        Crayon.of(4, GOLD).draw(sheet, fringe, seed + 80 + i);
      }
    }
    return still("valance", sheet, 80, LEFT - BLEED, 30);
  }

  /// The arch in front of it all, wider than the stage.
  Layer arch() {
    Sheet sheet = sheet(-160, -120, 1440, 840);
    var front = new Area(new Rectangle2D.Double(-170, -130, 1620, 980));
    front.subtract(new Area(opening(0)));
    CutOut.of(front)
        .stock(Stock.CARD)
        .wash(Tint.lighter(WOOD, 0.05), Tint.darker(WOOD, 0.35))
        .shadow(Shadow.DEEP)
        .paint(sheet, seed + 90);
    gild(sheet, 12, 5);
    gild(sheet, 26, 2.2);
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < 6; i++) {
        double x = side == 0 ? 74 : 1206;
        double y = 150 + i * 88;
        CutOut.of(star(x, y, i % 2 == 0 ? 21 : 12))
            .color(GOLD)
            .shadow(Shadow.FLAT)
            .paint(sheet, seed + 120 + side * 10 + i);
      }
    }
    CutOut.of(crest())
        .wash(Tint.lighter(GOLD, 0.2), Tint.darker(GOLD, 0.2))
        .shadow(Shadow.DEEP)
        .paint(sheet, seed + 140);
    CutOut.of(star(640, 50, 27)).color(WOOD).shadow(Shadow.NONE).paint(sheet, seed + 141);
    return still("arch", sheet, 50.5, -160, -120);
  }

  private void gild(Sheet sheet, double out, double width) {
    Crayon.of(width, GOLD).draw(sheet, opening(out), seed + 100 + (long) out);
  }

  private static Shape crest() {
    var crest = new Path2D.Double();
    crest.moveTo(520, 86);
    crest.curveTo(560, 74, 560, 12, 640, 6);
    crest.curveTo(720, 12, 720, 74, 760, 86);
    crest.curveTo(720, 100, 680, 88, 640, 106);
    crest.curveTo(600, 88, 560, 100, 520, 86);
    crest.closePath();
    return crest;
  }

  private static Shape opening(double out) {
    var shape = new Path2D.Double();
    double left = LEFT - out;
    double right = RIGHT + out;
    double top = TOP - out;
    shape.moveTo(left, BOTTOM + out * 0.3);
    shape.lineTo(left, top + 64);
    shape.curveTo(left, top + 14, left + 40, top, left + 110, top);
    shape.lineTo(right - 110, top);
    shape.curveTo(right - 40, top, right, top + 14, right, top + 64);
    shape.lineTo(right, BOTTOM + out * 0.3);
    shape.closePath();
    return shape;
  }

  /// A row of shells with candlelight, flickering a little.
  List<Layer> footlights() {
    Sheet glow = sheet(LEFT - 60, 470, RIGHT + 60, 700);
    var pen = glow.pen();
    double step = (RIGHT - LEFT) / 7;
    for (int i = 0; i < 7; i++) {
      double x = LEFT + (i + 0.5) * step;
      pen.setPaint(
          new java.awt.RadialGradientPaint(
              (float) x,
              640,
              118,
              new float[] {0, 1},
              new Color[] {new Color(255, 214, 140, 92), new Color(255, 200, 110, 0)}));
      pen.fill(new Ellipse2D.Double(x - 119, 521, 238, 238));
    }
    pen.dispose();
    var light =
        new Layer(
            "glow",
            List.of(glow.toSprite()),
            51,
            Placement.topLeft(LEFT - 60, 470),
            Tiling.NONE,
            Optional.empty(),
            List.of(
                new Behavior.Stepped(12),
                new Behavior.Pulse(
                    Behavior.Coordinate.OPACITY,
                    0.7,
                    0.86,
                    1,
                    Behavior.Waveform.SINE,
                    Optional.empty())));
    Sheet shells = sheet(LEFT, 610, RIGHT, 690);
    for (int i = 0; i < 7; i++) {
      double x = LEFT + (i + 0.5) * step;
      var shell = new Area(new Ellipse2D.Double(x - 30, 626, 60, 60));
      shell.subtract(new Area(new Rectangle2D.Double(x - 40, 658, 80, 60)));
      CutOut.of(shell)
          .wash(Tint.lighter(GOLD, 0.25), Tint.darker(GOLD, 0.25))
          .shadow(Shadow.RAISED)
          .paint(shells, seed + 150 + i);
    }
    return List.of(light, still("shells", shells, 52, LEFT, 610));
  }

  private static Shape star(double x, double y, double size) {
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? size : size * 0.44;
      double angle = Math.PI * i / 5 - Math.PI / 2;
      double px = x + r * Math.cos(angle);
      double py = y + r * Math.sin(angle);
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    return star;
  }

  private static Shape hills(double y, double rise, SplittableRandom random) {
    var hills = new Path2D.Double();
    double left = LEFT - BLEED - 20;
    hills.moveTo(left, BOTTOM + BLEED + 20);
    hills.lineTo(left, y);
    double phase = random.nextDouble() * 7;
    for (double x = left; x <= RIGHT + BLEED + 30; x += 12) {
      hills.lineTo(
          x, y + rise * Math.sin(x / 130 + phase) + 0.4 * rise * Math.sin(x / 47 + 2 * phase));
    }
    hills.lineTo(RIGHT + BLEED + 30, BOTTOM + BLEED + 20);
    hills.closePath();
    return hills;
  }

  private Sheet sheet(double left, double top, double right, double bottom) {
    return new Sheet(
        new Rectangle2D.Double(left, top, right - left, bottom - top), pixelsPerUnit, Lamp.STUDIO);
  }

  private static Layer still(String id, Sheet sheet, double z, double x, double y) {
    return Layer.still(id, sheet.toSprite(), z, Placement.topLeft(x, y));
  }
}
