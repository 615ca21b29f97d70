package studio.hardware.theatre.puppet.dress;

import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// What the near hand holds. Only one thing; nothing for those without hands.
final class Handheld {
  private static final int BEHIND_HAND = Order.NEAR_ARM - 2;

  private final Figure figure;
  private final Fitting fitting;
  private final Swatches swatches;

  Handheld(Figure figure, Fitting fitting, Swatches swatches) {
    this.figure = figure;
    this.fitting = fitting;
    this.swatches = swatches;
  }

  void choose(boolean frail) {
    if (fitting.hand().isEmpty()) {
      return;
    }
    Frame hand = fitting.hand().get();
    if (swatches.mentions("cane", "walking stick") || frail) {
      cane(hand);
    } else if (swatches.mentions("lantern", "lamp")) {
      lantern(hand);
    } else if (swatches.mentions("staff", "spear", "crook", "stick")) {
      staff(hand);
    } else if (swatches.mentions("broom")) {
      broom(hand);
    } else if (swatches.mentions("sword", "blade", "katana", "dagger")) {
      sword(hand);
    } else if (swatches.mentions("umbrella", "parasol")) {
      umbrella(hand);
    } else if (swatches.mentions("book", "notebook", "diary")) {
      book(hand);
    } else if (swatches.mentions("wand")) {
      wand(hand);
    }
  }

  private void hold(String name, Frame hand, Drawing drawing) {
    figure.add(name, Role.FIXED, BEHIND_HAND, "forearm near", hand.cx(), hand.cy(), drawing);
  }

  private void lantern(Frame hand) {
    int metal = swatches.or(0x5a4a3a, "lantern", "lamp");
    var glow = new Drawing();
    glow.glow(hand.oval(0.2, 4.4, 5.2, 5.2), 0xffd27a, 0.55);
    figure.add(
        "lantern light", Role.FIXED, BEHIND_HAND - 1, "forearm near", hand.cx(), hand.cy(), glow);
    var lantern = new Drawing();
    lantern.line(hand.line(-0.7, 2.4, 0.2, 0.6, 1.1, 2.4), hand.u() * 0.22, metal);
    lantern.cut(hand.soft(-1.3, 2.6, 1.7, 2.6, 1.5, 6.0, -1.1, 6.0), 0xffdf94);
    lantern.print(hand.oval(0.2, 4.6, 0.7, 1.1), 0xfff6d8, 0.95);
    lantern.cut(hand.poly(-1.3, 2.9, -0.6, 2.0, 1.0, 2.0, 1.7, 2.9), metal);
    lantern.cut(hand.poly(-1.2, 5.7, 1.6, 5.7, 1.8, 6.4, -1.4, 6.4), metal);
    for (double a : new double[] {-0.95, 0.2, 1.35}) {
      lantern.line(hand.line(a, 2.9, a, 5.7), hand.u() * 0.14, metal);
    }
    figure.hang(
        "lantern", Role.CLOTH, BEHIND_HAND, "forearm near", hand.cx(), hand.cy(), 2, lantern);
  }

  private void staff(Frame hand) {
    int wood = swatches.or(0x7a5a3c, "staff", "crook", "stick");
    var staff = new Drawing();
    double top = hand.cy() - Math.abs(hand.cy()) * 1.15;
    double w = hand.u() * 0.5;
    staff.cut(Shapes.limb(hand.x(0.1), top, w * 0.9, hand.x(0.2), -2, w * 0.7), wood);
    staff.cut(
        Shapes.oval(hand.x(0.1), top - w, w * 2.1, w * 2.1),
        swatches.or(swatches.pick("orb", 0x7fc0d8, 0xe0a83a, 0xb58fd0), "orb", "crystal", "gem"));
    staff.ink(Shapes.oval(hand.x(-0.1), top - w * 1.6, w * 0.55, w * 0.5), 0xffffff, 0.8);
    hold("staff", hand, staff);
  }

