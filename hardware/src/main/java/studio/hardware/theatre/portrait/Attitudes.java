package studio.hardware.theatre.portrait;

import static studio.hardware.theatre.puppet.bench.Role.ARM_FAR;
import static studio.hardware.theatre.puppet.bench.Role.ARM_NEAR;
import static studio.hardware.theatre.puppet.bench.Role.FOREARM_FAR;
import static studio.hardware.theatre.puppet.bench.Role.FOREARM_NEAR;
import static studio.hardware.theatre.puppet.bench.Role.HEAD;
import static studio.hardware.theatre.puppet.bench.Role.SHIN_FAR;
import static studio.hardware.theatre.puppet.bench.Role.SHIN_NEAR;
import static studio.hardware.theatre.puppet.bench.Role.TAIL;
import static studio.hardware.theatre.puppet.bench.Role.THIGH_FAR;
import static studio.hardware.theatre.puppet.bench.Role.THIGH_NEAR;
import static studio.hardware.theatre.puppet.bench.Role.TORSO;
import static studio.hardware.theatre.puppet.bench.Role.WING_FAR;
import static studio.hardware.theatre.puppet.bench.Role.WING_NEAR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.portrait.Attitude.Crop;
import studio.hardware.theatre.puppet.acting.Posture;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.face.EyeCel;
import studio.hardware.theatre.puppet.face.MouthCel;

/// The twenty ways in which a puppet is drawn. The degrees were found by looking.
final class Attitudes {
  private static final List<Attitude> ALL =
      List.of(
          at("front", Crop.FULL, Expression.HAPPY)
              .turn(ARM_NEAR, 128, FOREARM_NEAR, 34, ARM_FAR, -6, HEAD, 3)
              .face(-1)
              .done(),
          at("three-quarter", Crop.FULL, Expression.HAPPY)
              .turn(ARM_NEAR, 10, ARM_FAR, -14, THIGH_FAR, -6, THIGH_NEAR, 5)
              .done(),
          at("profile", Crop.UPPER, Expression.NEUTRAL).face(0.85).turn(HEAD, -2).done(),
          at("portrait", Crop.UPPER, Expression.HAPPY)
              .face(-0.7)
              .eyes(EyeCel.SMILE, MouthCel.SMILE)
              .turn(HEAD, 5)
              .done(),
          at("whole-figure", Crop.FULL, Expression.NEUTRAL)
              .face(-1)
              .turn(ARM_NEAR, 24, ARM_FAR, -26, THIGH_NEAR, 9, THIGH_FAR, -9)
              .size(0.76)
              .done(),
          at("close-up", Crop.FACE, Expression.TENDER).face(-1).done(),
          at("action", Crop.FULL, Expression.DETERMINED)
              .turn(THIGH_NEAR, -64, SHIN_NEAR, 46, THIGH_FAR, 44, SHIN_FAR, 34)
              .turn(ARM_NEAR, 62, FOREARM_NEAR, -22, ARM_FAR, -118, FOREARM_FAR, -12)
              .turn(TORSO, 8, HEAD, -8, TAIL, 20, WING_NEAR, -34, WING_FAR, 30)
              .in(-0.55, 7)
              .eyes(EyeCel.NARROW, MouthCel.WIDE)
              .done(),
          at("sitting", Crop.FULL, Expression.HAPPY)
              .turn(THIGH_NEAR, -82, SHIN_NEAR, 12, THIGH_FAR, -74, SHIN_FAR, 30)
              .turn(TORSO, -9, HEAD, 8, ARM_NEAR, 30, FOREARM_NEAR, -10, ARM_FAR, -20)
              .in(0.84, 0)
              .face(-0.5)
              .done(),
          at("walking", Crop.FULL, Expression.HAPPY)
              .turn(THIGH_NEAR, -30, SHIN_NEAR, 6, THIGH_FAR, 28, SHIN_FAR, 20)
              .turn(ARM_NEAR, 32, FOREARM_NEAR, -16, ARM_FAR, -36, FOREARM_FAR, -20)
              .turn(TORSO, 3, TAIL, 10)
              .in(0.07, 0)
              .face(0.1)
              .done(),
          at("arms-crossed", Crop.UPPER, Expression.ANGRY)
              .turn(ARM_NEAR, -30, FOREARM_NEAR, -62, ARM_FAR, 26, FOREARM_FAR, -86)
              .turn(TORSO, -4, HEAD, 4)
              .face(-0.35)
              .done(),
          at("over-shoulder", Crop.UPPER, Expression.SURPRISED)
              .face(-2)
              .turn(TORSO, 8, HEAD, -4, ARM_NEAR, 16)
              .done(),
          at("leaning", Crop.FULL, Expression.TENDER)
              .turn(TORSO, 9, HEAD, -12, THIGH_NEAR, -16, SHIN_NEAR, 20, THIGH_FAR, 5)
              .turn(ARM_NEAR, -24, FOREARM_NEAR, -30, ARM_FAR, -54, FOREARM_FAR, -66)
              .in(0.02, 12)
              .done(),
          at("hands-on-hips", Crop.FULL, Expression.DETERMINED)
              .turn(ARM_NEAR, 36, FOREARM_NEAR, -60, ARM_FAR, -44, FOREARM_FAR, 122)
              .turn(THIGH_NEAR, 12, THIGH_FAR, -12, TORSO, -4, HEAD, -5)
              .face(-0.8)
              .done(),
          at("crouching", Crop.FULL, Expression.AFRAID)
              .turn(THIGH_NEAR, -72, SHIN_NEAR, 118, THIGH_FAR, -56, SHIN_FAR, 104)
              .turn(TORSO, 34, HEAD, -26, ARM_NEAR, -30, FOREARM_NEAR, -30, ARM_FAR, -50)
              .in(0.52, 0)
              .done(),
          at("looking-up", Crop.UPPER, Expression.SURPRISED)
              .turn(HEAD, -13, TORSO, -4, ARM_NEAR, -34, FOREARM_NEAR, -64)
              .eyes(EyeCel.WIDE, MouthCel.GASP)
              .face(0.1)
              .done(),
          at("looking-down", Crop.UPPER, Expression.SAD)
              .turn(HEAD, 7, TORSO, 3, ARM_NEAR, -6, ARM_FAR, -10)
              .eyes(EyeCel.DOWN, MouthCel.CLOSED)
              .face(-0.2)
              .done(),
          at("running", Crop.FULL, Expression.DETERMINED)
              .turn(THIGH_NEAR, -62, SHIN_NEAR, 66, THIGH_FAR, 40, SHIN_FAR, 58)
              .turn(ARM_NEAR, 58, FOREARM_NEAR, -82, ARM_FAR, -62, FOREARM_FAR, -84)
              .turn(TORSO, 18, HEAD, -12, TAIL, 24, WING_NEAR, 24)
              .in(-0.12, 5)
              .eyes(EyeCel.AHEAD, MouthCel.MID)
              .face(0.2)
              .done(),
          at("head-tilt", Crop.HEAD, Expression.HAPPY).turn(HEAD, 21).face(-1.4).done(),
          at("dramatic", Crop.FULL, Expression.DETERMINED)
              .turn(ARM_NEAR, 138, FOREARM_NEAR, 20, ARM_FAR, -142, FOREARM_FAR, -16)
              .turn(THIGH_NEAR, 18, THIGH_FAR, -20, TORSO, -7, HEAD, -13)
              .turn(WING_NEAR, -44, WING_FAR, 40)
              .eyes(EyeCel.SMILE, MouthCel.WIDE)
              .face(-0.6)
              .in(-0.05, -4)
              .done(),
          at("from-behind", Crop.FULL, Expression.NEUTRAL)
              .turn(ARM_NEAR, 14, ARM_FAR, -16, THIGH_NEAR, 5, THIGH_FAR, -5, HEAD, -3)
              .behind()
              .done());

