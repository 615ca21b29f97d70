package studio.verticles.training;

import java.util.Optional;

/// How somebody wants a training done; what is absent follows from the architecture. Out of bounds
/// is INVALID when it is asked for.
///
/// @param resolution side of a training picture in pixels, in steps of 64
/// @param rank size of the likeness; `alpha` scales it
public record RecipeWish(
    Optional<Integer> epochs,
    Optional<Double> learningRate,
    Optional<Integer> resolution,
    Optional<Integer> rank,
    Optional<Integer> alpha,
    Optional<Integer> batch,
    Optional<Long> seed) {

  /// Whatever is usual.
  public static final RecipeWish USUAL =
      new RecipeWish(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// The usual, but so many epochs.
  public static RecipeWish epochs(int epochs) {
    return new RecipeWish(
        Optional.of(epochs),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
