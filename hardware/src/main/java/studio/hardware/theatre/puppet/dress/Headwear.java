package studio.hardware.theatre.puppet.dress;

import java.awt.Shape;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// Hats, crowns, bows and flowers. Drawn in a frame that sits on the crown: (0, 0) is where the
/// brim runs, 1 is half the head's width.
final class Headwear {
  private final Figure figure;
  private final Frame head;
  private final Frame brim;
  private final Swatches swatches;

  Headwear(Figure figure, Fitting fitting, Swatches swatches) {
    this.figure = figure;
    this.head = fitting.head();
    this.swatches = swatches;
    boolean human = swatches.look().species() == Species.HUMAN;
    double size = human ? 1.12 : 0.74;
    double y = human ? -0.52 : fitting.crown() + 0.18;
    this.brim =
        new Frame(head.x(human ? -0.02 : -0.04), head.y(y), head.u() * size, head.u() * size);
  }

  /// `speaks`: the look says something; `surprise`: add a thing of our own.
  void choose(boolean speaks, boolean surprise) {
    Phrases said = swatches.phrases();
    if (swatches.mentions("crown", "tiara") && swatches.look().species() != Species.TREE) {
      crown();
    } else if (said.say("witch", "wizard", "pointed hat", "pointy hat")) {
      pointed();
    } else if (said.say("top hat", "bowler")) {
      topHat();
    } else if (said.say("straw hat", "sun hat", "sunhat", "wide-brimmed", "broad hat")) {
      straw();
    } else if (said.say("beret")) {
      beret();
    } else if (said.say("helmet")) {
      helmet();
    } else if (said.say("beanie", "woolly hat", "wool hat", "knit hat", "bobble hat")) {
      beanie();
    } else if (said.say("cap")) {
      cap();
    } else if (swatches.mentions("hat")) {
      int kind = swatches.dice("hat").nextInt(3);
      if (kind == 0) {
        straw();
      } else if (kind == 1) {
        topHat();
      } else {
        beanie();
      }
    } else if (said.say("headphone", "earphone")) {
      headphones();
    } else if (said.say("bow", "ribbon") && !said.say("bow tie", "bowtie")) {
      bow();
    } else if (said.say("flower", "blossom", "daisy")) {
      flower();
    } else if (said.say("headband", "hairband")) {
      headband();
    } else if (!speaks && surprise) {
      switch (swatches.dice("headwear").nextInt(5)) {
        case 0 -> bow();
        case 1 -> flower();
        case 2 -> beret();
        case 3 -> beanie();
        default -> straw();
      }
    }
  }

  private int color(int otherwise, String... words) {
    return swatches.or(otherwise, words);
  }

  private int cloth() {
    return swatches.or(swatches.trim(), "hat", "cap", "beret", "beanie", "helmet");
  }

  private void put(String name, Drawing drawing) {
    figure.add(name, Role.FIXED, Order.HAT, "head", brim.cx(), brim.cy(), drawing);
  }

  private void crown() {
    int gold = color(0xe0b548, "crown", "tiara");
    var crown = new Drawing();
    crown.cut(
        brim.poly(
            -0.72, 0.02, -0.84, -0.62, -0.46, -0.32, -0.26, -0.80, 0.04, -0.36, 0.36, -0.80, 0.52,
            -0.32, 0.88, -0.62, 0.74, 0.02, 0.4, 0.10, -0.4, 0.10),
        gold);
    crown.patch(
        brim.poly(-0.9, -0.14, 0.9, -0.14, 0.9, 0.0, -0.9, 0.0), Pigment.darker(gold, 0.16));
    for (double[] gem :
        new double[][] {
          {-0.40, -0.07, 0xc4453d}, {0.02, -0.05, 0x4a76b0}, {0.44, -0.07, 0xc4453d}
        }) {
      crown.ink(brim.oval(gem[0], gem[1], 0.085, 0.085), (int) gem[2]);
      crown.ink(brim.oval(gem[0] - 0.025, gem[1] - 0.03, 0.025, 0.022), 0xffffff, 0.8);
    }
    put("crown hat", crown);
  }

