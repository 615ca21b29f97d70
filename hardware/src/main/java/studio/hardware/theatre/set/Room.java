package studio.hardware.theatre.set;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Consumer;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// The shell of a room: a papered wall with holes for windows, the weather behind them, a floor.
final class Room {
  /// Wallpaper: its colours, its pattern, and the colour of the panelling below the rail (at `rail`
  /// units from the top of the stage; 0 for none).
  record Wall(
      int top, int bottom, Print.Motif motif, double size, int ink, int panel, double rail) {}

  /// Boards, tiles or a carpet.
  record Floor(int rgb, Print.Motif motif, double size, int ink) {}

  /// Wallpapers differ from house to house by one of these tones.
  private static final int[] TONES = {0x7FA6AC, 0xA9B884, 0xDDA6A0, 0x9A94BC, 0xE6C67C};

  private final Scenery outside;
  private final Scenery inside;

  private Room(Scenery outside, Scenery inside) {
    this.outside = outside;
    this.inside = inside;
  }

  /// A room whose lamps, once it is dark, burn as brightly as `lamps` says (0..1).
  static Room of(Scenery outside, double lamps) {
    return new Room(outside, outside.indoors(lamps));
  }

  Scenery inside() {
    return inside;
  }

  /// Sky, weather and a far hill or a skyline: what the windows show.
  void view(boolean town) {
    Heavens.paint(outside);
    Plane plane = outside.plane("view", 7, -320, 180, 1920, 400);
    if (town) {
      for (int i = 0; i < 22; i++) {
        Houses.block(
            plane.at(-300 + 90 * i + plane.roll(-14, 14), 400),
            plane.roll(60, 100),
            plane.roll(60, 190),
            Tint.mix(0x7A8598, 0xC9A58C, plane.roll(0, 0.5)));
      }
    } else {
      plane.cut(Forms.land(-360, 1640, 282, 34, 260, 700, plane.seed()), 0x8FAE86, 0x6F947A);
      for (int i = 0; i < 22; i++) {
        Trees.broad(
            plane.at(-310 + 88 * i, 336 + plane.roll(-16, 10)), plane.roll(60, 110), 0x7FA566);
      }
      plane.cut(Forms.land(-360, 1640, 330, 16, 300, 700, plane.seed() + 2), 0x9DBB72, 0x7A9A5C);
    }
    plane.hang();
    Elements.behindWindow(outside);
  }

  /// The wall with `windows` cut out of it, and the floor from y 560 on.
  void shell(Wall wall, Floor floor, List<? extends Shape> windows) {
    Plane plane = inside.plane("wall", 30).away(0.12).lifted(new Shadow(8, 10, 0.5)).hand(0.5);
    var paper = new Path2D.Double(Forms.rect(-360, -220, 2000, 800));
    paper.setWindingRule(Path2D.WIND_EVEN_ODD);
    windows.forEach(hole -> paper.append(hole, false));
    plane
        .on(Stock.CARD)
        .printed(
            paper, tone(wall.top()), tone(wall.bottom()), wall.motif(), wall.size(), wall.ink());
    if (wall.rail() > 0) {
      plane
          .lifted(Shadow.FLAT)
          .on(Stock.KRAFT)
          .cut(
              Forms.rect(-360, wall.rail(), 2000, 590 - wall.rail()),
              Tint.lighter(wall.panel(), 0.08),
              Tint.darker(wall.panel(), 0.12));
      for (double x = -320; x < 1600; x += 96) {
        plane
            .lifted(Shadow.FLAT)
            .cut(
                Forms.rect(x, wall.rail() + 24, 76, 544 - wall.rail() - 24),
                Tint.lighter(wall.panel(), 0.12),
                wall.panel());
      }
      plane
          .lifted(new Shadow(3, 3, 0.4))
          .cut(Forms.rect(-360, wall.rail() - 6, 2000, 14), Tint.lighter(wall.panel(), 0.25));
    }
    plane
        .lifted(new Shadow(3, 3, 0.4))
        .cut(Forms.rect(-360, 552, 2000, 22), Tint.lighter(wall.panel(), 0.2), wall.panel());
    // The boards go on under the wall: in a close shot the floor's own sheet drops a little lower.
    plane
        .lifted(Shadow.FLAT)
        .cut(
            Forms.rect(-360, 572, 2000, 240),
            Tint.darker(floor.rgb(), 0.2),
            Tint.darker(floor.rgb(), 0.3));
    plane.hang();
    Plane ground = inside.plane("ground", 46, -320, 540, 1920, 360).on(Stock.KRAFT);
    ground.printed(
        Forms.rect(-360, 570, 2000, 420),
        Tint.darker(floor.rgb(), 0.06),
        Tint.darker(floor.rgb(), 0.2),
        floor.motif(),
        floor.size(),
        floor.ink());
    ground.wash(
        Forms.rect(-360, 570, 2000, 60),
        new java.awt.GradientPaint(
            0, 570, Tint.sheer(0x1A1018, 0.4), 0, 628, Tint.sheer(0x1A1018, 0)));
    ground.hang();
    gloom();
  }

  private int tone(int rgb) {
    return inside.own("wallpaper", rgb, 0.42, TONES);
  }

  /// Corners of the room in shade, and the pool of lamplight after dusk.
  private void gloom() {
    Plane shade = inside.vapour("shade", 45.5, -320, -180, 1920, 800);
    double strength = 0.26 + 0.2 * inside.palette().darkness();
    shade.wash(
        Forms.rect(-400, -260, 2080, 900),
        new java.awt.RadialGradientPaint(
            640,
            330,
            980,
            new float[] {0.35f, 1},
            new java.awt.Color[] {Tint.sheer(0x140C1C, 0), Tint.sheer(0x140C1C, strength)}));
    shade.hang();
  }

