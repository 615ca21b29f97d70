package studio.hardware.theatre.puppet.dress;

import java.awt.Shape;
import java.util.List;
import studio.hardware.brief.Build;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;

/// Cuts hair: a cap on the skull, a fringe before the brow, and what hangs behind.
public final class Hairdresser {

  /// How hair is worn.
  public enum Style {
    SHORT,
    BOB,
    LONG,
    PONYTAIL,
    TWINTAILS,
    SPIKY,
    BUN,
    BRAID,
    WAVY,
    CURLY,
    BALD
  }

  private final Figure figure;
  private final Frame head;
  private final Swatches swatches;
  private final int hair;

  private Hairdresser(Figure figure, Frame head, Swatches swatches) {
    this.figure = figure;
    this.head = head;
    this.swatches = swatches;
    this.hair = swatches.hair();
  }

  /// Dresses the head of `figure`; its part "head" is there already.
  public static void dress(Figure figure, Frame head, Swatches swatches) {
    var hairdresser = new Hairdresser(figure, head, swatches);
    Style style = style(swatches);
    hairdresser.behind(style);
    if (style != Style.BALD) {
      hairdresser.cap(style);
    }
  }

  public static boolean isBald(Swatches swatches) {
    return style(swatches) == Style.BALD;
  }

  static Style style(Swatches swatches) {
    Phrases said = swatches.phrases();
    if (said.say("bald", "shaved")) {
      return Style.BALD;
    }
    if (said.say("ponytail", "pony tail")) {
      return Style.PONYTAIL;
    }
    if (said.say("twintail", "twin tail", "pigtail", "bunches")) {
      return Style.TWINTAILS;
    }
    if (said.say("braid", "braided", "plait")) {
      return Style.BRAID;
    }
    if (said.say("bun", "topknot")) {
      return Style.BUN;
    }
    if (said.say("curly", "curl", "afro")) {
      return Style.CURLY;
    }
    if (said.say("wavy", "wave")) {
      return Style.WAVY;
    }
    if (said.say("spiky", "messy", "wild", "tousled", "unruly")) {
      return Style.SPIKY;
    }
    if (said.say("bob", "bobbed")) {
      return Style.BOB;
    }
    if (said.sayBoth("long", "hair") || said.say("flowing", "waist-length")) {
      return Style.LONG;
    }
    if (said.sayBoth("short", "hair") || said.say("cropped", "buzzcut")) {
      return Style.SHORT;
    }
    boolean bearded = said.say("beard", "moustache", "mustache");
    Style[] usual =
        bearded || swatches.look().build() == Build.STOUT
            ? new Style[] {Style.SHORT, Style.SPIKY, Style.CURLY, Style.SHORT}
            : swatches.look().build() == Build.ELDER
                ? new Style[] {Style.BUN, Style.SHORT, Style.WAVY, Style.BALD, Style.BOB}
                : new Style[] {
                  Style.SHORT,
                  Style.BOB,
                  Style.LONG,
                  Style.PONYTAIL,
                  Style.SPIKY,
                  Style.BUN,
                  Style.BRAID,
                  Style.WAVY,
                  Style.TWINTAILS,
                  Style.CURLY,
                  Style.SPIKY,
                  Style.SHORT
                };
    Style drawn = usual[swatches.dice("style").nextInt(usual.length)];
    // Whose hair has a colour has hair.
    boolean hasHair = swatches.look().keyColors().containsKey("hair");
    return drawn == Style.BALD && hasHair ? Style.BUN : drawn;
  }

  /// Cap and fringe are one piece of paper; inked strands tell the locks apart.
  private void cap(Style style) {
    int kind =
        style == Style.SPIKY ? 3 : style == Style.CURLY ? 4 : swatches.dice("fringe").nextInt(4);
    List<Shape> locks = HairShapes.fringe(head, kind);
    Shape fringe =
        Shapes.within(Shapes.joined(locks.toArray(Shape[]::new)), HairShapes.fringeLimit(head));
    var cap = new Drawing();
    cap.cut(Shapes.joined(HairShapes.cap(head, style), fringe), hair);
    cap.print(fringe, Pigment.lighter(hair, 0.4), 0.12);
    for (Shape lock : locks) {
      Shape strand = Shapes.stroke(lock, Math.max(0.8, head.u() * 0.022));
      cap.print(
          Shapes.within(strand, head.poly(-1.2, -0.62, 1.2, -0.62, 1.2, 0.6, -1.2, 0.6)),
          Pigment.darker(hair, 0.45),
          0.42);
    }
    shine(cap);
    double sway = style == Style.SPIKY || style == Style.CURLY || style == Style.SHORT ? 1.7 : 0.6;
    figure.hang("hair cap", Role.FRINGE, Order.FRINGE, "head", head.cx(), head.y(-0.8), sway, cap);
    switch (style) {
      case BOB, LONG, WAVY, PONYTAIL, TWINTAILS, BRAID -> sideLocks(style);
      case SHORT, SPIKY, BUN, CURLY, BALD -> {}
    }
  }

