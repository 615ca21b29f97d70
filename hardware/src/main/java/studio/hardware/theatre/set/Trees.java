package studio.hardware.theatre.set;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Trees, bushes and herbs, each rooted at the plane's origin and growing upwards.
final class Trees {
  static final int BARK = 0x6B4A3A;

  private Trees() {}

  /// Tiers of drooping branches; `snow` lays white on each.
  static void pine(Plane plane, double height, int rgb, boolean snow) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4));
    paper.cut(Forms.rect(-height * 0.03, -height * 0.2, height * 0.06, height * 0.22), BARK);
    int tiers = 5;
    for (int i = 0; i < tiers; i++) {
      double t = (double) i / tiers;
      double y = -height * (0.12 + 0.72 * t);
      double w = height * 0.27 * (1 - t * 0.82) * plane.roll(0.93, 1.07);
      double top = y - height * (0.34 - 0.12 * t);
      var tier = Forms.line(0, top);
      tier.quadTo(w * 0.35, y - height * 0.09, w, y);
      tier.quadTo(w * 0.72, y + height * 0.012, w * 0.55, y - height * 0.016);
      tier.quadTo(w * 0.3, y + height * 0.04, 0, y + height * 0.004);
      tier.quadTo(-w * 0.3, y + height * 0.045, -w * 0.55, y - height * 0.014);
      tier.quadTo(-w * 0.72, y + height * 0.014, -w, y);
      tier.quadTo(-w * 0.35, y - height * 0.09, 0, top);
      tier.closePath();
      int tone = Tint.mix(rgb, 0x9DB07A, 0.08 * i);
      paper.cut(tier, Tint.lighter(tone, 0.08), Tint.darker(tone, 0.22));
      if (snow) {
        var cap = Forms.line(0, top);
        cap.quadTo(w * 0.3, y - height * 0.11, w * 0.72, y - height * 0.03);
        cap.quadTo(w * 0.2, y - height * 0.1, 0, y - height * 0.055);
        cap.quadTo(-w * 0.3, y - height * 0.12, -w * 0.72, y - height * 0.03);
        cap.quadTo(-w * 0.3, y - height * 0.11, 0, top);
        cap.closePath();
        paper.lifted(Shadow.FLAT).cut(cap, 0xF4F7FA, 0xDCE6EF);
      }
    }
  }

  /// A broad crown of overlapping scalloped papers on a forked trunk.
  static void broad(Plane plane, double height, int leaf) {
    int rgb = plane.dusted(leaf, 0.6);
    trunk(plane, height * 0.09, height * 0.55);
    Plane paper = plane.on(Stock.WATERCOLOUR).lifted(new Shadow(4, 5, 0.42));
    double[][] crowns = {
      {-0.24, -0.55, 0.24, 0.17, -0.3},
      {0.25, -0.58, 0.23, 0.17, -0.16},
      {0.02, -0.78, 0.27, 0.2, 0},
      {-0.06, -0.54, 0.22, 0.15, 0.2},
    };
    for (double[] c : crowns) {
      double x = height * (c[0] + plane.roll(-0.02, 0.02));
      double y = height * (c[1] + plane.roll(-0.02, 0.02));
      Shape crown = Forms.puff(x, y, height * c[2], height * c[3], 9, plane.dice());
      int tone = c[4] < 0 ? Tint.darker(rgb, -c[4]) : Tint.lighter(rgb, c[4] * 0.6);
      paper.printed(
          crown,
          Tint.lighter(tone, 0.12),
          Tint.darker(tone, 0.2),
          Print.Motif.LEAVES,
          height * 0.075 + 6,
          Tint.darker(tone, 0.35));
    }
  }

  /// A slim tree like a flame.
  static void poplar(Plane plane, double height, int leaf) {
    int rgb = plane.dusted(leaf, 0.55);
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4));
    paper.cut(Forms.rect(-height * 0.02, -height * 0.2, height * 0.04, height * 0.22), BARK);
    var flame =
        Forms.loop(
            0,
            -height,
            height * 0.1,
            -height * 0.6,
            height * 0.09,
            -height * 0.2,
            0,
            -height * 0.1,
            -height * 0.09,
            -height * 0.2,
            -height * 0.1,
            -height * 0.6);
    paper.cut(flame, Tint.lighter(rgb, 0.15), Tint.darker(rgb, 0.3));
    for (int i = 0; i < 5; i++) {
      double y = -height * (0.25 + 0.12 * i);
      paper.line(
          Forms.curve(0, y, height * 0.03, y - height * 0.05),
          height * 0.008,
          Tint.darker(rgb, 0.4));
    }
  }

  /// A trunk with roots and two boughs that end in a crown.
  static void trunk(Plane plane, double width, double height) {
    var wood =
        Forms.loop(
            -width * 1.1,
            width * 0.1,
            -width * 0.5,
            -height * 0.12,
            -width * 0.38,
            -height * 0.5,
            -width * 0.9,
            -height,
            -width * 0.3,
            -height * 0.8,
            0,
            -height * 0.72,
            width * 0.5,
            -height * 0.85,
            width,
            -height,
            width * 0.42,
            -height * 0.55,
            width * 0.5,
            -height * 0.12,
            width * 1.1,
            width * 0.1);
    Plane paper = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.4));
    paper.cut(wood, Tint.lighter(BARK, 0.12), Tint.darker(BARK, 0.2));
    for (int i = -1; i <= 1; i++) {
      paper.line(
          Forms.curve(width * 0.2 * i, -height * 0.08, width * 0.12 * i, -height * 0.5),
          Math.max(0.8, width * 0.06),
          Tint.darker(BARK, 0.45));
    }
  }

  /// A forest trunk that leaves the picture at the top.
  static void pillar(Plane plane, double width, double height, int rgb) {
    double lean = plane.roll(-0.4, 0.4) * width;
    var wood =
        Forms.loop(
            -width * 1.15,
            width * 0.3,
            -width * 0.62,
            -width * 0.5,
            -width * 0.5,
            -height * 0.3,
            -width * 0.42 + lean,
            -height * 0.75,
            -width * 0.5 + lean,
            -height * 1.1,
            width * 0.5 + lean,
            -height * 1.1,
            width * 0.4 + lean,
            -height * 0.7,
            width * 0.48,
            -height * 0.3,
            width * 0.6,
            -width * 0.55,
            width * 1.2,
            width * 0.3);
    Plane paper = plane.on(Stock.KRAFT);
    paper.cut(wood, Tint.darker(rgb, 0.12), rgb);
    for (int i = 0; i < 7; i++) {
      double x = plane.roll(-0.34, 0.34) * width;
      double y = -height * plane.roll(0.05, 0.85);
      double l = height * plane.roll(0.06, 0.16);
      double shift = lean * -y / height;
      paper.line(
          Forms.curve(x + shift, y, x + shift + width * 0.06, y - l / 2, x + shift, y - l),
          Math.max(1, width * 0.035),
          Tint.darker(rgb, i % 2 == 0 ? 0.45 : 0.25));
    }
    if (width > 50) {
      double y = -height * plane.roll(0.3, 0.5);
      paper
          .lifted(Shadow.FLAT)
          .cut(
              Forms.oval(width * 0.05 + lean * 0.4, y, width * 0.16, width * 0.24),
              Tint.darker(rgb, 0.55));
    }
  }

  /// A bare or leafy bough from the origin to the right, drooping.
  static void bough(Plane plane, double length, int leafRgb, int leaves) {
    Plane paper = plane.on(Stock.KRAFT);
    var limb = Forms.blade(0, 0, length, length * 0.12, length * 0.06, 0.12);
    paper.cut(limb, BARK, Tint.darker(BARK, 0.2));
    Plane foliage = plane.on(Stock.WASHI).lifted(new Shadow(3, 4, 0.4)).hand(0.5);
    for (int i = 0; i < leaves; i++) {
      double t = plane.roll(0.12, 1.02);
      double x = length * t;
      double y = length * (0.12 * t - 0.1 * Math.sin(Math.PI * t) * -0.5) + plane.roll(-8, 8);
      double size = plane.roll(0.10, 0.17) * length;
      double angle = plane.roll(15, 165);
      int tone =
          Tint.mix(leafRgb, plane.dice().nextBoolean() ? 0xE7DFA0 : 0x1F3A38, plane.roll(0, 0.3));
      foliage.cut(
          Forms.moved(Forms.leaf(size, size * 0.42), x, y, angle, 1),
          Tint.lighter(tone, 0.1),
          Tint.darker(tone, 0.15));
    }
  }

  static void bush(Plane plane, double width, int leaf) {
    int rgb = plane.dusted(leaf, 0.6);
    Plane paper = plane.lifted(new Shadow(3, 4, 0.4));
    for (int i = 0; i < 3; i++) {
      double x = width * (i == 2 ? 0.02 : i == 0 ? -0.26 : 0.28);
      double r = width * (i == 2 ? 0.34 : 0.26);
      Shape shape = Forms.puff(x, -r * 0.62, r, r * 0.8, 8, plane.dice());
      int tone = i == 2 ? Tint.lighter(rgb, 0.08) : Tint.darker(rgb, 0.12);
      paper.printed(
          shape,
          Tint.lighter(tone, 0.14),
          Tint.darker(tone, 0.26),
          Print.Motif.LEAVES,
          width * 0.1 + 6,
          Tint.darker(tone, 0.4));
    }
  }

  /// A rosette of feathered fronds.
  static void fern(Plane plane, double size, int leaf) {
    int rgb = plane.dusted(leaf, 0.5);
    Plane paper = plane.on(Stock.WASHI).lifted(new Shadow(2, 3, 0.36)).hand(0.4);
    for (int i = 0; i < 6; i++) {
      double angle = -90 + (i - 2.5) * 27 + plane.roll(-6, 6);
      double length = size * plane.roll(0.75, 1.05);
      List<Shape> frond = new ArrayList<>();
      frond.add(Forms.blade(0, 0, length, length * 0.1, length * 0.05, 0.1));
      for (int k = 1; k < 9; k++) {
        double t = k / 9.0;
        double l = length * 0.3 * Math.sin(Math.PI * (0.15 + 0.8 * t));
        double y = length * 0.1 * t * t + length * 0.07 * Math.sin(Math.PI * t);
        frond.add(Forms.moved(Forms.leaf(l, l * 0.34), length * t, y, 58, 1));
        frond.add(Forms.moved(Forms.leaf(l, l * 0.34), length * t, y, -52, 1));
      }
      int tone = i % 2 == 0 ? rgb : Tint.darker(rgb, 0.18);
      Plane turned = paper.turned(angle);
      var all = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
      frond.forEach(part -> all.append(part, false));
      turned.cut(all, Tint.lighter(tone, 0.12), Tint.darker(tone, 0.1));
    }
  }

  /// Blades of grass cut from one strip: `count` over `width`.
  static void grass(Plane plane, double width, double height, int count, int leaf) {
    int rgb = plane.dusted(leaf, 0.6);
    var all = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    for (int i = 0; i < count; i++) {
      double x = plane.roll(-0.5, 0.5) * width;
      double h = height * plane.roll(0.5, 1.05);
      all.append(
          Forms.blade(
              x,
              3,
              x + plane.roll(-0.35, 0.35) * h,
              -h,
              height * 0.12 + 1.5,
              plane.roll(-0.15, 0.15)),
          false);
    }
    plane
        .on(Stock.CARD)
        .lifted(new Shadow(2, 3, 0.34))
        .hand(0.3)
        .cut(all, Tint.lighter(rgb, 0.16), Tint.darker(rgb, 0.14));
  }

  static void flower(Plane plane, double height, int leaf) {
    int rgb = plane.dusted(leaf, 0.55);
    Plane paper = plane.on(Stock.WASHI).lifted(Shadow.FLAT).hand(0.3);
    double lean = plane.roll(-0.18, 0.18) * height;
    paper.cut(Forms.blade(0, 0, lean, -height, height * 0.07 + 1, 0.08), 0x5F7F4A);
    paper.cut(
        Forms.moved(Forms.leaf(height * 0.35, height * 0.13), 0, -height * 0.2, -35, 1), 0x6E8F52);
    double r = height * 0.17;
    int petals = 5 + plane.dice().nextInt(3);
    List<Shape> corolla = new ArrayList<>();
    for (int i = 0; i < petals; i++) {
      corolla.add(Forms.moved(Forms.leaf(r * 1.5, r), lean, -height, i * 360.0 / petals, 1));
    }
    var all = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    corolla.forEach(petal -> all.append(petal, false));
    paper.cut(all, Tint.lighter(rgb, 0.2), rgb);
    paper.cut(Forms.disc(lean, -height, r * 0.42), 0xE8B84A, 0xC98A34);
  }

  static void mushroom(Plane plane, double height) {
    Plane paper = plane.on(Stock.CARD).lifted(Shadow.FLAT).hand(0.4);
    paper.cut(
        Forms.loop(
            -height * 0.16,
            0,
            -height * 0.1,
            -height * 0.6,
            height * 0.1,
            -height * 0.6,
            height * 0.16,
            0),
        0xEFE3CC,
        0xCDBB9B);
    var cap = Forms.line(-height * 0.5, -height * 0.5);
    cap.curveTo(
        -height * 0.42, -height * 1.1, height * 0.42, -height * 1.1, height * 0.5, -height * 0.5);
    cap.quadTo(0, -height * 0.38, -height * 0.5, -height * 0.5);
    paper.cut(cap, 0xC9533F, 0x963430);
    for (int i = 0; i < 4; i++) {
      paper
          .lifted(Shadow.NONE)
          .cut(
              Forms.disc(
                  height * (-0.27 + 0.18 * i), -height * (0.64 + 0.14 * (i % 2)), height * 0.055),
              0xF7EBD8);
    }
  }
}
