package studio.hardware.theatre.puppet.body;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.face.FaceSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthKind;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// Round heads with short muzzles: cat, rabbit, mouse, bear and monkey.
final class CuddlyHeads {
  private static final double SHIFT = 0.15;
  private static final int LIP = 0x6a3a3a;

  private CuddlyHeads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    return switch (species) {
      case CAT -> cat(head, pelt, swatches);
      case RABBIT -> rabbit(head, pelt, swatches);
      case MOUSE -> mouse(head, pelt, swatches);
      case BEAR -> bear(head, pelt, swatches);
      default -> monkey(head, pelt, swatches);
    };
  }

  private static HeadDesign cat(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        Shapes.joined(
            head.blob(
                0, -0.92, -0.6, -0.82, -0.98, -0.1, -0.84, 0.56, -0.3, 0.92, 0.3, 0.92, 0.82, 0.56,
                0.94, -0.1, 0.6, -0.82),
            head.soft(-0.6, 0.0, -1.12, 0.36, -1.0, 0.52, -1.06, 0.66, -0.4, 0.94, -0.2, 0.4),
            head.soft(0.6, 0.0, 1.06, 0.36, 0.95, 0.52, 1.0, 0.66, 0.4, 0.94, 0.2, 0.4)),
        pelt.fur());
    if (swatches.dice("tabby").nextInt(3) > 0) {
      for (double a : new double[] {-0.18, 0.10, 0.38}) {
        skull.patch(head.leaf(a, -1.05, a * 0.8 + 0.03, -0.45, 0.15, 0), pelt.dark());
      }
      for (double b : new double[] {0.14, 0.36}) {
        skull.patch(head.leaf(-1.15, b, -0.62, b + 0.04, 0.13, 0), pelt.dark());
        skull.patch(head.leaf(1.1, b, 0.86, b + 0.04, 0.12, 0), pelt.dark());
      }
    }
    var nose = muzzle(head, 0.50, 0.40, 0.27, pelt.belly());
    nose.cut(
        head.soft(
            SHIFT - 0.03,
            0.30,
            SHIFT + 0.19,
            0.30,
            SHIFT + 0.23,
            0.36,
            SHIFT + 0.08,
            0.50,
            SHIFT - 0.07,
            0.36),
        pelt.nose());
    whiskers(nose, head, 0.52);
    var eyes =
        new EyeSpec(
            swatches.dice("slit").nextBoolean() ? EyeKind.SLIT : EyeKind.ROUND,
            0.05,
            0.45,
            0.22,
            0.25,
            swatches.or(swatches.pick("iris", 0x8fae3f, 0xd9a53a, 0x4f9fb5), "eye"),
            pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        face(eyes, 0.08, 0.60, 0.22, -0.32),
        Pigment.darker(pelt.fur(), 0.5),
        new Ears(head, pelt.fur(), pelt.inner()).leaves(-0.60, -0.58, -0.88, -1.42, 0.72, 0.03));
  }

  private static HeadDesign rabbit(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -0.96, -0.6, -0.78, -0.86, -0.1, -1.0, 0.42, -0.66, 0.86, 0.1, 0.98, 0.74, 0.84,
            0.98, 0.42, 0.84, -0.1, 0.6, -0.78),
        pelt.fur());
    if (swatches.dice("patch").nextBoolean()) {
      skull.patch(head.blob(0.5, -1.0, 0.1, -0.4, 0.36, 0.34, 1.0, 0.3, 1.0, -0.6), pelt.dark());
    }
    blush(skull, head, 0.46);
    var nose = muzzle(head, 0.50, 0.40, 0.25, pelt.belly());
    nose.cut(
        head.soft(
            SHIFT - 0.02,
            0.30,
            SHIFT + 0.18,
            0.30,
            SHIFT + 0.20,
            0.38,
            SHIFT + 0.08,
            0.46,
            SHIFT - 0.04,
            0.38),
        pelt.nose());
    nose.cut(
        head.soft(SHIFT - 0.01, 0.62, SHIFT + 0.17, 0.62, SHIFT + 0.16, 0.84, SHIFT + 0.0, 0.84),
        0xfffaf0);
    nose.line(head.line(SHIFT + 0.08, 0.64, SHIFT + 0.08, 0.80), 1, 0x9a8f86);
    var eyes =
        new EyeSpec(
            EyeKind.ROUND,
            0.05,
            0.46,
            0.20,
            0.26,
            swatches.or(swatches.pick("iris", 0x7a4a3a, 0xa84a52, 0x4f6f9a), "eye"),
            pelt.fur());
    var ears =
        new ArrayList<Part>(
            new Ears(head, pelt.fur(), pelt.inner())
                .leaves(-0.36, -0.78, -0.56, -2.35, 0.58, 0.08));
    return new HeadDesign(
        skull, nose, face(eyes, 0.08, 0.57, 0.22, -0.34), Pigment.darker(pelt.fur(), 0.4), ears);
  }

  private static HeadDesign mouse(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            -0.05, -0.88, -0.66, -0.7, -0.92, 0.0, -0.72, 0.62, 0.0, 0.94, 0.66, 0.78, 1.02, 0.42,
            0.84, -0.2, 0.5, -0.74),
        pelt.fur());
    skull.patch(
        head.blob(-0.5, 0.5, 0.2, 0.42, 1.1, 0.4, 0.9, 1.0, 0, 1.1, -0.6, 0.9), pelt.belly());
    blush(skull, head, 0.40);
    var nose = new Drawing();
    nose.cut(head.oval(SHIFT + 0.34, 0.36, 0.13, 0.12), pelt.nose());
    nose.ink(head.oval(SHIFT + 0.30, 0.32, 0.04, 0.03), 0xffffff, 0.8);
    whiskers(nose, head, 0.46);
    var eyes =
        new EyeSpec(
            EyeKind.BEAD, 0.08, 0.42, 0.145, 0.20, swatches.or(0x7a4a30, "eye"), pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        face(eyes, 0.24, 0.60, 0.20, -0.28),
        Pigment.darker(pelt.fur(), 0.45),
        new Ears(head, pelt.fur(), pelt.inner()).ovals(-0.80, -0.80, 0.58, 0.56));
  }

  private static HeadDesign bear(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -0.96, -0.64, -0.80, -0.98, -0.1, -0.94, 0.46, -0.5, 0.90, 0.1, 0.98, 0.6, 0.88,
            0.96, 0.46, 0.96, -0.1, 0.64, -0.80),
        pelt.fur());
    var nose = muzzle(head, 0.46, 0.46, 0.34, pelt.belly());
    nose.cut(
        head.blob(
            SHIFT - 0.10,
            0.28,
            SHIFT + 0.10,
            0.20,
            SHIFT + 0.31,
            0.28,
            SHIFT + 0.24,
            0.42,
            SHIFT + 0.10,
            0.48,
            SHIFT - 0.04,
            0.42),
        0x35292f);
    nose.ink(head.oval(SHIFT + 0.06, 0.28, 0.07, 0.03), 0xffffff, 0.55);
    var eyes =
        new EyeSpec(
            EyeKind.BEAD, 0.0, 0.42, 0.125, 0.165, swatches.or(0x7a4a30, "eye"), pelt.fur());
    return new HeadDesign(
        skull,
        nose,
        face(eyes, 0.10, 0.58, 0.25, -0.30),
        Pigment.darker(pelt.fur(), 0.5),
        new Ears(head, pelt.fur(), pelt.inner()).ovals(-0.74, -0.78, 0.36, 0.36));
  }

  private static HeadDesign monkey(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        Shapes.joined(
            head.blob(
                0, -0.92, -0.6, -0.80, -0.94, -0.1, -0.84, 0.5, -0.4, 0.92, 0.2, 0.98, 0.66, 0.84,
                0.92, 0.4, 0.92, -0.1, 0.6, -0.80),
            head.leaf(0.1, -0.8, 0.0, -1.28, 0.4, 0.05),
            head.leaf(0.22, -0.8, 0.34, -1.18, 0.3, -0.05)),
        pelt.fur());
    skull.patch(
        head.blob(
            0.12, -0.30, -0.22, -0.52, -0.60, -0.22, -0.58, 0.16, -0.74, 0.52, -0.40, 0.92, 0.16,
            1.04, 0.72, 0.88, 0.94, 0.5, 0.80, 0.16, 0.84, -0.22, 0.46, -0.52),
        pelt.belly());
    var nose = new Drawing();
    nose.ink(head.oval(SHIFT + 0.02, 0.40, 0.035, 0.03), Pigment.darker(pelt.belly(), 0.6));
    nose.ink(head.oval(SHIFT + 0.17, 0.40, 0.035, 0.03), Pigment.darker(pelt.belly(), 0.6));
    blush(nose, head, 0.46);
    var eyes =
        new EyeSpec(
            EyeKind.ROUND, 0.02, 0.37, 0.19, 0.24, swatches.or(0x6a4028, "eye"), pelt.belly());
    var mouth = new MouthSpec(MouthKind.BROAD, 0.08, 0.66, 0.38, LIP);
    return new HeadDesign(
        skull,
        nose,
        new FaceSpec(SHIFT, eyes, mouth, -0.34),
        Pigment.darker(pelt.fur(), 0.3),
        new Ears(head, pelt.fur(), pelt.belly()).ovals(-1.02, 0.06, 0.32, 0.34));
  }

  private static FaceSpec face(
      EyeSpec eyes, double mouthX, double mouthY, double width, double browY) {
    return new FaceSpec(
        SHIFT, eyes, new MouthSpec(MouthKind.MUZZLE, mouthX, mouthY, width, LIP), browY);
  }

  private static Drawing muzzle(Frame head, double b, double ra, double rb, int color) {
    var muzzle = new Drawing();
    muzzle.cut(
        Shapes.joined(
            head.oval(SHIFT - 0.10, b + 0.06, ra * 0.62, rb),
            head.oval(SHIFT + 0.26, b + 0.06, ra * 0.60, rb * 0.98)),
        color);
    return muzzle;
  }

  static void blush(Drawing drawing, Frame head, double b) {
    for (double a : List.of(SHIFT - 0.66, SHIFT + 0.60)) {
      drawing.ink(head.oval(a, b, 0.17, 0.10), 0xe8766c, 0.30);
      drawing.ink(head.oval(a, b, 0.11, 0.065), 0xe8766c, 0.22);
    }
  }

  private static void whiskers(Drawing drawing, Frame head, double b) {
    for (int i = 0; i < 3; i++) {
      double fan = (i - 1) * 0.10;
      drawing.ink(
          Shapes.stroke(
              head.line(
                  SHIFT - 0.36,
                  b + 0.06 + fan * 0.5,
                  SHIFT - 0.8,
                  b + 0.02 + fan,
                  SHIFT - 1.14,
                  b + 0.06 + fan * 1.6),
              Math.max(0.6, head.u() * 0.018)),
          0x4a4048,
          0.75);
      drawing.ink(
          Shapes.stroke(
              head.line(
                  SHIFT + 0.52,
                  b + 0.06 + fan * 0.5,
                  SHIFT + 0.86,
                  b + 0.02 + fan,
                  SHIFT + 1.06,
                  b + 0.06 + fan * 1.6),
              Math.max(0.6, head.u() * 0.018)),
          0x4a4048,
          0.75);
    }
  }
}
