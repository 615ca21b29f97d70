package studio.hardware.theatre.set;

import java.awt.Shape;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Houses, their front centred on the plane's origin and standing on it.
final class Houses {
  private Houses() {}

  /// A window pane: some are lit after dusk, the same ones every evening.
  static void pane(Plane plane, Shape shape) {
    boolean home = plane.dice().nextInt(10) < 7;
    boolean lit = home && plane.scenery().isDark();
    int day = plane.dice().nextInt(3) == 0 ? 0x8FB0BC : 0x5F8090;
    Plane glass = plane.on(Stock.WASHI).lifted(Shadow.NONE);
    if (lit) {
      glass.lit(shape, 0xFFE6A4, 0xF2AE56);
    } else {
      glass.cut(shape, Tint.lighter(day, 0.25), Tint.darker(day, 0.2));
    }
  }

  /// A framed window with a cross bar, its middle at (x, y).
  static void window(Plane plane, double x, double y, double w, double h, int frame) {
    Plane wood = plane.on(Stock.CARD).lifted(Shadow.FLAT);
    wood.cut(Forms.rect(x - w * 0.6, y - h * 0.57, w * 1.2, h * 1.14), frame);
    pane(plane, Forms.rect(x - w / 2, y - h / 2, w, h));
    wood.line(Forms.line(x, y - h / 2, x, y + h / 2), Math.max(1, w * 0.07), frame);
    wood.line(
        Forms.line(x - w / 2, y - h * 0.05, x + w / 2, y - h * 0.05), Math.max(1, w * 0.07), frame);
    wood.cut(Forms.rect(x - w * 0.68, y + h * 0.54, w * 1.36, h * 0.09), Tint.darker(frame, 0.1));
  }

  /// A small house with its gable to the street: `w` wide, walls `h` high.
  static void gabled(Plane plane, double w, double h, int wall, int roof) {
    Plane paper = plane.on(Stock.WATERCOLOUR).lifted(new Shadow(3, 4, 0.4));
    double peak = h + w * plane.roll(0.45, 0.62);
    boolean chimney = plane.dice().nextBoolean();
    double side = chimney ? 1 : -1;
    paper.printed(
        Forms.rect(side * w * 0.26 - w * 0.06, -peak + w * 0.02, w * 0.12, w * 0.4),
        0xA8705A,
        Print.Motif.BRICKS,
        14,
        0x6A4038);
    paper.cut(
        Forms.poly(-w / 2, 0, -w / 2, -h, 0, -peak + 4, w / 2, -h, w / 2, 0),
        Tint.lighter(wall, 0.14),
        Tint.darker(wall, 0.12));
    double t = w * 0.085;
    paper.printed(
        Forms.poly(
            -w * 0.58,
            -h + w * 0.06,
            0,
            -peak - t * 0.4,
            w * 0.58,
            -h + w * 0.06,
            w * 0.52,
            -h + w * 0.15,
            0,
            -peak + t * 1.3,
            -w * 0.52,
            -h + w * 0.15),
        Tint.lighter(roof, 0.08),
        Tint.darker(roof, 0.14),
        Print.Motif.SHINGLES,
        12,
        Tint.darker(roof, 0.4));
    window(paper, 0, -h - (peak - h) * 0.26, w * 0.13, w * 0.16, 0xF2E9DA);
    int floors = h > w * 1.15 ? 2 : 1;
    for (int f = 1; f < floors + 1; f++) {
      double y = -h * (f - 0.42) / floors - (floors == 1 ? h * 0.06 : 0);
      if (f > 1 || floors == 1) {
        window(paper, -w * 0.26, y, w * 0.16, w * 0.22, 0xF2E9DA);
        window(paper, w * 0.26, y, w * 0.16, w * 0.22, 0xF2E9DA);
      } else {
        window(paper, w * 0.24, y, w * 0.2, w * 0.22, 0xF2E9DA);
      }
    }
    int door = Tint.mix(0x6A4434, roof, plane.roll(0, 0.6));
    double dx = floors == 1 ? 0 : -w * 0.2;
    Plane leaf = paper.lifted(Shadow.FLAT);
    leaf.cut(Forms.arch(dx - w * 0.1, 0, w * 0.2, w * 0.34), Tint.lighter(door, 0.3));
    leaf.cut(
        Forms.arch(dx - w * 0.075, 0, w * 0.15, w * 0.3),
        Tint.lighter(door, 0.06),
        Tint.darker(door, 0.15));
    if (plane.scenery().snows()) {
      paper
          .on(Stock.WASHI)
          .cut(
              Forms.poly(
                  -w * 0.6,
                  -h + w * 0.04,
                  0,
                  -peak - t * 1.2,
                  w * 0.6,
                  -h + w * 0.04,
                  w * 0.5,
                  -h + w * 0.04,
                  0,
                  -peak + t * 1.1,
                  -w * 0.5,
                  -h + w * 0.04),
              0xFAFCFD,
              0xDCE6EE);
    }
  }

  /// A town house of several floors, cornice on top.
  static void tenement(Plane plane, double w, double h, int wall, Print.Motif motif) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.42));
    paper.printed(
        Forms.rect(-w / 2, -h, w, h + 4),
        Tint.lighter(wall, 0.1),
        Tint.darker(wall, 0.16),
        motif,
        22,
        Tint.darker(wall, 0.35));
    paper.cut(
        Forms.rect(-w * 0.54, -h - 10, w * 1.08, 16),
        Tint.lighter(wall, 0.3),
        Tint.darker(wall, 0.05));
    int columns = (int) Math.max(2, Math.round(w / 52));
    double step = w / (columns + 0.3);
    for (double y = -h + 46; y < -96; y += 66) {
      for (int c = 0; c < columns; c++) {
        window(
            paper, (c - (columns - 1) / 2.0) * step, y, step * 0.42, 36, Tint.lighter(wall, 0.45));
      }
    }
  }

  /// A tower block for skylines: only rows of windows.
  static void block(Plane plane, double w, double h, int wall) {
    Plane paper = plane.on(Stock.CARD);
    paper.cut(Forms.rect(-w / 2, -h, w, h + 60), Tint.lighter(wall, 0.12), Tint.darker(wall, 0.1));
    int columns = (int) Math.max(2, w / 20);
    double step = w / (columns + 0.6);
    for (double y = -h + 16; y < -10; y += 22) {
      for (int c = 0; c < columns; c++) {
        double x = (c - (columns - 1) / 2.0) * step;
        pane(paper, Forms.rect(x - step * 0.28, y - 6, step * 0.56, 11));
      }
    }
  }
}