  private void cane(Frame hand) {
    int wood = swatches.or(0x6a4a34, "cane", "stick");
    var cane = new Drawing();
    double w = hand.u() * 0.48;
    cane.cut(
        Shapes.stroke(
            Shapes.line(
                hand.x(-1.0),
                hand.y(0.9),
                hand.x(-0.6),
                hand.y(-0.3),
                hand.x(0.5),
                hand.y(-0.2),
                hand.x(0.7),
                hand.y(1.4),
                hand.x(0.7),
                hand.cy() * 0.5,
                hand.x(0.7),
                -2),
            w * 1.5),
        wood);
    hold("cane", hand, cane);
  }

  private void broom(Frame hand) {
    var broom = new Drawing();
    double top = hand.cy() * 1.9;
    broom.cut(
        Shapes.limb(
            hand.x(0.1), top, hand.u() * 0.35, hand.x(0.1), hand.cy() * 0.35, hand.u() * 0.35),
        0x8a6a44);
    broom.cut(
        Shapes.soft(
            hand.x(-0.8),
            hand.cy() * 0.40,
            hand.x(1.0),
            hand.cy() * 0.40,
            hand.x(2.2),
            -2,
            hand.x(-2.0),
            -2),
        0xd8b45a);
    hold("broom", hand, broom);
  }

  private void sword(Frame hand) {
    int steel = swatches.or(0xc9d0d6, "sword", "blade", "katana");
    var sword = new Drawing();
    sword.cut(hand.poly(-0.4, 1.0, 0.9, 1.0, 0.8, 8.6, 0.25, 9.8, -0.3, 8.6), steel);
    sword.print(hand.poly(0.2, 1.0, 0.9, 1.0, 0.8, 8.6, 0.25, 9.8), 0x4a5a6a, 0.25);
    sword.cut(hand.soft(-1.6, 0.6, 2.1, 0.6, 2.1, 1.5, -1.6, 1.5), 0xb08a3f);
    sword.cut(
        Shapes.limb(
            hand.x(0.25),
            hand.y(0.6),
            hand.u() * 0.45,
            hand.x(0.25),
            hand.y(-1.6),
            hand.u() * 0.42),
        0x5a3f34);
    figure.add("sword", Role.FIXED, BEHIND_HAND, "forearm near", hand.cx(), hand.cy(), sword);
  }

  private void umbrella(Frame hand) {
    int cloth = swatches.or(swatches.trim(), "umbrella", "parasol");
    var umbrella = new Drawing();
    umbrella.cut(
        Shapes.limb(
            hand.x(0.1), hand.y(-1), hand.u() * 0.28, hand.x(0.3), hand.y(9), hand.u() * 0.22),
        0x5a4a3a);
    umbrella.cut(hand.soft(-0.6, 0.8, 1.0, 0.8, 1.4, 3.5, 0.6, 8.4, -0.1, 8.4, -1.0, 3.5), cloth);
    umbrella.print(
        Shapes.stroke(hand.line(0.2, 1.2, 0.3, 7.8), hand.u() * 0.12),
        Pigment.darker(cloth, 0.4),
        0.5);
    hold("umbrella", hand, umbrella);
  }

  private void book(Frame hand) {
    int cover = swatches.or(0x8a3f4a, "book", "notebook", "diary");
    var book = new Drawing();
    book.cut(Shapes.box(hand.x(-1.6), hand.y(-1.8), hand.u() * 3.8, hand.v() * 4.6, 2), cover);
    book.patch(
        Shapes.box(hand.x(1.8), hand.y(-1.6), hand.u() * 0.5, hand.v() * 4.2, 1), Pigment.PAPER);
    book.patch(Shapes.box(hand.x(-0.9), hand.y(-1.0), hand.u() * 2.0, hand.v() * 0.7, 1), 0xe0c070);
    hold("book", hand, book);
  }

  private void wand(Frame hand) {
    var wand = new Drawing();
    wand.cut(
        Shapes.limb(
            hand.x(0.1), hand.y(-0.5), hand.u() * 0.3, hand.x(1.6), hand.y(5.2), hand.u() * 0.18),
        0x5a4438);
    wand.cut(Shapes.star(hand.x(1.7), hand.y(5.8), hand.u() * 1.2, hand.u() * 0.55, 5), 0xf0cf6a);
    hold("wand", hand, wand);
  }
}
