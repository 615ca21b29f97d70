package studio.hardware.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A picture that somebody wants.
///
/// @param checkpoint the model file as the server names it; empty for the engine's own choice
/// @param sampler as people write it ("DPM++ 2M Karras")
/// @param seed 0 to 2^63-1; the same brief gives the same picture on the same machine
/// @param references pictures of the character, for engines that can follow a likeness
/// @param from a picture to start from instead of noise
public record ImageBrief(
    String positive,
    String negative,
    String checkpoint,
    int width,
    int height,
    int steps,
    double cfg,
    String sampler,
    long seed,
    Optional<Lora> lora,
    List<Path> references,
    Likeness likeness,
    Optional<From> from) {
  public ImageBrief {
    references = List.copyOf(references);
    if (width < 64 || height < 64 || width > 4096 || height > 4096) {
      throw new IllegalArgumentException(
          "A picture is 64 to 4096 pixels wide and high, not %dx%d".formatted(width, height));
    }
    if (steps < 1 || steps > 150) {
      throw new IllegalArgumentException("A picture takes 1 to 150 steps, not " + steps);
    }
    if (seed < 0) {
      throw new IllegalArgumentException("A seed is not negative: " + seed);
    }
  }

  /// A trained likeness. Both strengths are 0.8 unless somebody says otherwise.
  public record Lora(String file, double modelStrength, double clipStrength) {}

  /// How strongly the references weigh, and from where to where in the steps (fractions).
  public record Likeness(double weight, double start, double end) {
    /// What the house uses unless a style says otherwise.
    public static final Likeness USUAL = new Likeness(0.7, 0.0, 0.85);
  }

  /// The picture to start from and how much of it to draw anew (0 keeps it, 1 forgets it).
  public record From(Path picture, double denoise) {}
}
