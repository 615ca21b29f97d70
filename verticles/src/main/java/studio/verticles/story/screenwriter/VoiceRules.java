package studio.verticles.story.screenwriter;

import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.brief.VoiceProfile.Register;

/// Gives everybody a voice: the register from who they are, pitch and pace from how they are built,
/// and a step away from everybody else in the same register, so that two voices are never alike.
final class VoiceRules {
  /// Factors about two semitones apart; the seventh voice of a register begins again with another
  /// pace.
  private static final double[] PITCH_STEPS = {1.0, 1.12, 0.9, 1.22, 0.82, 1.06, 0.95};

  private static final double[] PACE_STEPS = {1.0, 1.05, 0.96, 1.1, 0.92};

  private VoiceRules() {}

  static VoiceProfile narrator(long seed) {
    return new VoiceProfile(Register.NARRATOR, 1, 0.97, Seeds.of(seed, "voice narrator"));
  }

  /// `earlier` is how many of the cast before this one have the same register.
  static VoiceProfile of(Portrait portrait, Look look, int earlier, long seed) {
    double pitch =
        size(look.species()) * height(look.build()) * PITCH_STEPS[earlier % PITCH_STEPS.length];
    double pace =
        pace(look.build())
            * PACE_STEPS[(earlier + earlier / PITCH_STEPS.length) % PACE_STEPS.length];
    return new VoiceProfile(
        register(portrait, look),
        Math.clamp(Math.round(pitch * 100) / 100.0, 0.5, 2.2),
        Math.clamp(Math.round(pace * 100) / 100.0, 0.7, 1.4),
        Seeds.of(seed, "voice " + Cue.key(portrait.name())));
  }

  static Register register(Portrait portrait, Look look) {
    if (look.species() != Species.HUMAN) {
      return Register.CREATURE;
    }
    if (look.build() == Build.CHILD) {
      return Register.CHILD;
    }
    return switch (portrait.gender()) {
      case FEMALE -> Register.HIGH;
      case MALE -> Register.LOW;
      case UNKNOWN -> Register.MIDDLE;
    };
  }

  /// Small bodies speak high.
  private static double size(Species species) {
    return switch (species) {
      case HUMAN, DEER, GHOST, SNAKE -> 1.0;
      case CAT, FOX, RABBIT, STAR -> 1.25;
      case MOUSE, BIRD, INSECT -> 1.5;
      case FROG, FISH, MUSHROOM, SLIME, OWL -> 1.12;
      case DOG, WOLF, PIG, MONKEY, TURTLE, ROBOT -> 0.92;
      case BEAR, HORSE, TREE -> 0.76;
      case DINOSAUR, DRAGON -> 0.66;
    };
  }

  private static double height(Build build) {
    return switch (build) {
      case CHILD -> 1.18;
      case SLIGHT -> 1.07;
      case AVERAGE -> 1.0;
      case TALL -> 0.94;
      case STOUT -> 0.9;
      case ELDER -> 0.93;
    };
  }

  private static double pace(Build build) {
    return switch (build) {
      case CHILD -> 1.08;
      case SLIGHT -> 1.04;
      case AVERAGE -> 1.0;
      case TALL -> 0.98;
      case STOUT -> 0.95;
      case ELDER -> 0.88;
    };
  }
}
