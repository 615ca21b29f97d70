package studio.hardware.theatre.puppet.body;

import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// What some two-legged bodies carry besides: shells, wings, plates along the back, panels.
final class Extras {
  private Extras() {}

  static void pin(Species species, Figure figure, Anatomy body, Pelt pelt) {
    switch (species) {
      case TURTLE -> shell(figure, body, pelt);
      case DRAGON -> wings(figure, body, pelt);
      case DINOSAUR -> plates(figure, body, pelt);
      case ROBOT -> panel(figure, body, pelt);
      case HUMAN,
          CAT,
          DOG,
          FOX,
          WOLF,
          RABBIT,
          MOUSE,
          BEAR,
          DEER,
          HORSE,
          PIG,
          MONKEY,
          BIRD,
          OWL,
          FROG,
          SNAKE,
          FISH,
          INSECT,
          STAR,
          MUSHROOM,
          TREE,
          SLIME,
          GHOST -> {}
    }
  }

  private static void shell(Figure figure, Anatomy body, Pelt pelt) {
    double t = body.trunk();
    double top = body.shoulderY() - t * 0.06;
    double w = body.hip();
    int color = Pigment.mix(pelt.dark(), 0x7a5236, 0.65);
    var shell = new Drawing();
    shell.cut(
        Shapes.blob(
            -w * 0.2,
            top,
            -w * 1.3,
            top + t * 0.14,
            -w * 1.95,
            top + t * 0.55,
            -w * 1.5,
            top + t * 1.04,
            -w * 0.2,
            top + t * 1.14,
            w * 0.7,
            top + t * 0.9,
            w * 0.7,
            top + t * 0.2),
        Pigment.darker(color, 0.18));
    shell.cut(
        Shapes.blob(
            -w * 0.3,
            top + t * 0.07,
            -w * 1.25,
            top + t * 0.20,
            -w * 1.74,
            top + t * 0.55,
            -w * 1.36,
            top + t * 0.94,
            -w * 0.3,
            top + t * 1.0,
            w * 0.3,
            top + t * 0.5),
        color);
    for (double[] cell :
        new double[][] {{-1.15, 0.36}, {-1.36, 0.62}, {-0.9, 0.80}, {-0.75, 0.5}}) {
      shell.patch(
          Shapes.soft(
              w * (cell[0] - 0.22),
              top + t * cell[1],
              w * cell[0],
              top + t * (cell[1] - 0.13),
              w * (cell[0] + 0.22),
              top + t * cell[1],
              w * cell[0],
              top + t * (cell[1] + 0.13)),
          Pigment.lighter(color, 0.22));
    }
    figure.add("shell", Role.FIXED, Order.PACK + 1, "torso", 0, body.hipY(), shell);
  }

  private static void wings(Figure figure, Anatomy body, Pelt pelt) {
    double s = body.height();
    double y = body.shoulderY() + body.trunk() * 0.18;
    for (int far = 0; far < 2; far++) {
      double side = far == 1 ? 1 : -1;
      double x = side * body.shoulder() * 0.5;
      double k = far == 1 ? 0.80 : 1;
      var wing = new Drawing();
      wing.cut(
          Shapes.poly(
              x,
              y,
              x + side * s * 0.20 * k,
              y - s * 0.26 * k,
              x + side * s * 0.46 * k,
              y - s * 0.24 * k,
              x + side * s * 0.39 * k,
              y - s * 0.10 * k,
              x + side * s * 0.40 * k,
              y + s * 0.04 * k,
              x + side * s * 0.29 * k,
              y + s * 0.01 * k,
              x + side * s * 0.24 * k,
              y + s * 0.13 * k,
              x + side * s * 0.13 * k,
              y + s * 0.07 * k,
              x,
              y + s * 0.10 * k),
          Pigment.mix(pelt.belly(), pelt.fur(), far == 1 ? 0.55 : 0.35));
      wing.cut(
          Shapes.stroke(
              Shapes.line(
                  x,
                  y,
                  x + side * s * 0.10 * k,
                  y - s * 0.16 * k,
                  x + side * s * 0.20 * k,
                  y - s * 0.26 * k,
                  x + side * s * 0.45 * k,
                  y - s * 0.235 * k),
              s * 0.022),
          pelt.fur());
      wing.line(
          Shapes.line(
              x + side * s * 0.20 * k, y - s * 0.25 * k, x + side * s * 0.38 * k, y + s * 0.03 * k),
          s * 0.008,
          pelt.fur());
      wing.line(
          Shapes.line(
              x + side * s * 0.20 * k,
              y - s * 0.25 * k,
              x + side * s * 0.235 * k,
              y + s * 0.12 * k),
          s * 0.008,
          pelt.fur());
      figure.hang(
          far == 1 ? "wing far" : "wing near",
          far == 1 ? Role.WING_FAR : Role.WING_NEAR,
          Order.FAR_WING,
          "torso",
          x,
          y,
          4,
          wing);
    }
  }

  private static void plates(Figure figure, Anatomy body, Pelt pelt) {
    double t = body.trunk();
    var plates = new Drawing();
    for (int i = 0; i < 4; i++) {
      double y = body.shoulderY() + t * (0.05 + i * 0.27);
      double x = -body.shoulder() * 0.7 - (body.hip() - body.shoulder()) * i * 0.2;
      double size = t * 0.15 * (1.2 - i * 0.10);
      plates.cut(Shapes.leaf(x, y, x - size * 1.7, y - size * 0.5, size * 1.5, 0), pelt.dark());
    }
    figure.add("plates", Role.FIXED, Order.PACK, "torso", 0, body.hipY(), plates);
  }

  private static void panel(Figure figure, Anatomy body, Pelt pelt) {
    double t = body.trunk();
    double s = body.shoulder();
    double y = body.shoulderY();
    var panel = new Drawing();
    panel.cut(
        Shapes.box(-s * 0.40, y + t * 0.22, s * 1.02, t * 0.42, 4),
        Pigment.lighter(pelt.fur(), 0.30));
    double lamp = Math.min(t * 0.055, s * 0.115);
    panel.ink(Shapes.oval(-s * 0.14, y + t * 0.36, lamp, lamp), 0xe0685c);
    panel.ink(Shapes.oval(s * 0.14, y + t * 0.36, lamp, lamp), 0xe8c15a);
    panel.ink(Shapes.oval(s * 0.40, y + t * 0.36, lamp, lamp), 0x7fc08a);
    for (int i = 0; i < 3; i++) {
      panel.line(
          Shapes.line(-s * 0.24, y + t * (0.48 + i * 0.05), s * 0.46, y + t * (0.48 + i * 0.05)),
          1.5,
          pelt.dark());
    }
    panel.brad(-s * 0.6, y + t * 0.16, 2.2);
    panel.brad(s * 0.66, y + t * 0.16, 2.2);
    figure.add("panel", Role.FIXED, Order.TORSO + 1, "torso", 0, body.hipY(), panel);
  }
}
