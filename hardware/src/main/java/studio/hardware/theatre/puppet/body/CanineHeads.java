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

/// Heads with cheek tufts and a snout: fox, wolf and dog.
final class CanineHeads {
  private CanineHeads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    boolean dog = species == Species.DOG;
    boolean fox = species == Species.FOX;
    double tuft = dog ? 0.0 : fox ? 0.20 : 0.16;
    var skull = new Drawing();
    skull.cut(
        Shapes.joined(
            head.blob(
                0, -1.0, -0.52, -0.86, -0.86, -0.3, -0.84, 0.34, -0.42, 0.80, 0.16, 0.98, 0.62,
                0.78, 0.86, 0.34, 0.84, -0.3, 0.52, -0.86),
            head.soft(
                -0.7,
                -0.2,
                -1.02 - tuft,
                0.36,
                -0.82 - tuft,
                0.44,
                -0.98 - tuft * 0.6,
                0.72,
                -0.6,
                0.78,
                -0.2,
                0.9,
                -0.2,
                0.1),
            head.soft(
                0.7,
                -0.2,
                0.94 + tuft,
                0.36,
                0.80 + tuft,
                0.46,
                0.90 + tuft * 0.6,
                0.70,
                0.6,
                0.78,
                0.2,
                0.9,
                0.3,
                0.1)),
        pelt.fur());
    if (dog) {
      if (swatches.dice("patch").nextBoolean()) {
        skull.patch(head.oval(-0.30, 0.0, 0.40, 0.46), pelt.dark());
      }
      skull.patch(
          head.blob(0.1, -0.95, 0.02, -0.3, -0.1, 0.3, 0.2, 0.5, 0.5, 0.3, 0.34, -0.3),
          pelt.belly());
    } else {
      skull.patch(
          head.blob(
              -1.3, 0.34, -0.72, 0.22, -0.34, 0.46, 0.02, 0.30, 0.14, -0.02, 0.30, 0.30, 0.62, 0.46,
              0.84, 0.22, 1.3, 0.34, 1.0, 1.0, 0.1, 1.1, -0.9, 1.0),
          pelt.belly());
      if (!fox) {
        skull.patch(head.blob(0.12, -1.0, -0.14, -0.6, 0.10, -0.2, 0.36, -0.6), pelt.dark());
      }
    }
    double shift = 0.16;
    var nose = new Drawing();
    double snout = fox ? 0.10 : 0.14;
    nose.cut(
        head.blob(
            shift - 0.30,
            0.44,
            shift + 0.02,
            0.26,
            shift + 0.36 + snout,
            0.34,
            shift + 0.44 + snout,
            0.56,
            shift + 0.26,
            0.80,
            shift - 0.10,
            0.80,
            shift - 0.32,
            0.64),
        dog || fox ? pelt.belly() : Pigment.lighter(pelt.belly(), 0.2));
    nose.cut(
        head.blob(
            shift + 0.04,
            0.32,
            shift + 0.22,
            0.25,
            shift + 0.42,
            0.31,
            shift + 0.36,
            0.46,
            shift + 0.23,
            0.52,
            shift + 0.10,
            0.46),
        pelt.nose());
    nose.ink(head.oval(shift + 0.18, 0.33, 0.07, 0.032), 0xffffff, 0.55);
    int lid = pelt.fur();
    int iris =
        swatches.or(
            swatches.pick(
                "iris",
                fox
                    ? new int[] {0xb5722a, 0x8f6a2f, 0x6f8a48}
                    : new int[] {0x7a5230, 0x5f87a8, 0xa5802f}),
            "eye");
    var eyes = new EyeSpec(EyeKind.ROUND, 0.06, 0.44, 0.19, 0.23, iris, lid);
    var mouth = new MouthSpec(MouthKind.MUZZLE, 0.20, 0.62, 0.26, 0x6a3a3a);
    var face = new FaceSpec(shift, eyes, mouth, -0.30);
    return new HeadDesign(
        skull, nose, face, Pigment.darker(pelt.fur(), 0.5), ears(species, head, pelt, swatches));
  }

  private static List<Part> ears(Species species, Frame head, Pelt pelt, Swatches swatches) {
    var ears = new ArrayList<Part>();
    boolean floppy = species == Species.DOG && swatches.dice("ears").nextInt(3) > 0;
    if (floppy) {
      var near = new Drawing();
      near.cut(
          head.blob(-0.52, -0.78, -0.98, -0.62, -1.26, 0.0, -1.14, 0.44, -0.86, 0.34, -0.66, -0.2),
          pelt.dark());
      var far = new Drawing();
      far.cut(
          head.blob(0.56, -0.78, 0.92, -0.62, 1.18, 0.0, 1.06, 0.40, 0.82, 0.3, 0.66, -0.2),
          Pigment.darker(pelt.dark(), 0.12));
      ears.add(
          new Part(
              "ear near",
              Role.EAR_NEAR,
              Order.NEAR_EAR,
              "head",
              head.x(-0.62),
              head.y(-0.66),
              6,
              List.of(near)));
      ears.add(
          new Part(
              "ear far",
              Role.EAR_FAR,
              Order.NEAR_EAR,
              "head",
              head.x(0.64),
              head.y(-0.66),
              6,
              List.of(far)));
      return ears;
    }
    double tall = species == Species.FOX ? 1.62 : 1.45;
    ears.add(
        pointed(
            "ear near",
            Role.EAR_NEAR,
            Order.FAR_EAR,
            head,
            pelt,
            -0.52,
            -0.66,
            -0.84,
            -tall,
            species));
    ears.add(
        pointed(
            "ear far", Role.EAR_FAR, Order.FAR_EAR, head, pelt, 0.54, -0.66, 0.78, -tall, species));
    return ears;
  }

  private static Part pointed(
      String name,
      Role role,
      int order,
      Frame head,
      Pelt pelt,
      double a,
      double b,
      double tipA,
      double tipB,
      Species species) {
    var ear = new Drawing();
    ear.cut(head.leaf(a, b, tipA, tipB, 0.66, 0.02), pelt.fur());
    ear.patch(
        head.leaf(
            a + (tipA - a) * 0.1,
            b + (tipB - b) * 0.1,
            a + (tipA - a) * 0.80,
            b + (tipB - b) * 0.80,
            0.40,
            0.02),
        pelt.inner());
    if (species == Species.FOX) {
      ear.patch(head.oval(tipA, tipB, 0.34, 0.34), pelt.dark());
    }
    return new Part(name, role, order, "head", head.x(a), head.y(b), 3, List.of(ear));
  }
}
