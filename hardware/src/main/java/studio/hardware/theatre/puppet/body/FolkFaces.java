package studio.hardware.theatre.puppet.body;

import java.util.List;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.face.FaceSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthKind;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// Faces of those whose body is their head; the skull is drawn by the body's plan.
final class FolkFaces {
  private FolkFaces() {}

  static HeadDesign design(Species species, Frame face, Pelt pelt, Swatches swatches) {
    boolean pale = species == Species.GHOST || species == Species.STAR || species == Species.SLIME;
    int iris = swatches.or(swatches.iris(), "eye");
    var nose = new Drawing();
    double shift = species == Species.FISH ? 0.24 : 0.14;
    for (double a : List.of(shift - 0.62, shift + 0.58)) {
      nose.ink(face.oval(a, 0.38, 0.16, 0.10), 0xe8766c, pale ? 0.34 : 0.28);
      nose.ink(face.oval(a, 0.38, 0.10, 0.06), 0xe8766c, 0.25);
    }
    EyeSpec eyes =
        switch (species) {
          case STAR, SLIME, GHOST ->
              new EyeSpec(EyeKind.BEAD, 0.0, 0.38, 0.15, 0.25, iris, pelt.fur());
          case FISH -> new EyeSpec(EyeKind.ROUND, -0.06, 0.42, 0.24, 0.28, iris, pelt.fur());
          case INSECT -> new EyeSpec(EyeKind.BEAD, 0.02, 0.48, 0.26, 0.34, iris, pelt.fur());
          case TREE -> new EyeSpec(EyeKind.ROUND, -0.02, 0.44, 0.22, 0.24, iris, pelt.fur());
          default -> new EyeSpec(EyeKind.BEAD, 0.0, 0.40, 0.15, 0.22, iris, pelt.belly());
        };
    int lip = species == Species.TREE ? 0x4a352c : 0x7a3a42;
    MouthKind kind =
        switch (species) {
          case GHOST, TREE -> MouthKind.HOLE;
          case SLIME -> MouthKind.BROAD;
          default -> MouthKind.LIPS;
        };
    double width = species == Species.SLIME ? 0.34 : species == Species.TREE ? 0.34 : 0.22;
    var mouth =
        new MouthSpec(
            kind,
            species == Species.FISH ? 0.10 : 0.02,
            species == Species.TREE ? 0.62 : 0.48,
            width,
            lip);
    if (species == Species.TREE) {
      nose.cut(
          face.blob(
              shift,
              0.02,
              shift - 0.12,
              0.26,
              shift + 0.10,
              0.40,
              shift + 0.26,
              0.28,
              shift + 0.14,
              0.05),
          Pigment.lighter(pelt.fur(), 0.12));
    }
    return new HeadDesign(
        new Drawing(),
        nose,
        new FaceSpec(shift, eyes, mouth, species == Species.INSECT ? -0.5 : -0.40),
        Pigment.darker(pelt.fur(), 0.55),
        List.of());
  }
}