  private void pointed() {
    int cloth = color(0x4a3f6e, "hat", "witch", "wizard");
    var hat = new Drawing();
    hat.cut(
        brim.blob(
            -0.80, 0.0, -0.56, -0.80, -0.36, -1.34, -0.62, -1.78, -0.50, -1.88, 0.02, -1.44, 0.42,
            -0.84, 0.84, 0.0),
        cloth);
    hat.patch(brim.poly(-1.2, -0.34, 1.2, -0.34, 1.2, -0.08, -1.2, -0.08), swatches.trim());
    hat.patch(
        Shapes.star(brim.x(0.10), brim.y(-0.72), brim.u() * 0.16, brim.u() * 0.07, 5), 0xe8c65a);
    hat.cut(
        brim.blob(
            -1.46, 0.12, -0.7, -0.12, 0, -0.14, 0.8, -0.12, 1.44, 0.10, 0.7, 0.20, 0, 0.17, -0.7,
            0.22),
        Pigment.darker(cloth, 0.10));
    put("pointed hat", hat);
  }

  private void topHat() {
    int cloth = color(0x3a3542, "hat");
    var hat = new Drawing();
    hat.cut(
        brim.soft(
            -0.76, 0.1, -0.70, -0.4, -0.84, -1.1, 0, -1.14, 0.84, -1.1, 0.70, -0.4, 0.76, 0.1),
        cloth);
    hat.patch(
        brim.poly(-1.2, -0.30, 1.2, -0.30, 1.2, -0.06, -1.2, -0.06), swatches.or(0x9a3f42, "band"));
    hat.cut(
        brim.blob(
            -1.18, 0.0, -0.6, -0.10, 0, -0.08, 0.6, -0.10, 1.18, 0.0, 0.6, 0.14, 0, 0.17, -0.6,
            0.14),
        cloth);
    put("top hat", hat);
  }

  private void straw() {
    int straw = color(0xdcbf7f, "hat", "straw");
    var hat = new Drawing();
    hat.cut(
        brim.blob(-0.84, 0.05, -0.76, -0.52, -0.3, -0.80, 0.3, -0.80, 0.78, -0.50, 0.86, 0.05),
        straw);
    hat.patch(
        brim.poly(-1.2, -0.30, 1.2, -0.30, 1.2, -0.02, -1.2, -0.02),
        swatches.or(swatches.trim(), "ribbon", "band"));
    hat.cut(
        brim.blob(
            -1.56, 0.14, -0.8, -0.10, 0, -0.14, 0.8, -0.10, 1.56, 0.12, 0.8, 0.24, 0, 0.20, -0.8,
            0.26),
        Pigment.darker(straw, 0.04));
    for (int i = -5; i <= 5; i++) {
      hat.print(
          Shapes.stroke(brim.line(i * 0.20, -0.08, i * 0.27, 0.22), brim.u() * 0.016),
          Pigment.darker(straw, 0.4),
          0.5);
    }
    put("straw hat", hat);
  }

  private void beret() {
    int cloth = cloth();
    var hat = new Drawing();
    hat.cut(
        brim.blob(
            -1.10, -0.16, -0.92, -0.66, -0.2, -0.86, 0.5, -0.72, 0.90, -0.22, 0.84, 0.06, 0, 0.0,
            -0.84, 0.10),
        cloth);
    hat.cut(Shapes.stroke(brim.line(-0.15, -0.82, -0.12, -1.02), brim.u() * 0.10), cloth);
    hat.print(
        Shapes.stroke(brim.line(-0.82, 0.02, 0, -0.08, 0.80, 0.0), brim.u() * 0.06),
        Pigment.darker(cloth, 0.5),
        0.4);
    put("beret", hat);
  }

  private void beanie() {
    int cloth = cloth();
    var hat = new Drawing();
    hat.cut(brim.oval(-0.02, -1.02, 0.26, 0.25), Pigment.lighter(cloth, 0.45));
    hat.cut(
        brim.blob(
            -0.98, 0.1, -0.94, -0.5, -0.5, -0.88, 0, -0.96, 0.5, -0.88, 0.92, -0.5, 0.96, 0.1),
        cloth);
    hat.cut(
        brim.soft(-1.10, -0.16, 0, -0.26, 1.08, -0.16, 1.08, 0.20, 0, 0.14, -1.10, 0.22),
        Pigment.lighter(cloth, 0.18));
    for (int i = -6; i <= 6; i++) {
      hat.print(
          Shapes.stroke(brim.line(i * 0.16, -0.16, i * 0.16, 0.14), brim.u() * 0.02),
          Pigment.darker(cloth, 0.4),
          0.45);
    }
    put("beanie", hat);
  }

