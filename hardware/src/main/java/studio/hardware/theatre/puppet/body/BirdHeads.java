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

/// Heads with beaks.
final class BirdHeads {
  private BirdHeads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    return species == Species.OWL ? owl(head, pelt, swatches) : songbird(head, pelt, swatches);
  }

  private static HeadDesign songbird(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        head.blob(
            0, -1.0, -0.7, -0.74, -0.98, 0.0, -0.74, 0.72, 0, 1.0, 0.74, 0.72, 0.98, 0.0, 0.7,
            -0.74),
        pelt.fur());
    skull.patch(
        head.blob(0.2, -0.20, -0.36, 0.0, -0.5, 0.46, -0.1, 1.0, 0.6, 1.0, 1.0, 0.5, 0.8, 0.0),
        pelt.belly());
    CuddlyHeads.blush(skull, head, 0.34);
    var crest = new Drawing();
    int feathers = 2 + swatches.dice("crest").nextInt(3);
    for (int i = 0; i < feathers; i++) {
      crest.cut(
          head.leaf(-0.02, -0.86, -0.5 + i * 0.30, -1.55 + 0.12 * i, 0.26, 0.08), pelt.dark());
    }
    var eyes =
        new EyeSpec(
            EyeKind.BEAD, -0.06, 0.46, 0.15, 0.20, swatches.or(0x6a4a30, "eye"), pelt.fur());
    var mouth = new MouthSpec(MouthKind.BEAK, 0.06, 0.32, 0.34, pelt.nose());
    return new HeadDesign(
        skull,
        new Drawing(),
        new FaceSpec(0.16, eyes, mouth, -0.44),
        Pigment.darker(pelt.fur(), 0.5),
        List.of(
            new Part(
                "crest",
                Role.HAIR,
                Order.HEAD - 1,
                "head",
                head.x(0),
                head.y(-0.9),
                4,
                List.of(crest))));
  }

  private static HeadDesign owl(Frame head, Pelt pelt, Swatches swatches) {
    var skull = new Drawing();
    skull.cut(
        Shapes.joined(
            head.blob(
                0, -0.80, -0.7, -0.78, -1.0, 0.0, -0.8, 0.72, 0, 1.0, 0.8, 0.72, 0.98, 0.0, 0.7,
                -0.78),
            head.leaf(-0.60, -0.5, -1.02, -1.34, 0.6, 0.06),
            head.leaf(0.60, -0.5, 0.98, -1.30, 0.56, -0.06)),
        pelt.fur());
    double shift = 0.12;
    skull.patch(head.soft(shift, -0.62, -0.28, -0.9, 0, -1.1, 0.3, -0.9), pelt.dark());
    skull.patch(head.oval(shift - 0.44, 0.02, 0.52, 0.56), pelt.belly());
    skull.patch(head.oval(shift + 0.42, 0.02, 0.47, 0.55), pelt.belly());
    for (int ring = 0; ring < 9; ring++) {
      double angle = Math.PI * (0.62 + ring * 0.11);
      skull.print(
          Shapes.stroke(
              head.line(
                  shift - 0.44 + Math.cos(angle) * 0.40,
                  0.02 + Math.sin(angle) * 0.44,
                  shift - 0.44 + Math.cos(angle) * 0.48,
                  0.02 + Math.sin(angle) * 0.52),
              head.u() * 0.025),
          pelt.dark(),
          0.6);
    }
    var eyes =
        new EyeSpec(
            EyeKind.ROUND,
            0.02,
            0.43,
            0.27,
            0.30,
            swatches.or(swatches.pick("iris", 0xe8a83a, 0xd9853a, 0xc9b84a), "eye"),
            pelt.belly());
    var mouth = new MouthSpec(MouthKind.BEAK, -0.03, 0.44, 0.25, pelt.nose());
    var loose = new ArrayList<Part>();
    return new HeadDesign(
        skull, new Drawing(), new FaceSpec(shift, eyes, mouth, -0.46), pelt.dark(), loose);
  }
}