  /// A framed window: the frame and glazing bars around `hole`, a sill, daylight on the floor.
  static void frame(
      Plane plane, double x, double y, double w, double h, int rgb, int columns, int rows) {
    Plane wood = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44)).hand(0.5);
    var frame = new Path2D.Double(Forms.rect(x - 14, y - 14, w + 28, h + 28));
    frame.setWindingRule(Path2D.WIND_EVEN_ODD);
    frame.append(Forms.rect(x, y, w, h), false);
    wood.cut(frame, Tint.lighter(rgb, 0.12), Tint.darker(rgb, 0.08));
    for (int c = 1; c < columns; c++) {
      wood.cut(Forms.rect(x + w * c / columns - 4, y - 2, 8, h + 4), rgb);
    }
    for (int r = 1; r < rows; r++) {
      wood.cut(Forms.rect(x - 2, y + h * r / rows - 4, w + 4, 8), rgb);
    }
    wood.cut(
        Forms.rect(x - 28, y + h + 10, w + 56, 16), Tint.lighter(rgb, 0.2), Tint.darker(rgb, 0.1));
  }

  /// Curtains on both sides of a window, gathered; they stir in the wind.
  void curtains(String id, double x, double y, double w, double h, int cloth, Print.Motif motif) {
    int rgb = inside.own("curtains", cloth, 0.85, 0x3F7A84, 0xD9A24E, 0x7A5A8A);
    for (int side = 0; side < 2; side++) {
      Plane plane =
          inside
              .plane(id + side, 32 + 0.1 * side, x - 120, y - 60, w + 240, h + 160)
              .on(Stock.VELVET)
              .lifted(new Shadow(6, 7, 0.44));
      double dir = side == 0 ? 1 : -1;
      Plane half = plane.at(side == 0 ? x - 56 : x + w + 56, y - 30, dir, 1);
      var hanging = Forms.line(0, 0);
      hanging.lineTo(w * 0.3 + 30, 0);
      hanging.quadTo(w * 0.26 + 30, h * 0.45, w * 0.1 + 14, h * 0.62);
      hanging.quadTo(w * 0.14 + 20, h * 0.9, w * 0.16 + 22, h + 70);
      hanging.lineTo(-8, h + 74);
      hanging.closePath();
      half.printed(
          hanging,
          Tint.lighter(rgb, 0.1),
          Tint.darker(rgb, 0.14),
          motif,
          30,
          Tint.lighter(rgb, 0.5));
      for (int i = 1; i < 4; i++) {
        half.line(
            Forms.curve(
                i * w * 0.07,
                6,
                i * w * 0.06,
                h * 0.4,
                i * w * 0.035,
                h * 0.62,
                i * w * 0.045,
                h + 60),
            2.6,
            Tint.darker(rgb, 0.4));
      }
      half.cut(Forms.soft(-6, h * 0.6, w * 0.12 + 22, 13, 6), 0xE2BE6A);
      if (side == 1) {
        plane.on(Stock.KRAFT).cut(Forms.soft(x - 80, y - 44, w + 160, 14, 7), 0x9A7048, 0x6F4E36);
      }
      plane.pin(
          side == 0 ? x - 56 : x + w + 56, y - 40, Motion.sway(0.13 + 0.03 * side, 0.4, side));
    }
  }

  /// Furniture standing against the wall, at depth `z`.
  void furnish(String id, double z, Consumer<Plane> furniture) {
    Plane plane = inside.plane(id, z, -320, -180, 1920, 900).away(0.04);
    furniture.accept(plane);
    plane.hang();
  }

  /// A near prop in one of the lower corners, out of the light.
  void near(String id, double x, Consumer<Plane> prop) {
    Plane plane = inside.plane(id, 88, x - 400, 260, 800, 680).away(0.22);
    prop.accept(plane);
    plane.hang();
  }

  /// A lamp hanging from the ceiling, lit after dusk.
  void pendant(String id, double x, double y, double s, int rgb) {
    boolean dark = inside.isDark();
    Plane plane = inside.plane(id, 43, x - s * 1.4, -190, s * 2.8, y + 190 + s * 1.2);
    plane.cut(Forms.rect(x - 1.5, -190, 3, y + 190 - s * 0.5), 0x3A3036);
    var shade = Forms.line(x - s * 0.2, y - s * 0.55);
    shade.lineTo(x + s * 0.2, y - s * 0.55);
    shade.quadTo(x + s * 0.42, y - s * 0.3, x + s * 0.72, y);
    shade.lineTo(x - s * 0.72, y);
    shade.quadTo(x - s * 0.42, y - s * 0.3, x - s * 0.2, y - s * 0.55);
    shade.closePath();
    plane
        .lifted(Shadow.FLAT)
        .lit(
            Forms.disc(x, y + s * 0.02, s * 0.2),
            dark ? 0xFFF6D8 : plane.tone(0xF1EAD8),
            dark ? Palette.LAMPLIGHT : plane.tone(0xD9CDB4));
    plane.on(Stock.CARD).cut(shade, Tint.lighter(rgb, 0.14), Tint.darker(rgb, 0.12));
    plane.pin(x, -190, Motion.sway(0.14, 0.5, x));
    Lights.lamp(inside, id + " light", 44, x, y + s * 0.3, s * 4.6);
  }
}
