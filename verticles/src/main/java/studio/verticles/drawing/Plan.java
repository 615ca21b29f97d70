package studio.verticles.drawing;

import java.util.List;
import java.util.Optional;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.drawing.Wish.Wearing;

/// What a batch remembers of its wish beside its columns (`batch.plan`).
///
/// @param counted whether seeds count on from the batch's, or are lots
/// @param poses one id for each picture, in order; "" for none
/// @param wish fingerprint of the whole wish: the same key must mean the same
record Plan(
    boolean counted,
    List<String> poses,
    Optional<Double> weight,
    Optional<Double> denoise,
    Optional<Recipe> recipe,
    Wearing lora,
    String wish) {
  Plan {
    poses = List.copyOf(poses);
  }
}