  private void cap() {
    int cloth = cloth();
    var hat = new Drawing();
    hat.cut(
        brim.blob(
            -1.02, 0.06, -0.96, -0.46, -0.4, -0.84, 0.3, -0.84, 0.86, -0.46, 0.96, 0.04, 0, 0.0),
        cloth);
    hat.cut(
        brim.blob(0.10, 0.02, 0.6, -0.14, 1.30, -0.02, 1.56, 0.14, 0.9, 0.16, 0.3, 0.14),
        Pigment.darker(cloth, 0.14));
    hat.ink(brim.oval(-0.02, -0.84, 0.07, 0.06), Pigment.darker(cloth, 0.3));
    put("cap hat", hat);
  }

  private void helmet() {
    int metal = color(0x9aa3ab, "helmet");
    var hat = new Drawing();
    hat.cut(
        brim.blob(
            -1.08, 0.24, -1.06, -0.4, -0.5, -0.92, 0.1, -1.0, 0.64, -0.88, 1.02, -0.4, 1.06, 0.20,
            0, -0.04),
        metal);
    hat.patch(
        brim.poly(-0.08, -1.2, 0.16, -1.2, 0.16, 0.3, -0.08, 0.3), Pigment.darker(metal, 0.2));
    hat.brad(brim.x(-0.84), brim.y(0.02), brim.u() * 0.06);
    hat.brad(brim.x(0.84), brim.y(0.02), brim.u() * 0.06);
    put("helmet", hat);
  }

  private void headphones() {
    int shell = color(0x4a4a58, "headphone");
    var phones = new Drawing();
    phones.cut(
        Shapes.stroke(
            brim.line(-0.98, 0.5, -0.92, -0.3, 0, -0.78, 0.86, -0.3, 0.92, 0.5), brim.u() * 0.13),
        shell);
    phones.cut(head.oval(-0.98, 0.12, 0.24, 0.30), swatches.trim());
    put("headphones", phones);
  }

  private void bow() {
    int cloth = color(swatches.trim(), "bow", "ribbon");
    double x = -0.52;
    double y = -0.34;
    Shape left =
        brim.blob(
            x, y, x - 0.26, y - 0.26, x - 0.52, y - 0.24, x - 0.52, y + 0.22, x - 0.24, y + 0.22);
    Shape right =
        brim.blob(
            x, y, x + 0.26, y - 0.26, x + 0.52, y - 0.24, x + 0.52, y + 0.22, x + 0.24, y + 0.22);
    var bow = new Drawing();
    bow.cut(left, cloth)
        .cut(right, cloth)
        .cut(brim.oval(x, y, 0.13, 0.14), Pigment.darker(cloth, 0.14));
    put("bow", bow);
  }

  private void flower() {
    int petal =
        color(
            swatches.pick("petal", 0xf2ede2, 0xe39aa9, 0xe3b944, 0xb58fd0),
            "flower",
            "blossom",
            "daisy");
    double x = brim.x(-0.58);
    double y = brim.y(-0.28);
    double r = brim.u() * 0.17;
    var flower = new Drawing();
    for (int i = 0; i < 5; i++) {
      double angle = 2 * Math.PI * i / 5;
      flower.cut(
          Shapes.oval(x + Math.cos(angle) * r, y + Math.sin(angle) * r, r * 0.72, r * 0.72), petal);
    }
    flower.cut(Shapes.oval(x, y, r * 0.6, r * 0.6), 0xe8b548);
    put("flower", flower);
  }

  private void headband() {
    var band = new Drawing();
    band.cut(
        Shapes.stroke(
            brim.line(-0.94, 0.26, -0.8, -0.14, 0, -0.36, 0.78, -0.16, 0.90, 0.2), brim.u() * 0.15),
        color(swatches.trim(), "headband", "hairband"));
    put("headband", band);
  }
}