  private void shine(Drawing cap) {
    cap.print(
        Shapes.without(
            head.blob(
                -0.84, -0.42, -0.5, -0.76, 0.1, -0.92, 0.66, -0.72, 0.74, -0.62, 0.2, -0.76, -0.4,
                -0.62),
            head.oval(-0.2, -0.72, 0.06, 0.3)),
        Pigment.lighter(hair, 0.6),
        0.26);
    for (double[] strand :
        new double[][] {
          {-0.1, -1.15, -0.55, -0.85, -0.85, -0.25},
          {0.05, -1.15, -0.25, -0.86, -0.5, -0.52},
          {0.2, -1.14, 0.5, -0.9, 0.68, -0.55},
          {-0.3, -1.1, -0.8, -0.75, -1.02, 0.0}
        }) {
      cap.print(
          Shapes.stroke(head.line(strand), Math.max(0.8, head.u() * 0.022)),
          Pigment.darker(hair, 0.45),
          0.42);
    }
  }

  private void sideLocks(Style style) {
    double length =
        style == Style.BOB ? 0.92 : style == Style.LONG ? 1.55 : style == Style.WAVY ? 1.2 : 0.72;
    var near = new Drawing();
    near.cut(
        Shapes.joined(
            head.leaf(-0.80, -0.30, -0.80, length, 0.44, -0.10),
            head.leaf(-1.00, -0.20, -1.02, length * 0.92, 0.40, -0.06)),
        Pigment.lighter(hair, 0.03));
    figure.hang(
        "lock near", Role.HAIR, Order.FRINGE - 1, "head", head.x(-0.88), head.y(-0.4), 3, near);
    var far = new Drawing();
    far.cut(head.leaf(0.92, -0.30, 0.92, length * 0.82, 0.28, 0.06), Pigment.darker(hair, 0.08));
    figure.hang(
        "lock far", Role.HAIR, Order.FRINGE - 2, "head", head.x(0.92), head.y(-0.4), 3, far);
  }

  private void behind(Style style) {
    int dark = Pigment.darker(hair, 0.16);
    switch (style) {
      case BALD -> {}
      case SHORT, SPIKY, CURLY, BUN -> {
        var nape = new Drawing();
        nape.cut(
            head.blob(
                -1.02, -0.3, -1.16, 0.3, -0.96, 0.86, -0.5, 0.74, 0.2, 0.4, 0.4, -0.4, -0.4, -0.9),
            dark);
        figure.add("nape", Role.FIXED, Order.HEAD - 1, "head", head.cx(), head.cy(), nape);
        if (style == Style.BUN) {
          var bun = new Drawing();
          bun.cut(head.oval(-0.55, -1.22, 0.40, 0.38), dark);
          bun.print(
              Shapes.stroke(head.line(-0.8, -1.3, -0.55, -1.42, -0.3, -1.28), head.u() * 0.06),
              Pigment.lighter(hair, 0.4),
              0.4);
          bun.line(
              head.line(-0.75, -1.12, -0.52, -1.24, -0.38, -1.08),
              head.u() * 0.03,
              Pigment.darker(hair, 0.4));
          figure.hang(
              "bun", Role.HAIR, Order.HEAD - 2, "head", head.x(-0.45), head.y(-0.95), 1.2, bun);
        }
      }
      case BOB -> back("bob", 1.0, 1.22, 4, dark, List.of());
      case LONG -> back("long hair", 2.7, 1.34, 5, dark, List.of(-0.75, -0.2, 0.4));
      case WAVY -> wavy(dark);
      case PONYTAIL -> {
        back("nape hair", 0.62, 1.12, 1, dark, List.of());
        var tail = new Drawing();
        tail.cut(
            head.blob(
                -0.72, -0.72, -1.2, -0.80, -1.66, -0.3, -1.80, 0.6, -1.62, 1.5, -1.42, 1.75, -1.44,
                1.0, -1.32, 0.3, -1.02, -0.3),
            dark);
        tail.print(
            Shapes.stroke(head.line(-1.2, -0.6, -1.55, 0.1, -1.58, 1.1), head.u() * 0.05),
            Pigment.lighter(hair, 0.4),
            0.4);
        tail.cut(
            head.oval(-0.90, -0.62, 0.17, 0.17), swatches.or(swatches.trim(), "ribbon", "bow"));
        figure.hang(
            "ponytail", Role.HAIR, Order.BACK_HAIR, "head", head.x(-0.86), head.y(-0.62), 7, tail);
      }
      case TWINTAILS -> {
        back("nape hair", 0.6, 1.12, 1, dark, List.of());
        twin("twintail near", -1.0, -1.62, dark, Order.FRINGE + 1);
        twin("twintail far", 1.0, 1.5, Pigment.darker(dark, 0.1), Order.BACK_HAIR);
      }
      case BRAID -> {
        back("nape hair", 0.8, 1.16, 1, dark, List.of());
        var braid = new Drawing();
        for (int i = 0; i < 6; i++) {
          double b = 0.72 + i * 0.33;
          double a = -1.04 - 0.05 * Math.sin(i * 1.2);
          braid.cut(
              head.blob(a - 0.20, b, a, b - 0.22, a + 0.20, b, a + 0.02, b + 0.26),
              i % 2 == 0 ? hair : Pigment.darker(hair, 0.08));
        }
        braid.cut(
            head.oval(-1.03, 2.62, 0.13, 0.10), swatches.or(swatches.trim(), "ribbon", "bow"));
        braid.cut(head.leaf(-1.03, 2.70, -1.06, 3.10, 0.24, 0.03), hair);
        figure.hang(
            "braid", Role.HAIR, Order.NEAR_ARM - 2, "head", head.x(-1.04), head.y(0.55), 5, braid);
      }
    }
  }

