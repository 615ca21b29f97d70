package studio.verticles.drawing;

import java.util.List;
import java.util.Optional;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Pictures of a character that somebody wants.
///
/// @param count 1 to 100
/// @param seed of the first picture, the next has the next; without one they are drawn by lot, the
///   same lots whenever the work is done again. A [Kind#VARIANT] counts from the seed of the
///   picture it starts from, a [Kind#CORRECTION] keeps that seed
/// @param from the picture to start from; required for what is drawn [Kind#again]
/// @param recipe instead of the project's style, or of what the picture was drawn with
public record Wish(
    CharacterId character,
    Kind kind,
    int count,
    Words words,
    Optional<Long> seed,
    Optional<Beginning> from,
    Optional<Recipe> recipe,
    Wearing lora,
    Asking asking) {

  /// A few pictures in poses by lot.
  public static Wish of(CharacterId character, int count, Asking asking) {
    return new Wish(
        character,
        Kind.DRAW,
        count,
        Words.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Wearing.IF_IT_FITS,
        asking);
  }

  /// A picture again with other words and numbers, its seed kept: the whole of `words` is sent,
  /// nothing is added.
  public static Wish correction(
      CharacterId character, PictureId picture, Words words, Recipe recipe, Asking asking) {
    return new Wish(
        character,
        Kind.CORRECTION,
        1,
        words,
        Optional.empty(),
        Optional.of(new Beginning(picture, Optional.empty(), Optional.empty())),
        Optional.of(recipe),
        Wearing.IF_IT_FITS,
        asking);
  }

  /// @param prompt instead of style and template; for a correction all of the positive words. Empty
  ///   for the character's own
  /// @param negative beside the learned and the character's; for a correction all of it
  /// @param poses ids of the [PosePool], taken in turn; empty for poses by lot
  public record Words(String prompt, String negative, List<String> poses) {
    public static final Words NONE = new Words("", "", List.of());

    public Words {
      poses = List.copyOf(poses);
    }
  }

  /// @param weight of its likeness, 0 to 2; the style's when absent
  /// @param denoise how much is drawn anew, 0 to 1; 0.30 when absent. A correction without one is
  ///   drawn from nothing, by the same seed
  public record Beginning(PictureId picture, Optional<Double> weight, Optional<Double> denoise) {}

  /// The numbers of a drawing.
  public record Recipe(int width, int height, int steps, double cfg, String sampler) {}

  /// Whether the trained likeness is used.
  public enum Wearing {
    /// When there is one of the checkpoint's architecture; else it is left out, and the provenance
    /// says so.
    IF_IT_FITS,
    /// Without one the batch is refused.
    DEMANDED,
    NEVER
  }

  /// @param key the same key asks for the same batch; empty for a wish that is new each time
  /// @param by who asks, for people
  /// @param because why, for people: "attempt 2: too dark"
  public record Asking(String key, String by, String because) {
    public static Asking by(String who) {
      return new Asking("", who, "");
    }
  }
}
