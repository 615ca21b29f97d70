package studio.hardware.theatre.puppet.body;

import java.util.List;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.face.FaceSpec;

/// A head before it is pinned to a body: the skull, what lies on the face and moves with it (nose,
/// muzzle, blush), where the features sit, the colour of its brows, and the loose parts around it,
/// such as ears, which are pinned to the part "head".
public record HeadDesign(Drawing skull, Drawing nose, FaceSpec face, int brow, List<Part> loose) {
  public HeadDesign {
    loose = List.copyOf(loose);
  }
}