  private Attitudes() {}

  static List<Attitude> all() {
    return ALL;
  }

  /// The attitude that a pose asks for; of a pose nobody knows, one by its name.
  static Attitude of(String pose) {
    return ALL.stream()
        .filter(attitude -> attitude.id().equals(pose))
        .findFirst()
        .orElseGet(
            () -> ALL.get(pose.isEmpty() ? 1 : Math.floorMod(pose.hashCode(), ALL.size() - 1)));
  }

  private static Sketch at(String id, Crop crop, Expression expression) {
    return new Sketch(id, crop, expression);
  }

  /// An attitude being written down.
  private static final class Sketch {
    private final String id;
    private final Crop crop;
    private final Expression expression;
    private final Map<Role, Double> turns = new EnumMap<>(Role.class);
    private double face;
    private double sink;
    private double lean;
    private EyeCel eyes = EyeCel.CENTRE;
    private MouthCel mouth = MouthCel.CLOSED;
    private double size = 1;
    private boolean behind;

    Sketch(String id, Crop crop, Expression expression) {
      this.id = id;
      this.crop = crop;
      this.expression = expression;
    }

    /// Roles and their degrees in turn.
    Sketch turn(Object... rolesAndDegrees) {
      for (int i = 0; i < rolesAndDegrees.length; i += 2) {
        turns.put((Role) rolesAndDegrees[i], ((Number) rolesAndDegrees[i + 1]).doubleValue());
      }
      return this;
    }

    Sketch face(double share) {
      face = share;
      return this;
    }

    Sketch in(double sinks, double leans) {
      sink = sinks;
      lean = leans;
      return this;
    }

    Sketch eyes(EyeCel which, MouthCel lips) {
      eyes = which;
      mouth = lips;
      return this;
    }

    Sketch size(double share) {
      size = share;
      return this;
    }

    Sketch behind() {
      behind = true;
      return this;
    }

    Attitude done() {
      return new Attitude(
          id, crop, expression, new Posture(turns, face, sink, lean, eyes, mouth), size, behind);
    }
  }
}
