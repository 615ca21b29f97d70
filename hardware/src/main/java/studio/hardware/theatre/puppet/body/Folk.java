package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import java.awt.geom.Path2D;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;

/// Those whose body is their head: stars, mushrooms, trees, slimes, ghosts.
final class Folk {
  private final Rig rig;
  private final Pelt pelt;

  private Folk(Rig rig) {
    this.rig = rig;
    this.pelt = rig.pelt;
  }

  static Figure gather(Species species, Swatches swatches, Pelt pelt, Expression expression) {
    Rig.Size size =
        switch (species) {
          case STAR -> new Rig.Size(180, 170, 0, -84, 52, 48);
          case MUSHROOM -> new Rig.Size(176, 180, 0, -54, 44, 40);
          case TREE -> new Rig.Size(440, 270, 0, -190, 56, 56);
          case SLIME -> new Rig.Size(138, 180, 4, -64, 62, 46);
          default -> new Rig.Size(240, 150, 4, -172, 56, 52);
        };
    Gait gait = species == Species.GHOST ? Gait.GLIDE : Gait.HOP;
    var folk = new Folk(new Rig(species, swatches, pelt, expression, size, gait));
    switch (species) {
      case STAR -> folk.star();
      case MUSHROOM -> folk.mushroom();
      case TREE -> folk.tree();
      case SLIME -> folk.slime();
      default -> folk.ghost();
    }
    folk.rig.face();
    switch (species) {
      case STAR -> folk.rig.wear(-178, -52, -10, 50, "head");
      case MUSHROOM -> folk.rig.wear(-172, -30, -4, 42, "head");
      case TREE -> folk.rig.wear(-424, -130, -60, 56, "head");
      case SLIME -> folk.rig.wear(-136, -30, -4, 78, "head");
      default -> folk.rig.wear(-236, -112, -70, 62, "head");
    }
    return folk.rig.figure;
  }

  private void star() {
    rig.hiddenTrunk(-30);
    double[] points = new double[20];
    for (int i = 0; i < 10; i++) {
      double angle = -Math.PI / 2 + Math.PI * i / 5;
      double r = i % 2 == 0 ? 108 : 62;
      points[2 * i] = Math.cos(angle) * r;
      points[2 * i + 1] = -85 + Math.sin(angle) * r;
    }
    var body = new Drawing();
    Shape star = rounded(points, 0.22);
    body.cut(star, pelt.fur());
    body.print(Shapes.stroke(star, 7 * rig.k), Pigment.darker(pelt.fur(), 0.2), 0.25);
    body.print(rig.oval(-34, -117, 16, 9), 0xffffff, 0.35);
    rig.head(0, -30, body);
    var rays = new Drawing();
    rays.glow(rig.oval(0, -85, 96, 96), pelt.fur(), 0.42);
    rig.figure.add("halo", Role.FIXED, Order.AURA, "head", 0, rig.y(-85), rays);
  }

  /// A polygon whose corners are rounded by `share` of their edges.
  private Shape rounded(double[] points, double share) {
    double[] xy = rig.xy(points);
    int n = xy.length / 2;
    var path = new Path2D.Double();
    for (int i = 0; i < n; i++) {
      int before = (i + n - 1) % n;
      int after = (i + 1) % n;
      double inX = xy[2 * i] + (xy[2 * before] - xy[2 * i]) * share;
      double inY = xy[2 * i + 1] + (xy[2 * before + 1] - xy[2 * i + 1]) * share;
      double outX = xy[2 * i] + (xy[2 * after] - xy[2 * i]) * share;
      double outY = xy[2 * i + 1] + (xy[2 * after + 1] - xy[2 * i + 1]) * share;
      if (i == 0) {
        path.moveTo(inX, inY);
      } else {
        path.lineTo(inX, inY);
      }
      path.quadTo(xy[2 * i], xy[2 * i + 1], outX, outY);
    }
    path.closePath();
    return path;
  }

  private void mushroom() {
    rig.hiddenTrunk(-14);
    rig.feet(18, -16, 19, Pigment.darker(pelt.belly(), 0.28));
    var stem = new Drawing();
    stem.cut(
        rig.blob(
            0, -104, -38, -96, -40, -60, -50, -26, -34, -9, 0, -5, 34, -9, 48, -26, 38, -60, 36,
            -96),
        pelt.belly());
    rig.head(0, -14, stem);
    var cap = new Drawing();
    cap.cut(
        rig.blob(-86, -92, -60, -80, 0, -76, 60, -80, 84, -92, 40, -104, -40, -104),
        Pigment.darker(pelt.belly(), 0.22));
    cap.cut(
        rig.blob(
            0, -178, -54, -164, -90, -124, -96, -94, -60, -88, 0, -94, 60, -88, 94, -94, 88, -124,
            54, -164),
        pelt.fur());
    for (double[] spot :
        new double[][] {
          {-48, -128, 15},
          {6, -150, 18},
          {54, -122, 13},
          {-6, -112, 9},
          {-76, -104, 8},
          {30, -164, 7}
        }) {
      cap.patch(
          rig.oval(spot[0], spot[1], spot[2], spot[2] * 0.82), Pigment.lighter(pelt.belly(), 0.4));
    }
    rig.figure.hang("cap", Role.FRINGE, Order.FRINGE, "head", 0, rig.y(-96), 1.5, cap);
    rig.arms("head", 38, -50, 44, 7.5, Pigment.darker(pelt.belly(), 0.08));
  }

