package studio.hardware.theatre.puppet.dress;

import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// What is worn around neck and trunk.
final class BodyWear {
  private final Figure figure;
  private final Frame trunk;
  private final String part;
  private final Swatches swatches;

  BodyWear(Figure figure, Fitting fitting, Swatches swatches) {
    this.figure = figure;
    this.trunk = fitting.trunk();
    this.part = fitting.trunkPart();
    this.swatches = swatches;
  }

  void choose() {
    if (swatches.mentions("cape")) {
      cape();
    }
    if (swatches.mentions("backpack", "rucksack", "knapsack")) {
      backpack();
    }
    if (swatches.mentions("satchel", "bag", "pouch")) {
      satchel();
    }
    if (swatches.mentions("apron")) {
      apron();
    }
    if (swatches.mentions("bow tie", "bowtie")) {
      bowTie();
    } else if (swatches.mentions("tie", "necktie")) {
      tie();
    }
    if (swatches.mentions("necklace", "pendant", "amulet", "medal", "locket", "bell")) {
      pendant();
    }
  }

  void scarf() {
    int wool =
        swatches.or(
            swatches.pick("scarf", 0xc4453d, 0xe3b944, 0x4a76b0, 0x5c8f56, 0xd9853a),
            "scarf",
            "shawl",
            "muffler",
            "bandana",
            "neckerchief");
    var tail = new Drawing();
    end(tail, -0.62, 0.30, Pigment.darker(wool, 0.12));
    figure.hang(
        "scarf tail", Role.CLOTH, Order.OVER_TORSO, part, trunk.x(-0.42), trunk.y(-0.9), 6, tail);
    var second = new Drawing();
    end(second, -0.30, 0.08, wool);
    figure.hang(
        "scarf end",
        Role.CLOTH,
        Order.OVER_TORSO + 1,
        part,
        trunk.x(-0.36),
        trunk.y(-0.88),
        5,
        second);
    var wrap = new Drawing();
    wrap.cut(
        trunk.blob(
            -0.74, -1.02, -0.3, -1.16, 0.3, -1.16, 0.74, -1.02, 0.62, -0.80, 0.1, -0.70, -0.5,
            -0.76),
        wool);
    wrap.print(
        Shapes.stroke(trunk.line(-0.6, -0.96, 0.1, -0.84, 0.64, -0.94), trunk.u() * 0.04),
        Pigment.darker(wool, 0.45),
        0.5);
    wrap.print(
        Shapes.stroke(trunk.line(-0.5, -0.85, 0.0, -0.76, 0.4, -0.8), trunk.u() * 0.035),
        Pigment.darker(wool, 0.45),
        0.45);
    figure.add("scarf", Role.FIXED, Order.OVER_TORSO + 2, part, trunk.x(0), trunk.y(-0.95), wrap);
  }

  private void end(Drawing drawing, double a, double low, int wool) {
    drawing.cut(
        trunk.soft(
            -0.52,
            -0.95,
            -0.20,
            -0.95,
            a + 0.30,
            low,
            a + 0.1,
            low + 0.05,
            a - 0.14,
            low - 0.03,
            -0.5,
            -0.5),
        wool);
    drawing.patch(
        trunk.poly(
            a - 0.5, low - 0.22, a + 0.6, low - 0.16, a + 0.6, low - 0.07, a - 0.5, low - 0.13),
        Pigment.lighter(wool, 0.5));
  }

  private void cape() {
    int cloth = swatches.or(0x9a3f42, "cape");
    var cape = new Drawing();
    cape.cut(
        trunk.soft(-0.8, -1.0, 0.7, -1.0, 1.0, 0.6, 0.9, 2.2, -0.4, 2.4, -2.1, 2.2, -1.6, 0.6),
        cloth);
    for (double a : new double[] {-1.0, -0.4}) {
      cape.print(
          Shapes.stroke(trunk.line(a * 0.6, -0.5, a, 0.8, a * 1.25, 2.1), trunk.u() * 0.05),
          Pigment.darker(cloth, 0.4),
          0.4);
    }
    figure.hang("cape", Role.CLOTH, Order.CAPE, part, trunk.x(-0.1), trunk.y(-0.95), 7, cape);
    var clasp = new Drawing();
    clasp.cut(
        trunk.blob(-0.74, -1.0, 0, -0.94, 0.72, -1.0, 0.5, -0.76, 0, -0.70, -0.5, -0.76), cloth);
    clasp.brad(trunk.x(0.08), trunk.y(-0.80), trunk.u() * 0.10);
    figure.add("cape collar", Role.FIXED, Order.OVER_TORSO, part, trunk.x(0), trunk.y(-0.9), clasp);
  }

