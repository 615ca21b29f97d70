package studio.hardware.theatre.puppet.body;

import java.util.List;
import studio.hardware.brief.Build;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.face.FaceSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthKind;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// The face of a person.
final class HumanHead {
  private HumanHead() {}

  static HeadDesign design(Frame head, Swatches swatches) {
    int skin = swatches.skin();
    Build build = swatches.look().build();
    double jaw = swatches.between("jaw", -0.05, 0.07) + (build == Build.STOUT ? 0.10 : 0);
    boolean child = build == Build.CHILD;
    boolean elder = build == Build.ELDER;
    var skull = new Drawing().smooth();
    skull.cut(
        head.blob(
            0.0,
            -1.0,
            -0.68,
            -0.82,
            -0.99,
            -0.2,
            -0.90 - jaw,
            0.32,
            -0.52 - jaw,
            0.78,
            0.10,
            1.0,
            0.56 + jaw,
            0.80,
            0.87 + jaw,
            0.34,
            0.94,
            -0.2,
            0.68,
            -0.82),
        skin);
    skull.patch(head.oval(-0.84, 0.16, 0.17, 0.22), Pigment.darker(skin, 0.05));
    skull.print(head.oval(-0.82, 0.18, 0.08, 0.12), Pigment.mix(skin, 0xa8504a, 0.4), 0.5);
    skull.print(
        head.soft(-1.1, -1.1, -0.9, 0.9, -0.55, 0.7, -0.72, 0.1, -0.8, -0.6),
        Pigment.mix(skin, 0x9a4a5a, 0.45),
        0.16);

    double eyeHigh = swatches.between("eye size", 0.225, 0.275) * (child ? 1.1 : elder ? 0.86 : 1);
    double eyeWide = eyeHigh * swatches.between("eye width", 0.93, 1.06);
    var eyes =
        new EyeSpec(
            EyeKind.ANIME,
            0.16,
            swatches.between("eye gap", 0.405, 0.44),
            eyeWide,
            eyeHigh,
            swatches.iris(),
            skin);
    var mouth =
        new MouthSpec(
            MouthKind.LIPS, -0.01, 0.70, child ? 0.20 : 0.22, Pigment.mix(skin, 0x8a2f3a, 0.45));
    double shift = 0.17;
    var face = new FaceSpec(shift, eyes, mouth, 0.16 - eyeHigh * 1.62);

    var nose = new Drawing();
    int blush = Pigment.mix(skin, 0xe4584f, 0.5);
    double rosy = child ? 0.42 : 0.28;
    nose.ink(head.oval(shift - 0.50, 0.50, 0.17, 0.09), blush, rosy);
    nose.ink(head.oval(shift + 0.47, 0.50, 0.13, 0.09), blush, rosy);
    nose.ink(head.oval(shift - 0.50, 0.50, 0.11, 0.055), blush, rosy * 0.6);
    nose.ink(head.oval(shift + 0.47, 0.50, 0.08, 0.055), blush, rosy * 0.6);
    int shade = Pigment.mix(skin, 0x8a3f3a, 0.5);
    nose.ink(
        Shapes.stroke(
            head.line(shift + 0.05, 0.36, shift + 0.12, 0.455, shift + 0.03, 0.48),
            head.u() * 0.05),
        shade,
        0.9);
    if (swatches.phrases().say("freckle") || swatches.dice("freckles").nextInt(7) == 0) {
      for (int i = 0; i < 6; i++) {
        double a = shift + (i < 3 ? -0.56 + i * 0.08 : 0.30 + i * 0.05);
        nose.ink(head.oval(a, 0.42 + (i % 2) * 0.05, 0.018, 0.016), shade, 0.7);
      }
    }
    if (elder) {
      for (double side : List.of(-1.0, 0.85)) {
        nose.ink(
            Shapes.stroke(
                head.line(
                    shift + side * 0.26,
                    0.50,
                    shift + side * 0.33,
                    0.62,
                    shift + side * 0.32,
                    0.70),
                head.u() * 0.03),
            shade,
            0.6);
        nose.ink(
            Shapes.stroke(
                head.line(shift + side * 0.62, 0.34, shift + side * 0.42, 0.41), head.u() * 0.025),
            shade,
            0.5);
      }
    }
    return new HeadDesign(skull, nose, face, Pigment.darker(swatches.hair(), 0.52), List.of());
  }
}
