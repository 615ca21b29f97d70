package studio.hardware.speech;

import java.util.SplittableRandom;
import studio.hardware.brief.VoiceProfile;

/// How a character sounds, in terms that every engine can be asked for.
///
/// `hertz` is the height of the voice. `throat` is the size of the speaker as a factor on the
/// resonances: 1 as the engine's voice has them, 1.2 a child, 0.85 a giant. `pace` is a factor on
/// the engine's usual speed. `cast` picks among an engine's voices; it is spread evenly over 0..1.
public record Timbre(
    VoiceProfile.Register register,
    double hertz,
    double throat,
    double pace,
    double cast,
    Effect effect) {
  /// What the booth adds to a voice that is not a person's.
  public enum Effect {
    NONE,
    GROWL,
    CHIRP
  }

  /// Two characters of one register differ by up to this factor in height, so that people who talk
  /// to each other can be told apart with closed eyes.
  private static final double SPREAD = 1.28;

  public static Timbre of(VoiceProfile voice) {
    SplittableRandom chance = new SplittableRandom(voice.seed() ^ 0x5EED_0F_A_F01CEL);
    double cast = chance.nextDouble();
    double height = Math.pow(SPREAD, chance.nextDouble() - 0.5) * voice.pitch();
    double size = Math.pow(1.08, chance.nextDouble() - 0.5);
    boolean small = chance.nextBoolean();
    return switch (voice.register()) {
      case CHILD -> person(voice, 262 * height, 1.14 * size, 1.0, cast);
      case HIGH -> person(voice, 202 * height, 1.04 * size, 1.0, cast);
      case MIDDLE -> person(voice, 148 * height, 1.0 * size, 1.0, cast);
      case LOW -> person(voice, 92 * height, 0.93 * size, 0.95, cast);
      case NARRATOR -> person(voice, 112 * height, 0.97, 0.92, cast);
      case CREATURE ->
          small
              ? new Timbre(
                  voice.register(),
                  bound(310 * height),
                  1.24 * size,
                  voice.pace(),
                  cast,
                  Effect.CHIRP)
              : new Timbre(
                  voice.register(),
                  bound(74 * height),
                  0.82 * size,
                  voice.pace() * 0.9,
                  cast,
                  Effect.GROWL);
    };
  }

  private static Timbre person(
      VoiceProfile voice, double hertz, double throat, double pace, double cast) {
    return new Timbre(
        voice.register(), bound(hertz), throat, voice.pace() * pace, cast, Effect.NONE);
  }

  private static double bound(double hertz) {
    return Math.clamp(hertz, 55, 420);
  }

  /// One of `options`, the same for the same character.
  <T> T choose(java.util.List<T> options) {
    return options.get((int) (cast * options.size()));
  }
}
