package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import java.util.List;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Figure.Measures;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Drapery;
import studio.hardware.theatre.puppet.dress.Outfit;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.dress.Wardrobe;
import studio.hardware.theatre.puppet.face.FaceSpec;

/// Whoever stands on two legs: a trunk, a head, two arms and two legs of two parts each.
final class Biped {
  private final Species species;
  private final Swatches swatches;
  private final Anatomy body;
  private final Outfit outfit;
  private final int skin;
  private final int hand;
  private final Figure figure;

  private Biped(
      Species species, Swatches swatches, Anatomy body, Outfit outfit, Pelt pelt, FaceSpec face) {
    this.species = species;
    this.swatches = swatches;
    this.body = body;
    this.outfit = outfit;
    boolean human = species == Species.HUMAN;
    this.skin = human ? swatches.skin() : pelt.fur();
    this.hand =
        human
            ? skin
            : species == Species.FOX ? pelt.dark() : Pigment.mix(pelt.fur(), pelt.dark(), 0.25);
    double eyeY = body.head().y(face.eyes().y());
    this.figure =
        new Figure(
            new Measures(
                body.height(),
                Math.max(body.shoulder() * 3.2, body.head().u() * 2.4),
                body.head().cx(),
                body.head().cy(),
                body.head().v(),
                eyeY,
                face.shift() * body.head().u(),
                -body.hipY(),
                Gait.WALK));
  }

  static Figure stand(
      Species species,
      Swatches swatches,
      Anatomy body,
      Pelt pelt,
      HeadDesign head,
      Expression expression) {
    Outfit outfit = Outfit.of(species, swatches);
    var biped = new Biped(species, swatches, body, outfit, pelt, head.face());
    biped.legs();
    biped.trunk(pelt);
    biped.arms();
    HeadMount.mount(biped.figure, body.head(), head, expression, body.shoulderY());
    Tails.pin(species, biped.figure, body, pelt);
    Extras.pin(species, biped.figure, body, pelt);
    new Drapery(outfit, body).hang(biped.figure);
    return biped.figure;
  }

  private void legs() {
    double spread = body.hip() * 0.50;
    leg("near", Role.THIGH_NEAR, Role.SHIN_NEAR, Role.FOOT_NEAR, -spread, Order.NEAR_LEG, 0);
    leg("far", Role.THIGH_FAR, Role.SHIN_FAR, Role.FOOT_FAR, spread, Order.FAR_LEG, 0.10);
  }

  private void leg(
      String side,
      Role thighRole,
      Role shinRole,
      Role footRole,
      double x,
      int order,
      double shade) {
    double length = -body.hipY();
    double knee = -length * 0.50;
    double ankle = -body.foot() * 0.30;
    double r = body.leg();
    boolean robe = outfit.cut() == Outfit.Cut.DRESS || outfit.cut() == Outfit.Cut.KIMONO;
    int cloth = outfit.hasTrousers() ? outfit.legs() : skin;
    if (robe && species == Species.HUMAN) {
      cloth =
          swatches.or(
              swatches.dice("stockings").nextBoolean() ? 0x4a4358 : skin, "stocking", "tights");
    }
    int leg = Pigment.darker(cloth, shade);
    var thigh = new Drawing();
    thigh.cut(Shapes.limb(x, body.hipY() + r * 0.2, r * 1.12, x, knee, r * 0.84), leg);
    rings(thigh, x, body.hipY(), x, knee, r);
    figure.add("thigh " + side, thighRole, order, "root", x, body.hipY(), thigh);
    var shin = new Drawing();
    boolean shod =
        outfit.cut() != Outfit.Cut.BARE
            && outfit.cut() != Outfit.Cut.VEST
            && species == Species.HUMAN;
    int foot = Pigment.darker(shod ? outfit.shoes() : hand, shade);
    double f = body.foot();
    var shoe = new Drawing();
    shoe.cut(foot(x, f, r), foot);
    if (shod) {
      shoe.patch(Shapes.box(x - f, -f * 0.10, f * 3, f * 0.2, 0), Pigment.darker(foot, 0.35));
    } else {
      for (int toe = 0; toe < 2; toe++) {
        double at = x + f * (0.58 + 0.22 * toe);
        shoe.line(
            Shapes.line(at, -f * 0.05, at - f * 0.03, -f * 0.19),
            Math.max(0.9, f * 0.045),
            Pigment.darker(foot, 0.4));
      }
    }
    shin.cut(Shapes.limb(x, knee, r * 0.84, x, ankle - r * 0.3, r * 0.66), leg);
    if (shod && swatches.dice("boots").nextBoolean()) {
      shin.patch(Shapes.box(x - r * 2, ankle - length * 0.17, r * 4, length * 0.2, 2), foot);
      shin.patch(
          Shapes.box(x - r * 2, ankle - length * 0.18, r * 4, length * 0.035, 1),
          Pigment.lighter(foot, 0.15));
    }
    rings(shin, x, knee, x, ankle, r * 0.75);
    figure.add("foot " + side, footRole, order - 1, "shin " + side, x, ankle, shoe);
    figure.add("shin " + side, shinRole, order, "thigh " + side, x, knee, shin);
  }

