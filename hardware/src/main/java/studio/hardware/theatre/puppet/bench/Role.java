package studio.hardware.theatre.puppet.bench;

/// What a part is to the actor who moves it. "Near" is the side towards the audience.
public enum Role {
  SHADOW,
  ROOT,
  TORSO,
  HEAD,
  EYES,
  BROWS,
  MOUTH,
  NOSE,
  TEAR,
  ARM_NEAR,
  FOREARM_NEAR,
  ARM_FAR,
  FOREARM_FAR,
  THIGH_NEAR,
  SHIN_NEAR,
  THIGH_FAR,
  SHIN_FAR,
  FOOT_NEAR,
  FOOT_FAR,
  EAR_NEAR,
  EAR_FAR,
  WING_NEAR,
  WING_FAR,
  TAIL,
  /// Hair that hangs or sticks out and moves in the wind.
  HAIR,
  /// The fringe; it follows the face a little when a head turns.
  FRINGE,
  /// Cloth that swings: skirts, capes, scarf ends.
  CLOTH,
  /// Glasses and the like: on the face, moving with it.
  ON_FACE,
  /// Segments of a body that winds: the snake.
  COIL,
  GLOW,
  /// Moves only with what it is pinned to.
  FIXED
}
