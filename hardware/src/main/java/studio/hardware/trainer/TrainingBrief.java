package studio.hardware.trainer;

import java.nio.file.Path;

/// A likeness that somebody wants.
///
/// @param dataset a folder with a folder of pictures in it, named "<repeats>_<trigger>" as trainers
///   of the sd-scripts family want it, each picture with its caption beside it (`image.png`,
///   `image.txt`); for the house's own also [Figure#FILE]
/// @param base the checkpoint it is trained for, as the program wants it: a file or a name
/// @param architecture of the base: "sd15", "sdxl", "flux"
/// @param trigger the word that calls the likeness up in a prompt
/// @param target where the finished file goes (.safetensors), in an existing folder
public record TrainingBrief(
    Path dataset, String base, String architecture, String trigger, Recipe recipe, Path target) {
  public TrainingBrief {
    if (!target.getFileName().toString().matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.safetensors")) {
      throw new IllegalArgumentException(
          "A likeness is a file such as fox_lora.safetensors, not " + target.getFileName());
    }
  }

  /// How it is trained.
  ///
  /// @param resolution side of a training picture in pixels
  /// @param rank size of the likeness; `alpha` scales it
  /// @param accumulate batches that make one step
  public record Recipe(
      int resolution,
      int rank,
      int alpha,
      double learningRate,
      int epochs,
      int batch,
      int accumulate,
      long seed) {
    /// For SD 1.5 on a card of 12 GB.
    public static final Recipe USUAL = new Recipe(512, 32, 32, 1e-4, 20, 1, 4, 0);

    public Recipe {
      if (resolution < 256 || resolution > 2048 || resolution % 64 != 0) {
        throw new IllegalArgumentException(
            "A training picture is 256 to 2048 pixels wide in steps of 64, not " + resolution);
      }
      if (rank < 1 || rank > 256 || alpha < 1 || alpha > 256) {
        throw new IllegalArgumentException(
            "Rank and alpha are 1 to 256, not %d and %d".formatted(rank, alpha));
      }
      if (!(learningRate > 0 && learningRate <= 1)) {
        throw new IllegalArgumentException("A learning rate is 0 to 1, not " + learningRate);
      }
      if (epochs < 1 || epochs > 1000 || batch < 1 || batch > 64 || accumulate < 1) {
        throw new IllegalArgumentException(
            "Training takes 1 to 1000 epochs in batches of 1 to 64, not %d in %d"
                .formatted(epochs, batch));
      }
      if (seed < 0) {
        throw new IllegalArgumentException("A seed is not negative: " + seed);
      }
    }
  }
}
