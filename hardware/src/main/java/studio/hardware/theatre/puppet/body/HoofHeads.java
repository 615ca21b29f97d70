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

/// Heads of hoofed animals: pig, deer and horse.
final class HoofHeads {
  private static final double SHIFT = 0.15;

  private HoofHeads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    return switch (species) {
      case PIG -> pig(head, pelt, swatches);
      case DEER -> deer(head, pelt, swatches);
      default -> horse(head, pelt, swatches);
    };
  }

  private static HeadDesign pig(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -0.94, -0.66, -0.76, -0.98, -0.1, -0.96, 0.50, -0.5, 0.92, 0.1, 1.0, 0.6, 0.90, 0.98,
            0.50, 0.96, -0.1, 0.66, -0.76),
        pelt.fur());
    if (swatches.dice("spot").nextBoolean()) {
      skull.patch(head.oval(-0.42, -0.06, 0.36, 0.42), pelt.dark());
    }
    CuddlyHeads.blush(skull, head, 0.44);
    var nose = new Drawing();
    nose.cut(head.oval(SHIFT + 0.14, 0.38, 0.34, 0.25), pelt.nose());
    nose.ink(head.oval(SHIFT + 0.04, 0.39, 0.055, 0.09), Pigment.darker(pelt.nose(), 0.55));
    nose.ink(head.oval(SHIFT + 0.27, 0.39, 0.05, 0.085), Pigment.darker(pelt.nose(), 0.55));
    var eyes =
        new EyeSpec(EyeKind.BEAD, 0.0, 0.46, 0.13, 0.17, swatches.or(0x6a4a48, "eye"), pelt.fur());
    var mouth = new MouthSpec(MouthKind.LIPS, 0.12, 0.76, 0.24, 0x8a3a42);
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(SHIFT, eyes, mouth, -0.28),
        Pigment.darker(pelt.fur(), 0.4),
        new Ears(head, Pigment.darker(pelt.fur(), 0.05), pelt.inner())
            .leaves(-0.62, -0.66, -1.06, -1.12, 0.62, -0.16));
  }

  private static HeadDesign deer(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -0.96, -0.62, -0.76, -0.86, -0.2, -0.66, 0.30, -0.30, 0.76, 0.14, 1.02, 0.62, 0.92,
            0.82, 0.52, 0.88, -0.2, 0.6, -0.76),
        pelt.fur());
    skull.patch(
        head.blob(0.18, -0.9, 0.0, -0.3, 0.12, 0.3, 0.34, 0.3, 0.40, -0.3),
        Pigment.mix(pelt.fur(), pelt.belly(), 0.5));
    for (double[] spot : new double[][] {{-0.42, -0.60}, {-0.60, -0.36}, {0.58, -0.58}}) {
      skull.patch(head.oval(spot[0], spot[1], 0.07, 0.06), pelt.belly());
    }
    var nose = new Drawing();
    nose.cut(
        head.blob(
            SHIFT - 0.26,
            0.52,
            SHIFT + 0.10,
            0.34,
            SHIFT + 0.50,
            0.48,
            SHIFT + 0.56,
            0.74,
            SHIFT + 0.30,
            0.98,
            SHIFT - 0.06,
            0.94),
        pelt.belly());
    nose.cut(
        head.blob(
            SHIFT + 0.06,
            0.50,
            SHIFT + 0.26,
            0.44,
            SHIFT + 0.48,
            0.50,
            SHIFT + 0.40,
            0.64,
            SHIFT + 0.27,
            0.68,
            SHIFT + 0.14,
            0.62),
        0x3a2c30);
    nose.ink(head.oval(SHIFT + 0.22, 0.51, 0.06, 0.025), 0xffffff, 0.5);
    var eyes =
        new EyeSpec(
            EyeKind.ROUND, 0.02, 0.47, 0.20, 0.22, swatches.or(0x5f3a28, "eye"), pelt.fur());
    var mouth = new MouthSpec(MouthKind.MUZZLE, 0.26, 0.78, 0.20, 0x6a3a3a);
    var loose =
        new ArrayList<Part>(
            new Ears(head, pelt.fur(), pelt.inner())
                .leaves(-0.70, -0.50, -1.56, -0.72, 0.44, 0.06));
    loose.add(antler(head, "antler near", -0.34, -1, pelt.nose()));
    loose.add(antler(head, "antler far", 0.42, 1, Pigment.darker(pelt.nose(), 0.12)));
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(SHIFT, eyes, mouth, -0.32),
        Pigment.darker(pelt.fur(), 0.45),
        loose);
  }

  private static Part antler(Frame head, String name, double a, int side, int color) {
    var antler = new Drawing();
    double w = head.u() * 0.13;
    antler.cut(
        Shapes.joined(
            Shapes.stroke(
                head.line(
                    a,
                    -0.8,
                    a + side * 0.28,
                    -1.25,
                    a + side * 0.40,
                    -1.75,
                    a + side * 0.18,
                    -2.15),
                w),
            Shapes.stroke(
                head.line(a + side * 0.24, -1.20, a + side * 0.66, -1.50, a + side * 0.74, -1.86),
                w * 0.82),
            Shapes.stroke(head.line(a + side * 0.40, -1.66, a + side * 0.62, -2.02), w * 0.72),
            Shapes.stroke(head.line(a + side * 0.12, -1.05, a - side * 0.02, -1.40), w * 0.7)),
        color);
    return new Part(
        name, Role.FIXED, Order.FAR_EAR - 1, "head", head.x(a), head.y(-0.8), 0, List.of(antler));
  }

  private static HeadDesign horse(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            -0.05, -0.98, -0.60, -0.76, -0.86, -0.1, -0.62, 0.40, -0.20, 0.78, 0.30, 1.05, 0.86,
            0.96, 0.98, 0.56, 0.84, 0.0, 0.56, -0.76),
        pelt.fur());
    skull.patch(head.blob(0.26, -0.7, 0.10, -0.1, 0.26, 0.46, 0.50, 0.46, 0.50, -0.1), 0xf3ece0);
    var nose = new Drawing();
    nose.cut(
        head.blob(
            SHIFT - 0.20,
            0.56,
            SHIFT + 0.20,
            0.34,
            SHIFT + 0.62,
            0.44,
            SHIFT + 0.76,
            0.72,
            SHIFT + 0.50,
            1.04,
            SHIFT + 0.06,
            1.02,
            SHIFT - 0.20,
            0.82),
        Pigment.mix(pelt.fur(), 0xe8cdb8, 0.55));
    nose.ink(head.oval(SHIFT + 0.24, 0.58, 0.06, 0.07), Pigment.darker(pelt.fur(), 0.6));
    nose.ink(head.oval(SHIFT + 0.54, 0.58, 0.05, 0.065), Pigment.darker(pelt.fur(), 0.6));
    var eyes =
        new EyeSpec(
            EyeKind.ROUND, -0.06, 0.47, 0.20, 0.21, swatches.or(0x5a3a2a, "eye"), pelt.fur());
    var mouth = new MouthSpec(MouthKind.LIPS, 0.34, 0.86, 0.26, 0x6a3a3a);
    var loose =
        new ArrayList<Part>(
            new Ears(head, pelt.fur(), pelt.inner())
                .leaves(-0.40, -0.76, -0.54, -1.50, 0.40, 0.04));
    int hair = swatches.or(pelt.dark(), "mane", "hair");
    var mane = new Drawing();
    mane.cut(
        head.blob(
            -0.2, -1.12, -0.74, -0.98, -1.14, -0.3, -1.28, 0.5, -1.22, 1.3, -0.98, 1.7, -0.94, 1.0,
            -0.70, 0.3, -0.50, -0.4),
        hair);
    loose.add(
        new Part(
            "mane",
            Role.HAIR,
            Order.HEAD - 1,
            "head",
            head.x(-0.5),
            head.y(-0.8),
            3,
            List.of(mane)));
    var forelock = new Drawing();
    forelock.cut(
        Shapes.joined(
            head.leaf(0.04, -1.02, 0.06, -0.28, 0.40, 0.06),
            head.leaf(0.10, -1.02, 0.36, -0.40, 0.36, -0.06),
            head.leaf(0.0, -1.02, -0.22, -0.42, 0.32, 0.06)),
        hair);
    loose.add(
        new Part(
            "forelock",
            Role.FRINGE,
            Order.FRINGE,
            "head",
            head.x(0.05),
            head.y(-1.0),
            3,
            List.of(forelock)));
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(SHIFT, eyes, mouth, -0.38),
        Pigment.darker(pelt.fur(), 0.5),
        loose);
  }
}