  private void backpack() {
    int cloth = swatches.or(0x8a6a42, "backpack", "rucksack", "knapsack");
    var pack = new Drawing();
    pack.cut(
        Shapes.box(
            trunk.x(-1.75), trunk.y(-0.92), trunk.u() * 1.4, trunk.v() * 1.55, trunk.u() * 0.3),
        cloth);
    pack.patch(
        Shapes.box(
            trunk.x(-1.75), trunk.y(-0.92), trunk.u() * 1.1, trunk.v() * 0.62, trunk.u() * 0.25),
        Pigment.darker(cloth, 0.14));
    pack.cut(
        Shapes.stroke(trunk.line(-1.8, -1.0, -1.2, -1.06, -0.7, -1.0), trunk.u() * 0.34),
        Pigment.mix(cloth, 0xd8c49a, 0.6));
    figure.add("backpack", Role.FIXED, Order.PACK, part, trunk.x(-0.8), trunk.y(-0.4), pack);
    var strap = new Drawing();
    strap.cut(
        Shapes.stroke(trunk.line(-0.50, -0.98, -0.30, -0.5, -0.60, 0.1), trunk.u() * 0.14),
        Pigment.darker(cloth, 0.2));
    figure.add(
        "pack strap", Role.FIXED, Order.OVER_TORSO, part, trunk.x(-0.4), trunk.y(-0.5), strap);
  }

  private void satchel() {
    int leather = swatches.or(0x8a5f3a, "satchel", "bag", "pouch");
    var bag = new Drawing();
    bag.cut(
        Shapes.stroke(trunk.line(0.50, -0.95, -0.1, -0.1, -0.95, 0.9), trunk.u() * 0.10),
        Pigment.darker(leather, 0.2));
    bag.cut(
        Shapes.box(
            trunk.x(-1.5), trunk.y(0.72), trunk.u() * 1.0, trunk.v() * 0.62, trunk.u() * 0.14),
        leather);
    bag.patch(
        Shapes.box(
            trunk.x(-1.5), trunk.y(0.72), trunk.u() * 1.0, trunk.v() * 0.32, trunk.u() * 0.12),
        Pigment.darker(leather, 0.12));
    bag.brad(trunk.x(-1.0), trunk.y(1.02), trunk.u() * 0.07);
    figure.add("satchel", Role.FIXED, Order.OVER_TORSO + 3, part, trunk.x(0), trunk.y(-0.5), bag);
  }

  private void apron() {
    int cloth = swatches.or(0xf0e6d2, "apron");
    var apron = new Drawing();
    apron.line(
        trunk.line(-0.40, -1.0, -0.34, -0.45), trunk.u() * 0.09, Pigment.darker(cloth, 0.14));
    apron.line(trunk.line(0.50, -1.0, 0.46, -0.45), trunk.u() * 0.09, Pigment.darker(cloth, 0.14));
    apron.cut(
        trunk.soft(
            -0.44, -0.5, 0.54, -0.5, 0.56, 0.15, 1.05, 0.30, 1.15, 1.6, 0.8, 1.66, 0.1, 1.68, -0.7,
            1.66, -1.1, 1.6, -1.0, 0.30, -0.48, 0.15),
        cloth);
    apron.patch(
        Shapes.box(
            trunk.x(-0.28), trunk.y(0.66), trunk.u() * 0.7, trunk.v() * 0.38, trunk.u() * 0.1),
        Pigment.darker(cloth, 0.08));
    figure.hang("apron", Role.CLOTH, Order.OVER_TORSO, part, trunk.x(0), trunk.y(-0.5), 1.5, apron);
  }

  private void tie() {
    int silk = swatches.or(0x9a3f42, "tie", "necktie");
    var tie = new Drawing();
    tie.cut(trunk.poly(0.0, -0.90, 0.22, -0.90, 0.28, 0.10, 0.12, 0.34, -0.06, 0.10), silk);
    tie.cut(
        trunk.soft(-0.06, -1.0, 0.28, -1.0, 0.22, -0.76, 0.0, -0.76), Pigment.darker(silk, 0.12));
    figure.hang("tie", Role.CLOTH, Order.OVER_TORSO, part, trunk.x(0.1), trunk.y(-0.9), 1.5, tie);
  }

  private void bowTie() {
    int silk = swatches.or(0x9a3f42, "bow tie", "bowtie", "tie");
    var tie = new Drawing();
    tie.cut(trunk.blob(0.1, -0.86, -0.16, -1.02, -0.40, -0.98, -0.40, -0.72, -0.16, -0.70), silk);
    tie.cut(trunk.blob(0.1, -0.86, 0.36, -1.02, 0.60, -0.98, 0.60, -0.72, 0.36, -0.70), silk);
    tie.cut(trunk.oval(0.1, -0.86, 0.12, 0.10), Pigment.darker(silk, 0.15));
    figure.add("bow tie", Role.FIXED, Order.OVER_TORSO, part, trunk.x(0.1), trunk.y(-0.86), tie);
  }

  private void pendant() {
    int gold = swatches.or(0xdcb24a, "necklace", "pendant", "amulet", "medal", "locket", "bell");
    var pendant = new Drawing();
    pendant.line(
        trunk.line(-0.52, -0.98, -0.2, -0.62, 0.1, -0.50, 0.4, -0.62, 0.62, -0.98),
        trunk.u() * 0.06,
        Pigment.darker(gold, 0.3));
    pendant.cut(trunk.oval(0.1, -0.40, 0.15, 0.13), gold);
    pendant.ink(trunk.oval(0.06, -0.43, 0.05, 0.04), 0xffffff, 0.7);
    figure.hang(
        "pendant",
        Role.CLOTH,
        Order.OVER_TORSO + 1,
        part,
        trunk.x(0.1),
        trunk.y(-0.95),
        1,
        pendant);
  }
}
