package studio.hardware.trainer;

import java.util.OptionalDouble;

/// How far a training is.
///
/// @param epoch the one at work, from 1; 0 before the first
/// @param epochs 0 while nobody said
/// @param step finished steps of the whole training
/// @param steps of the whole training; 0 while nobody said
/// @param loss as the program smooths it; may be NaN when the training has come apart
public record Advance(int epoch, int epochs, long step, long steps, OptionalDouble loss) {
  static final Advance NONE = new Advance(0, 0, 0, 0, OptionalDouble.empty());

  /// 0..1.
  public double fraction() {
    if (steps > 0) {
      return Math.clamp((double) step / steps, 0, 1);
    }
    return epochs == 0 ? 0 : Math.clamp((epoch - 1.0) / epochs, 0, 1);
  }

  boolean isComingApart() {
    return loss.isPresent() && !Double.isFinite(loss.getAsDouble());
  }
}