  private void tree() {
    rig.hiddenTrunk(-20);
    var trunk = new Drawing();
    trunk.cut(
        rig.blob(
            -40, -290, -48, -220, -54, -130, -60, -60, -104, -10, -72, 0, -34, -12, -6, 0, 30, -10,
            74, 0, 100, -10, 60, -60, 54, -130, 50, -220, 44, -290),
        pelt.fur());
    for (double[] crack :
        new double[][] {
          {-36, -120, -38, -80, -50, -44},
          {-6, -96, -4, -60, -14, -22},
          {28, -112, 30, -70, 44, -34},
          {-42, -262, -38, -240, -44, -226},
          {42, -150, 38, -128, 44, -112}
        }) {
      trunk.print(
          Shapes.stroke(rig.line(crack), 2.6 * rig.k), Pigment.darker(pelt.fur(), 0.5), 0.7);
    }
    rig.head(0, -20, trunk);
    rig.arms("head", 48, -226, 120, 10, pelt.fur());
    int leaf =
        rig.swatches.or(
            rig.swatches.pick("leaves", 0x6f9a4f, 0x8aa84a, 0xc98a3f, 0xd9a0ae, 0x4f8a68),
            "leaf",
            "leave",
            "foliage",
            "blossom",
            "crown");
    crown(
        "crown back",
        Order.BACK_HAIR,
        Pigment.darker(leaf, 0.22),
        new double[][] {
          {-84, -318, 62, 50},
          {84, -320, 60, 50},
          {0, -372, 84, 60},
          {-40, -296, 60, 40},
          {50, -296, 60, 40}
        });
    crown(
        "crown",
        Order.FRINGE,
        leaf,
        new double[][] {
          {-62, -340, 54, 44},
          {0, -356, 66, 56},
          {64, -340, 52, 44},
          {-24, -396, 54, 40},
          {32, -394, 50, 38},
          {-92, -312, 34, 28},
          {96, -314, 32, 28}
        });
    crown(
        "crown light",
        Order.FRINGE + 1,
        Pigment.lighter(leaf, 0.22),
        new double[][] {
          {-40, -372, 30, 22}, {26, -386, 34, 24}, {-76, -330, 24, 18}, {70, -344, 24, 18}
        });
  }

  private void crown(String name, int order, int color, double[][] clusters) {
    var leaves = new Drawing();
    Shape[] shapes = new Shape[clusters.length * 8];
    int at = 0;
    for (double[] c : clusters) {
      shapes[at++] = rig.oval(c[0], c[1], c[2] * 0.86, c[3] * 0.86);
      for (int i = 0; i < 7; i++) {
        double angle = 2 * Math.PI * i / 7 + c[0];
        shapes[at++] =
            rig.oval(
                c[0] + Math.cos(angle) * c[2] * 0.66,
                c[1] + Math.sin(angle) * c[3] * 0.66,
                c[2] * 0.42,
                c[3] * 0.46);
      }
    }
    leaves.cut(Shapes.joined(shapes), color);
    rig.figure.hang(name, Role.HAIR, order, "head", 0, rig.y(-290), 1.2, leaves);
  }

  private void slime() {
    rig.hiddenTrunk(-4);
    var body = new Drawing();
    body.cut(
        rig.blob(
            6, -140, -22, -124, -64, -92, -90, -36, -88, -6, -50, 0, 0, -1, 52, 0, 90, -6, 92, -36,
            66, -92, 30, -122),
        pelt.fur());
    body.print(
        rig.blob(-70, -10, 0, -16, 74, -10, 84, 0, 0, 8, -84, 0),
        Pigment.darker(pelt.fur(), 0.3),
        0.35);
    body.print(
        rig.blob(-52, -86, -38, -106, -22, -112, -34, -92, -48, -72, -60, -62), 0xffffff, 0.55);
    body.print(rig.oval(-58, -46, 5, 6), 0xffffff, 0.5);
    for (double[] bubble :
        new double[][] {{58, -36, 8}, {68, -56, 5}, {-30, -22, 6}, {30, -20, 4}}) {
      body.print(
          rig.oval(bubble[0], bubble[1], bubble[2], bubble[2]),
          Pigment.lighter(pelt.fur(), 0.6),
          0.5);
    }
    rig.head(0, -4, body);
    var drop = new Drawing();
    drop.cut(rig.leaf(6, -130, 16, -166, 18, 4), pelt.fur());
    rig.figure.hang("drop", Role.HAIR, Order.HEAD - 1, "head", rig.x(6), rig.y(-130), 7, drop);
  }

  private void ghost() {
    rig.hiddenTrunk(-90);
    var hem = new Drawing();
    hem.cut(
        rig.blob(
            -62, -130, -70, -80, -78, -44, -62, -30, -48, -46, -32, -32, -14, -26, 2, -44, 18, -30,
            34, -24, 48, -42, 66, -30, 74, -50, 66, -84, 60, -130),
        Pigment.darker(pelt.fur(), 0.05));
    rig.figure.hang("hem", Role.CLOTH, Order.TORSO + 1, "torso", 0, rig.y(-120), 4, hem);
    var body = new Drawing();
    body.cut(
        rig.blob(
            2, -240, -40, -228, -64, -184, -66, -130, -66, -92, -30, -84, 4, -90, 34, -84, 64, -92,
            64, -130, 64, -184, 44, -228),
        pelt.fur());
    body.print(
        rig.blob(-60, -100, -62, -170, -48, -210, -44, -170, -42, -110),
        Pigment.darker(pelt.fur(), 0.5),
        0.10);
    rig.head(0, -90, body);
    rig.arms("head", 60, -138, 52, 12, Pigment.lighter(pelt.fur(), 0.1));
  }
}
