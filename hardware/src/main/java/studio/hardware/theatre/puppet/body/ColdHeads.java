package studio.hardware.theatre.puppet.body;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.face.FaceSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthKind;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// Heads with broad mouths: frog, turtle, snake, dinosaur and dragon.
final class ColdHeads {
  private static final double SHIFT = 0.13;

  private ColdHeads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    return switch (species) {
      case FROG -> frog(head, pelt, swatches);
      case TURTLE -> turtle(head, pelt, swatches);
      case SNAKE -> snake(head, pelt, swatches);
      default -> saurian(species == Species.DRAGON, head, pelt, swatches);
    };
  }

  private static HeadDesign frog(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        Shapes.joined(
            head.blob(
                0, -0.52, -0.62, -0.52, -0.98, 0.1, -0.86, 0.62, -0.3, 0.90, 0.3, 0.90, 0.84, 0.62,
                0.96, 0.1, 0.62, -0.52),
            head.oval(SHIFT - 0.50, -0.52, 0.34, 0.42),
            head.oval(SHIFT + 0.46, -0.52, 0.31, 0.41)),
        pelt.fur());
    skull.patch(
        head.blob(-1.1, 0.46, -0.4, 0.42, 0.2, 0.46, 1.1, 0.40, 1.0, 1.1, -1.0, 1.1), pelt.belly());
    for (double[] spot :
        new double[][] {{-0.72, -0.05, 0.09}, {-0.55, 0.14, 0.06}, {0.80, -0.02, 0.07}}) {
      skull.patch(head.oval(spot[0], spot[1], spot[2], spot[2]), pelt.dark());
    }
    CuddlyHeads.blush(skull, head, 0.30);
    var nose = new Drawing();
    nose.ink(head.oval(SHIFT - 0.02, 0.14, 0.03, 0.025), pelt.dark());
    nose.ink(head.oval(SHIFT + 0.14, 0.14, 0.03, 0.025), pelt.dark());
    var eyes =
        new EyeSpec(
            EyeKind.ROUND,
            -0.52,
            0.48,
            0.22,
            0.28,
            swatches.or(swatches.pick("iris", 0xd9a53a, 0x8a5f3a, 0x5a8fae), "eye"),
            pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(
            SHIFT, eyes, new MouthSpec(MouthKind.BROAD, 0.02, 0.40, 0.54, 0x6a4a3a), -0.86),
        Pigment.darker(pelt.fur(), 0.45),
        List.of());
  }

  private static HeadDesign turtle(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -0.96, -0.62, -0.76, -0.86, -0.1, -0.66, 0.56, -0.1, 0.94, 0.54, 0.86, 0.94, 0.44,
            0.88, -0.2, 0.6, -0.78),
        pelt.fur());
    for (double[] spot :
        new double[][] {
          {-0.30, -0.66, 0.12}, {0.08, -0.74, 0.09}, {-0.62, -0.28, 0.10}, {-0.60, 0.22, 0.08}
        }) {
      skull.patch(head.oval(spot[0], spot[1], spot[2], spot[2]), pelt.dark());
    }
    skull.patch(head.blob(-0.6, 0.62, 0.1, 0.52, 1.0, 0.44, 0.8, 1.1, -0.3, 1.2), pelt.belly());
    CuddlyHeads.blush(skull, head, 0.36);
    var nose = new Drawing();
    nose.ink(head.oval(SHIFT + 0.18, 0.26, 0.03, 0.025), pelt.dark());
    nose.ink(head.oval(SHIFT + 0.32, 0.26, 0.03, 0.025), pelt.dark());
    var eyes =
        new EyeSpec(
            EyeKind.ROUND, -0.04, 0.42, 0.20, 0.24, swatches.or(0x5a3f2a, "eye"), pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(
            SHIFT, eyes, new MouthSpec(MouthKind.BROAD, 0.12, 0.50, 0.42, 0x5a4a3a), -0.42),
        Pigment.darker(pelt.fur(), 0.5),
        List.of());
  }

  private static HeadDesign snake(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            -0.1, -0.80, -0.66, -0.62, -0.94, 0.0, -0.70, 0.56, 0.0, 0.80, 0.70, 0.74, 1.10, 0.36,
            0.96, -0.16, 0.5, -0.66),
        pelt.fur());
    skull.patch(head.blob(-0.7, 0.46, 0.2, 0.40, 1.2, 0.36, 1.0, 1.0, -0.4, 1.0), pelt.belly());
    skull.patch(head.soft(0.0, -0.9, -0.34, -0.62, 0.0, -0.26, 0.34, -0.62), pelt.dark());
    skull.patch(head.soft(-0.62, -0.5, -0.86, -0.2, -0.62, 0.06, -0.44, -0.2), pelt.dark());
    var nose = new Drawing();
    nose.ink(head.oval(SHIFT + 0.36, 0.16, 0.03, 0.025), pelt.dark());
    nose.ink(head.oval(SHIFT + 0.54, 0.16, 0.03, 0.025), pelt.dark());
    nose.line(
        head.line(SHIFT + 0.60, 0.48, SHIFT + 0.86, 0.66, SHIFT + 1.02, 0.60),
        head.u() * 0.05,
        0xc94a52);
    nose.line(head.line(SHIFT + 0.86, 0.66, SHIFT + 0.98, 0.78), head.u() * 0.045, 0xc94a52);
    var eyes =
        new EyeSpec(
            EyeKind.SLIT, -0.10, 0.44, 0.21, 0.24, swatches.or(0xe0b53f, "eye"), pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(
            SHIFT, eyes, new MouthSpec(MouthKind.BROAD, 0.16, 0.40, 0.52, 0x5a3a3a), -0.46),
        Pigment.darker(pelt.fur(), 0.5),
        List.of());
  }

  private static HeadDesign saurian(boolean dragon, Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            -0.1, -0.94, -0.66, -0.76, -0.90, -0.1, -0.70, 0.48, -0.1, 0.86, 0.40, 0.96, 0.98, 0.84,
            1.16, 0.48, 0.94, 0.08, 0.86, -0.4, 0.46, -0.82),
        pelt.fur());
    skull.patch(
        head.blob(-0.5, 0.70, 0.2, 0.64, 0.8, 0.66, 1.3, 0.56, 1.1, 1.2, -0.2, 1.2), pelt.belly());
    for (double[] spot :
        new double[][] {{-0.55, 0.16, 0.10}, {-0.40, 0.34, 0.06}, {-0.68, -0.06, 0.06}}) {
      skull.patch(head.oval(spot[0], spot[1], spot[2], spot[2]), pelt.dark());
    }
    var nose = new Drawing();
    nose.ink(head.oval(SHIFT + 0.44, 0.26, 0.045, 0.04), Pigment.darker(pelt.fur(), 0.6));
    nose.ink(head.oval(SHIFT + 0.68, 0.26, 0.04, 0.036), Pigment.darker(pelt.fur(), 0.6));
    var eyes =
        new EyeSpec(
            dragon ? EyeKind.SLIT : EyeKind.ROUND,
            -0.16,
            0.42,
            0.21,
            0.24,
            swatches.or(dragon ? 0xe0a83a : 0x8a5f2f, "eye"),
            pelt.fur());
    var loose = new ArrayList<Part>();
    if (dragon) {
      loose.add(horn(head, "horn near", -0.46, -0.72, -1.02, -1.62, pelt.nose()));
      loose.add(
          horn(head, "horn far", 0.34, -0.78, 0.10, -1.62, Pigment.darker(pelt.nose(), 0.12)));
      var frill = new Drawing();
      frill.cut(
          head.poly(
              -0.70, -0.30, -1.52, -0.42, -1.22, -0.06, -1.46, 0.30, -1.10, 0.40, -1.16, 0.76,
              -0.62, 0.44),
          pelt.dark());
      loose.add(
          new Part(
              "frill",
              Role.EAR_NEAR,
              Order.HEAD - 1,
              "head",
              head.x(-0.7),
              head.y(0),
              2,
              List.of(frill)));
    } else {
      var crest = new Drawing();
      for (int i = 0; i < 4; i++) {
        double angle = Math.toRadians(-72 - i * 30);
        crest.cut(
            head.leaf(
                Math.cos(angle) * 0.72 - 0.1,
                Math.sin(angle) * 0.76,
                Math.cos(angle) * 1.16 - 0.1,
                Math.sin(angle) * 1.24,
                0.40,
                0),
            pelt.dark());
      }
      loose.add(
          new Part(
              "crest",
              Role.FIXED,
              Order.HEAD - 1,
              "head",
              head.cx(),
              head.cy(),
              0,
              List.of(crest)));
    }
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(
            SHIFT, eyes, new MouthSpec(MouthKind.BROAD, 0.26, 0.60, 0.58, 0x5a3434), -0.52),
        Pigment.darker(pelt.fur(), 0.5),
        loose);
  }

  private static Part horn(
      Frame head, String name, double a, double b, double tipA, double tipB, int color) {
    var horn = new Drawing();
    horn.cut(head.leaf(a, b, tipA, tipB, 0.30, -0.14), color);
    for (int i = 1; i < 3; i++) {
      double at = i * 0.28;
      double x = a + (tipA - a) * at;
      double y = b + (tipB - b) * at;
      horn.print(
          Shapes.stroke(head.line(x - 0.14, y - 0.02, x + 0.14, y + 0.06), head.u() * 0.04),
          Pigment.darker(color, 0.5),
          0.6);
    }
    return new Part(
        name, Role.FIXED, Order.HEAD - 1, "head", head.x(a), head.y(b), 0, List.of(horn));
  }
}
