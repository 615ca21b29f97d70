package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.judge.Measures;
import studio.verticles.dataset.Datasets.Bucket;

/// What a person should look at before a picture is trained with. It warns and never decides.
final class PictureWarnings {
  /// From here on enlarging shows.
  static final double ENLARGED = 1.1;

  /// A trainer that cuts off more than this may cut off what matters.
  private static final double CUT_OFF = 0.15;

  /// Drawings are seldom under it unless they are blurred; see [Measures#sharpness].
  private static final double BLURRED = 0.05;

  private static final double DARK = 0.15;
  private static final double BRIGHT = 0.92;
  private static final double FLAT = 0.06;

  private PictureWarnings() {}

  static List<String> of(Measures measures, Bucket bucket) {
    List<String> warnings = new ArrayList<>();
    if (bucket.enlarged() > ENLARGED) {
      warnings.add("enlarged %.1f times".formatted(bucket.enlarged()));
    }
    double kept =
        (double) bucket.cropWidth()
            * bucket.cropHeight()
            / ((double) measures.width() * measures.height());
    if (1 - kept > CUT_OFF) {
      warnings.add("%d %% is cut off".formatted(Math.round((1 - kept) * 100)));
    }
    if (measures.sharpness() < BLURRED) {
      warnings.add("blurred");
    }
    if (measures.mean() < DARK) {
      warnings.add("very dark");
    }
    if (measures.mean() > BRIGHT) {
      warnings.add("very bright");
    }
    if (measures.contrast() < FLAT) {
      warnings.add("hardly any contrast");
    }
    return warnings;
  }
}
