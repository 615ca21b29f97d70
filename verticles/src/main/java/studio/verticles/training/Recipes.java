package studio.verticles.training;

import java.util.Locale;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.bus.Problem;

/// How a likeness is trained for a base of an architecture.
final class Recipes {
  private static final int EPOCHS = 20;
  private static final double LEARNING_RATE = 1e-4;
  private static final int BATCH = 1;
  private static final int ACCUMULATE = 4;

  private Recipes() {}

  /// @param seed where nobody wished for one
  /// @throws Problem INVALID for an architecture that nobody trains for, or numbers out of bounds
  static Recipe of(String architecture, RecipeWish wish, long seed) {
    Usual usual = usual(architecture);
    int rank = wish.rank().orElse(usual.rank());
    try {
      return new Recipe(
          wish.resolution().orElse(usual.resolution()),
          rank,
          wish.alpha().orElse(rank),
          wish.learningRate().orElse(LEARNING_RATE),
          wish.epochs().orElse(EPOCHS),
          wish.batch().orElse(BATCH),
          ACCUMULATE,
          wish.seed().orElse(seed));
    } catch (IllegalArgumentException outOfBounds) {
      throw new Problem(Problem.Kind.INVALID, outOfBounds.getMessage() + ".", outOfBounds);
    }
  }

  /// The same with other luck: what came apart would come apart again.
  static Recipe again(Recipe old) {
    return new Recipe(
        old.resolution(),
        old.rank(),
        old.alpha(),
        old.learningRate(),
        old.epochs(),
        old.batch(),
        old.accumulate(),
        old.seed() + 1);
  }

  /// How often a picture is shown in an epoch, so that a small set is seen as often as a large one.
  static int repeats(String architecture, int pictures, int epochs) {
    int shown = usual(architecture).shown();
    return Math.clamp(Math.round((double) shown / Math.max(1, pictures * epochs)), 1, 20);
  }

  /// @param resolution what models of the architecture were made for
  /// @param shown how many times a picture is shown in a whole training, all pictures together
  private record Usual(int resolution, int rank, int shown) {}

  private static Usual usual(String architecture) {
    return switch (architecture.toUpperCase(Locale.ROOT)) {
      case "SD15" -> new Usual(512, 32, 1600);
      case "SDXL" -> new Usual(1024, 32, 2000);
      case "FLUX" -> new Usual(1024, 16, 1600);
      default ->
          throw Problem.invalid(
              "Nobody knows what the project's checkpoint is made of, so nothing can be trained"
                  + " for it. Choose SD15, SDXL or FLUX as the architecture of the project's"
                  + " style.");
    };
  }
}