  private Shape foot(double x, double f, double r) {
    return Shapes.soft(
        x - r * 0.95,
        -f * 0.45,
        x + r * 0.8,
        -f * 0.50,
        x + f * 0.72,
        -f * 0.34,
        x + f * 1.06,
        -f * 0.12,
        x + f * 1.0,
        0,
        x + f * 0.2,
        0.6,
        x - r * 0.85,
        0.6,
        x - r * 1.1,
        -f * 0.1);
  }

  private void trunk(Pelt pelt) {
    double s = body.shoulder();
    double w = body.waist();
    double h = body.hip();
    double top = body.shoulderY();
    double low = body.hipY();
    double t = body.trunk();
    double neck = body.head().u() * (species == Species.HUMAN ? 0.27 : 0.5);
    var trunk = new Drawing();
    trunk.cut(
        Shapes.limb(0, body.head().y(0.7), neck, 0, top + t * 0.08, neck * 1.15),
        Pigment.darker(skin, 0.08));
    boolean soft = species != Species.HUMAN || swatches.look().build() == Build.STOUT;
    double belly = soft ? 1.08 : 1;
    int color =
        outfit.cut() == Outfit.Cut.BARE || outfit.cut() == Outfit.Cut.VEST
            ? species == Species.HUMAN ? outfit.trim() : skin
            : outfit.cut() == Outfit.Cut.OVERALLS
                ? outfit.trim()
                : outfit.cut() == Outfit.Cut.CLOAK ? outfit.trim() : outfit.main();
    boolean bare = outfit.cut() == Outfit.Cut.BARE || outfit.cut() == Outfit.Cut.VEST;
    boolean furry = bare && species != Species.HUMAN;
    trunk.cut(
        species == Species.ROBOT
            ? Trunks.metal(s, h, top, low, t)
            : species != Species.HUMAN
                ? Trunks.fur(s, w, h, top, low, t)
                : Trunks.cloth(s, w * belly, h, top, low, t),
        color);
    if (furry && species != Species.ROBOT) {
      trunk.patch(
          Shapes.blob(
              s * 0.12,
              top + t * 0.02,
              -s * 0.36,
              top + t * 0.32,
              -w * 0.5,
              low - t * 0.2,
              s * 0.14,
              low + t * 0.05,
              w * 0.78,
              low - t * 0.2,
              s * 0.6,
              top + t * 0.32),
          pelt.belly());
    }
    new Wardrobe(outfit, body).onTrunk(trunk);
    figure.add("torso", Role.TORSO, Order.TORSO, "root", 0, low, trunk);
  }

  /// The limbs of robots are hoses.
  private void rings(Drawing limb, double x1, double y1, double x2, double y2, double r) {
    if (species != Species.ROBOT) {
      return;
    }
    for (double at = 0.30; at < 0.9; at += 0.14) {
      double x = x1 + (x2 - x1) * at;
      double y = y1 + (y2 - y1) * at;
      limb.print(
          Shapes.stroke(Shapes.line(x - r * 1.4, y, x, y + r * 0.16, x + r * 1.4, y), r * 0.22),
          Pigment.darker(skin, 0.55),
          0.55);
    }
  }

