package studio.hardware.theatre.portrait;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import studio.hardware.theatre.puppet.acting.Posture;
import studio.hardware.theatre.puppet.bench.Role;

/// What is a little different in every picture.
///
/// @param facesLeft which way the figure faces
/// @param paper colour of the ground, light
/// @param light that falls on everything, nearly white
/// @param size 1 for as large as it fits well
/// @param x shift to the right, as a share of the picture's width; `y` down, of its height
/// @param tilt degrees
/// @param limbs degrees by which each limb is held differently
record Chance(
    boolean facesLeft,
    int paper,
    int light,
    double size,
    double x,
    double y,
    double tilt,
    Map<Role, Double> limbs,
    long grain) {

  private static final int[] PAPERS = {
    0xf8f4ea, 0xf3f5f4, 0xf7efe6, 0xeef3f6, 0xf6f1f4, 0xf1f5ec, 0xfaf6ee, 0xf2eff6
  };

  private static final int[] LIGHTS = {0xffffff, 0xfffaf0, 0xf6faff, 0xfff6f0, 0xfbfff8};

  Chance {
    limbs = Map.copyOf(limbs);
  }

  static Chance of(long seed) {
    var lot = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + 0x632be59bd9b4e019L);
    return new Chance(
        lot.nextBoolean(),
        PAPERS[lot.nextInt(PAPERS.length)],
        LIGHTS[lot.nextInt(LIGHTS.length)],
        lot.nextDouble(0.9, 1.0),
        lot.nextDouble(-0.03, 0.03),
        lot.nextDouble(-0.015, 0.015),
        lot.nextDouble(-1.8, 1.8),
        limbs(lot, 6),
        lot.nextLong());
  }

  /// Nearly the same: a little of what another seed would change.
  ///
  /// @param share 0 the same, 1 as different as any
  Chance varied(long seed, double share) {
    var lot = new SplittableRandom(seed ^ 0x5deece66dL);
    Map<Role, Double> moved = new EnumMap<>(Role.class);
    moved.putAll(limbs);
    limbs(lot, 26 * share).forEach((role, degrees) -> moved.merge(role, degrees, Double::sum));
    return new Chance(
        facesLeft,
        paper,
        LIGHTS[lot.nextInt(LIGHTS.length)],
        size * lot.nextDouble(1 - 0.12 * share, 1 + 0.04 * share),
        x + lot.nextDouble(-0.08, 0.08) * share,
        y + lot.nextDouble(-0.03, 0.03) * share,
        tilt + lot.nextDouble(-6, 6) * share,
        moved,
        lot.nextLong());
  }

  private static Map<Role, Double> limbs(SplittableRandom lot, double degrees) {
    Map<Role, Double> limbs = new EnumMap<>(Role.class);
    for (Role role :
        new Role[] {
          Role.ARM_NEAR,
          Role.ARM_FAR,
          Role.FOREARM_NEAR,
          Role.FOREARM_FAR,
          Role.HEAD,
          Role.TORSO,
          Role.TAIL,
          Role.EAR_NEAR,
          Role.EAR_FAR,
          Role.HAIR
        }) {
      double most = role == Role.TORSO || role == Role.HEAD ? degrees / 2 : degrees;
      limbs.put(role, most <= 0 ? 0 : lot.nextDouble(-most, most));
    }
    return limbs;
  }

  Posture on(Posture posture) {
    Map<Role, Double> turns = new EnumMap<>(Role.class);
    turns.putAll(posture.turns());
    limbs.forEach((role, degrees) -> turns.merge(role, degrees, Double::sum));
    return new Posture(
        turns, posture.face(), posture.sink(), posture.lean(), posture.eyes(), posture.mouth());
  }
}