  private void twin(String name, double a, double outA, int color, int order) {
    var tail = new Drawing();
    double lean = outA - a;
    tail.cut(
        head.blob(
            a - 0.12,
            -0.66,
            a + lean * 0.5,
            -0.80,
            outA,
            -0.2,
            outA + lean * 0.2,
            0.7,
            outA - lean * 0.1,
            1.65,
            a + lean * 0.6,
            0.9,
            a + lean * 0.4,
            0.1,
            a + 0.1,
            -0.4),
        color);
    tail.cut(head.oval(a, -0.56, 0.16, 0.15), swatches.or(swatches.trim(), "ribbon", "bow"));
    figure.hang(name, Role.HAIR, order, "head", head.x(a), head.y(-0.56), 7, tail);
  }

  /// Hair that falls behind down to `length`, in sheaves that part at `cuts`.
  private void back(
      String name, double length, double wide, double sway, int color, List<Double> cuts) {
    var back = new Drawing();
    back.cut(
        head.blob(
            0,
            -1.14,
            -0.72,
            -0.98,
            -wide * 0.94,
            -0.3,
            -wide * 0.98,
            length * 0.4,
            -wide,
            length * 0.92,
            -wide * 0.62,
            length,
            -0.1,
            length * 0.97,
            wide * 0.5,
            length,
            wide * 0.84,
            length * 0.9,
            wide * 0.86,
            length * 0.3,
            wide * 0.82,
            -0.3,
            0.7,
            -0.96),
        color);
    for (double cut : cuts) {
      back.print(
          Shapes.stroke(
              head.line(cut, length * 0.35, cut * 1.06, length * 0.7, cut * 1.02, length),
              head.u() * 0.035),
          Pigment.darker(color, 0.4),
          0.6);
    }
    int order = length > 1.1 ? Order.BACK_HAIR : Order.HEAD - 1;
    figure.hang(name, Role.HAIR, order, "head", head.cx(), head.y(-0.6), sway, back);
  }

  private void wavy(int color) {
    var back = new Drawing();
    back.cut(
        Shapes.joined(
            head.blob(
                0, -1.14, -0.75, -0.98, -1.2, -0.3, -1.16, 0.3, -1.42, 0.8, -1.18, 1.25, -1.30,
                1.75, -0.85, 1.95, -0.3, 1.7, 0.3, 1.85, 0.95, 1.8, 1.12, 1.3, 0.98, 0.8, 1.14, 0.3,
                1.04, -0.3, 0.7, -0.96)),
        color);
    for (double at : new double[] {-0.9, -0.35, 0.35}) {
      back.print(
          Shapes.stroke(
              head.line(at, 0.6, at - 0.1, 1.0, at + 0.06, 1.35, at - 0.04, 1.8), head.u() * 0.035),
          Pigment.darker(color, 0.4),
          0.6);
    }
    figure.hang("wavy hair", Role.HAIR, Order.BACK_HAIR, "head", head.cx(), head.y(-0.6), 4, back);
  }
}