  private void arms() {
    double s = body.shoulder();
    double y = body.shoulderY() + body.arm() * 1.1;
    arm("near", Role.ARM_NEAR, Role.FOREARM_NEAR, -s * 0.84, y, Order.NEAR_ARM, 0, -0.10);
    arm("far", Role.ARM_FAR, Role.FOREARM_FAR, s * 0.74, y, Order.FAR_ARM, 0.12, 0.05);
  }

  private void arm(
      String side,
      Role armRole,
      Role foreRole,
      double x,
      double y,
      int order,
      double shade,
      double lean) {
    double r = body.arm();
    double upper = body.reach() * 0.47;
    double fore = body.reach() * 0.40;
    double ex = x + lean * upper;
    double ey = y + upper;
    double wx = ex + fore * 0.14;
    double wy = ey + fore;
    int sleeve = Pigment.darker(sleeve(), shade);
    boolean wide = outfit.cut() == Outfit.Cut.KIMONO;
    var arm = new Drawing();
    arm.cut(Shapes.limb(x, y, r * 1.18, ex, ey, r * 0.95), sleeve);
    rings(arm, x, y, ex, ey, r);
    figure.add("arm " + side, armRole, order, "torso", x, y, arm);
    var forearm = new Drawing();
    hand(forearm, wx, wy, r, Pigment.darker(hand, shade));
    if (wide) {
      forearm.cut(
          Shapes.soft(
              ex - r,
              ey - r,
              ex + r,
              ey - r,
              wx + r * 1.2,
              wy - r,
              wx + r * 1.4,
              wy + r * 0.4,
              wx - r * 1.2,
              wy + r * 1.8,
              ex - r * 2.6,
              wy + r * 1.4,
              ex - r * 1.6,
              ey + r),
          sleeve);
    } else {
      forearm.cut(Shapes.limb(ex, ey, r * 0.97, wx, wy, r * 0.78), sleeve);
      if (outfit.hasSleeves()) {
        forearm.patch(
            Shapes.turned(Shapes.box(wx - r * 2, wy - r * 0.5, r * 4, r * 1.6, 0), -8, wx, wy),
            cuff());
      }
    }
    rings(forearm, ex, ey, wx, wy, r * 0.85);
    if (order == Order.NEAR_ARM) {
      arm.brad(x, y, Math.max(1.6, r * 0.26));
    }
    int below = order == Order.NEAR_ARM ? order - 1 : order;
    figure.add("forearm " + side, foreRole, below, "arm " + side, ex, ey, forearm);
  }

  private int sleeve() {
    return switch (outfit.cut()) {
      case BARE -> skin;
      case VEST -> species == Species.HUMAN ? outfit.trim() : skin;
      case OVERALLS, CLOAK -> outfit.trim();
      case SHIRT, SWEATER, COAT, DRESS, UNIFORM, KIMONO, TUNIC -> outfit.main();
    };
  }

  private int cuff() {
    return outfit.cut() == Outfit.Cut.UNIFORM ? outfit.trim() : Pigment.darker(sleeve(), 0.18);
  }

  /// A mitten with a thumb, and a line or two for fingers.
  private void hand(Drawing drawing, double x, double y, double r, int color) {
    double size = r * (species == Species.HUMAN ? 0.98 : 1.08);
    double cx = x + size * 0.2;
    double cy = y + size * 1.15;
    drawing.cut(
        Shapes.leaf(
            cx + size * 0.35,
            cy - size * 0.4,
            cx + size * 1.35,
            cy + size * 0.35,
            size * 0.75,
            -size * 0.1),
        color);
    drawing.cut(
        Shapes.blob(
            cx - size * 0.72,
            cy - size * 0.7,
            cx + size * 0.5,
            cy - size * 0.75,
            cx + size * 0.78,
            cy + size * 0.3,
            cx + size * 0.3,
            cy + size * 1.25,
            cx - size * 0.5,
            cy + size * 1.15,
            cx - size * 0.85,
            cy + size * 0.2),
        color);
    int line = Pigment.darker(color, 0.32);
    for (double at : List.of(-0.28, 0.08)) {
      drawing.line(
          Shapes.line(cx + size * at, cy + size * 0.45, cx + size * (at + 0.04), cy + size * 1.0),
          Math.max(0.7, size * 0.09),
          line);
    }
  }
}
