package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// Tails of those that stand on two legs, pinned low on the back of the trunk.
final class Tails {
  private final Figure figure;
  private final Anatomy body;
  private final Pelt pelt;
  private final double x;
  private final double y;
  private final double size;

  private Tails(Figure figure, Anatomy body, Pelt pelt) {
    this.figure = figure;
    this.body = body;
    this.pelt = pelt;
    this.x = -body.hip() * 0.75;
    this.y = body.hipY() - body.trunk() * 0.04;
    this.size = body.height();
  }

  static void pin(Species species, Figure figure, Anatomy body, Pelt pelt) {
    var tails = new Tails(figure, body, pelt);
    switch (species) {
      case FOX, WOLF -> tails.brush(species == Species.FOX);
      case CAT -> tails.cord(0.022, 0.42, pelt.fur(), pelt.dark(), 11);
      case MONKEY -> tails.cord(0.018, 0.46, pelt.fur(), pelt.fur(), 10);
      case MOUSE -> tails.cord(0.012, 0.46, pelt.inner(), pelt.inner(), 9);
      case DOG -> tails.wag();
      case RABBIT, BEAR, DEER -> tails.puff(species == Species.RABBIT ? 0.062 : 0.042);
      case PIG -> tails.curl();
      case HORSE -> tails.hairs();
      case TURTLE -> tails.stub(0.10, 0.06);
      case DINOSAUR, DRAGON -> tails.great(species == Species.DRAGON);
      case HUMAN,
          FROG,
          ROBOT,
          BIRD,
          OWL,
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

  private void brush(boolean white) {
    double s = size;
    Shape brush =
        Shapes.blob(
            x + s * 0.02,
            y + s * 0.02,
            x - s * 0.10,
            y + s * 0.05,
            x - s * 0.25,
            y - s * 0.02,
            x - s * 0.33,
            y - s * 0.20,
            x - s * 0.26,
            y - s * 0.36,
            x - s * 0.17,
            y - s * 0.26,
            x - s * 0.13,
            y - s * 0.11,
            x - s * 0.04,
            y - s * 0.05);
    var tail = new Drawing();
    tail.cut(brush, pelt.fur());
    int tip = white ? pelt.belly() : pelt.dark();
    tail.patch(
        Shapes.soft(
            x - s * 0.40,
            y - s * 0.18,
            x - s * 0.30,
            y - s * 0.22,
            x - s * 0.26,
            y - s * 0.16,
            x - s * 0.20,
            y - s * 0.22,
            x - s * 0.12,
            y - s * 0.20,
            x - s * 0.14,
            y - s * 0.46,
            x - s * 0.44,
            y - s * 0.46),
        tip);
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 7, tail);
  }

  /// A long round tail in two pieces, the second curling up.
  private void cord(double thick, double length, int color, int tip, double sway) {
    double r = size * thick;
    double l = size * length;
    var root = new Drawing();
    root.cut(
        Shapes.stroke(
            Shapes.line(x, y, x - l * 0.34, y + l * 0.14, x - l * 0.58, y - l * 0.10), r * 2),
        color);
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, sway * 0.6, root);
    var end = new Drawing();
    end.cut(
        Shapes.stroke(
            Shapes.line(
                x - l * 0.58,
                y - l * 0.10,
                x - l * 0.72,
                y - l * 0.42,
                x - l * 0.56,
                y - l * 0.68,
                x - l * 0.42,
                y - l * 0.60),
            r * 1.9),
        tip);
    figure.hang("tail tip", Role.TAIL, Order.TAIL, "tail", x - l * 0.58, y - l * 0.10, sway, end);
  }

  private void wag() {
    double s = size;
    var tail = new Drawing();
    tail.cut(Shapes.leaf(x, y, x - s * 0.20, y - s * 0.24, s * 0.10, -s * 0.07), pelt.fur());
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 14, tail);
  }

  private void puff(double share) {
    double r = size * share;
    var tail = new Drawing();
    tail.cut(
        Shapes.joined(
            Shapes.oval(x - r * 0.5, y, r, r),
            Shapes.oval(x - r * 1.1, y - r * 0.5, r * 0.6, r * 0.6),
            Shapes.oval(x - r * 1.2, y + r * 0.3, r * 0.6, r * 0.6)),
        Pigment.lighter(pelt.belly(), 0.2));
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 6, tail);
  }

  private void curl() {
    double r = size * 0.05;
    var tail = new Drawing();
    tail.cut(
        Shapes.stroke(
            Shapes.line(
                x,
                y,
                x - r * 1.2,
                y - r * 0.2,
                x - r * 1.7,
                y - r * 1.1,
                x - r * 0.9,
                y - r * 1.3,
                x - r * 1.2,
                y - r * 0.4,
                x - r * 2.2,
                y - r * 0.6),
            r * 0.42),
        pelt.dark());
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 10, tail);
  }

  private void hairs() {
    double s = size;
    var tail = new Drawing();
    tail.cut(
        Shapes.blob(
            x,
            y - s * 0.02,
            x - s * 0.08,
            y - s * 0.06,
            x - s * 0.16,
            y + s * 0.02,
            x - s * 0.19,
            y + s * 0.20,
            x - s * 0.13,
            y + s * 0.33,
            x - s * 0.10,
            y + s * 0.18,
            x - s * 0.05,
            y + s * 0.05),
        pelt.dark());
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 8, tail);
  }

  private void stub(double length, double thick) {
    double s = size;
    var tail = new Drawing();
    tail.cut(Shapes.leaf(x, y + s * 0.05, x - s * length, y + s * 0.12, s * thick, 0), pelt.fur());
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 6, tail);
  }

  /// The counterweight of dinosaurs and dragons, to the ground and up again.
  private void great(boolean spade) {
    double s = size;
    var root = new Drawing();
    root.cut(
        Shapes.blob(
            x + s * 0.06,
            y - s * 0.06,
            x - s * 0.10,
            y + s * 0.02,
            x - s * 0.24,
            y + s * 0.14,
            x - s * 0.28,
            y + s * 0.21,
            x - s * 0.16,
            y + s * 0.22,
            x + s * 0.02,
            y + s * 0.14),
        pelt.fur());
    figure.hang("tail", Role.TAIL, Order.TAIL, "torso", x, y, 3, root);
    var end = new Drawing();
    end.cut(
        Shapes.blob(
            x - s * 0.20,
            y + s * 0.13,
            x - s * 0.34,
            y + s * 0.16,
            x - s * 0.46,
            y + s * 0.06,
            x - s * 0.50,
            y - s * 0.04,
            x - s * 0.44,
            y + s * 0.10,
            x - s * 0.36,
            y + s * 0.235,
            x - s * 0.22,
            y + s * 0.22),
        pelt.fur());
    if (spade) {
      end.cut(
          Shapes.leaf(x - s * 0.488, y + s * 0.01, x - s * 0.535, y - s * 0.14, s * 0.11, 0),
          pelt.dark());
    }
    for (int i = 0; i < 3; i++) {
      double at = i * 0.07;
      end.cut(
          Shapes.leaf(
              x - s * (0.30 + at),
              y + s * (0.165 - i * 0.028),
              x - s * (0.30 + at),
              y + s * (0.10 - i * 0.03),
              s * 0.05,
              0),
          pelt.dark());
    }
    figure.hang("tail tip", Role.TAIL, Order.TAIL, "tail", x - s * 0.24, y + s * 0.18, 5, end);
  }
}
