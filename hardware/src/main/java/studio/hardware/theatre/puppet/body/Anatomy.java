package studio.hardware.theatre.puppet.body;

import studio.hardware.brief.Build;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Frame;

/// Proportions of a figure that stands on two legs, in units, feet at (0, 0). Half widths for
/// `shoulder`, `waist` and `hip`; radii for `arm` and `leg`.
public record Anatomy(
    double height,
    Frame head,
    double shoulderY,
    double hipY,
    double shoulder,
    double waist,
    double hip,
    double reach,
    double arm,
    double leg,
    double foot) {

  /// How a species is put together: its height as an average adult, the head's share of it, the
  /// head's width by its height, the legs' share of the rest, and how thick trunk and limbs are.
  private record Stock(
      double height, double head, double wide, double legs, double girth, double limb) {}

  public static Anatomy of(Species species, Build build, double variation) {
    Stock stock = stock(species);
    double size = size(species, build) * (0.97 + 0.06 * variation);
    double height = stock.height() * size;
    double headShare = stock.head() * headGrowth(species, build);
    double girth = stock.girth() * girth(build);
    double headHigh = height * headShare;
    double v = headHigh / 2;
    double u = v * stock.wide() * (build == Build.STOUT ? 1.06 : 1);
    double rest = height - headHigh;
    boolean human = species == Species.HUMAN;
    double shoulderY = human ? -rest * 0.97 : -rest - headHigh * 0.05;
    double hipY = -rest * stock.legs();
    double trunk = hipY - shoulderY;
    double limb = stock.limb() * (build == Build.STOUT ? 1.15 : build == Build.SLIGHT ? 0.88 : 1);
    return new Anatomy(
        height,
        new Frame(0, -height + v, u, v),
        shoulderY,
        hipY,
        height * 0.092 * Math.sqrt(girth),
        height * (human ? 0.064 : 0.098) * girth,
        height * (human ? 0.074 : 0.096) * girth,
        human ? trunk * 1.02 : Math.clamp(trunk * 0.86, height * 0.20, height * 0.32),
        height * 0.029 * limb,
        height * 0.040 * limb,
        height * (human ? 0.080 : 0.105) * Math.sqrt(limb));
  }

  public double trunk() {
    return hipY - shoulderY;
  }

  /// The frame things on the trunk are fitted in: the neck at -1, the hips at 1.
  public Frame trunkFrame() {
    double neck = Math.max(shoulderY, head.y(1) + trunk() * 0.05);
    return new Frame(0, (neck + hipY) / 2, shoulder, (hipY - neck) / 2);
  }

  /// The near hand, as large as its palm.
  public Frame nearHand() {
    double x = -shoulder * 0.84 - reach * 0.47 * 0.10 + reach * 0.40 * 0.14 + arm * 0.2;
    double y = shoulderY + arm * 2.25 + reach * 0.87;
    return new Frame(x, y, arm, arm);
  }

  private static double size(Species species, Build build) {
    boolean human = species == Species.HUMAN;
    return switch (build) {
      case CHILD -> human ? 0.70 : 0.78;
      case SLIGHT -> 0.95;
      case AVERAGE -> 1;
      case TALL -> 1.10;
      case STOUT -> 0.98;
      case ELDER -> 0.93;
    };
  }

  private static double headGrowth(Species species, Build build) {
    boolean human = species == Species.HUMAN;
    return switch (build) {
      case CHILD -> human ? 1.30 : 1.10;
      case SLIGHT -> 1.02;
      case AVERAGE, STOUT -> 1;
      case TALL -> 0.93;
      case ELDER -> 1.04;
    };
  }

  private static double girth(Build build) {
    return switch (build) {
      case CHILD -> 1.02;
      case SLIGHT -> 0.88;
      case AVERAGE -> 1;
      case TALL -> 0.96;
      case STOUT -> 1.45;
      case ELDER -> 1.04;
    };
  }

  private static Stock stock(Species species) {
    return switch (species) {
      case HUMAN -> new Stock(330, 0.238, 0.93, 0.53, 1.0, 1.0);
      case CAT -> new Stock(232, 0.36, 1.16, 0.42, 1.15, 1.15);
      case DOG -> new Stock(244, 0.35, 1.06, 0.42, 1.25, 1.25);
      case FOX -> new Stock(246, 0.34, 1.20, 0.44, 1.10, 1.10);
      case WOLF -> new Stock(312, 0.28, 1.16, 0.45, 1.25, 1.20);
      case RABBIT -> new Stock(206, 0.38, 1.02, 0.40, 1.25, 1.15);
      case MOUSE -> new Stock(150, 0.42, 1.05, 0.38, 1.25, 1.10);
      case BEAR -> new Stock(345, 0.27, 1.12, 0.34, 2.0, 1.75);
      case DEER -> new Stock(300, 0.25, 0.92, 0.50, 1.0, 0.95);
      case HORSE -> new Stock(340, 0.26, 0.88, 0.48, 1.2, 1.20);
      case PIG -> new Stock(230, 0.36, 1.12, 0.34, 1.8, 1.35);
      case MONKEY -> new Stock(244, 0.34, 1.10, 0.40, 1.1, 1.05);
      case FROG -> new Stock(164, 0.42, 1.35, 0.34, 1.55, 1.20);
      case TURTLE -> new Stock(190, 0.34, 1.05, 0.28, 1.7, 1.50);
      case DINOSAUR -> new Stock(380, 0.26, 1.10, 0.36, 1.55, 1.30);
      case DRAGON -> new Stock(440, 0.24, 1.05, 0.38, 1.45, 1.25);
      case ROBOT -> new Stock(300, 0.27, 1.10, 0.40, 1.35, 1.10);
      case BIRD, OWL, SNAKE, FISH, INSECT, STAR, MUSHROOM, TREE, SLIME, GHOST ->
          new Stock(180, 0.4, 1, 0.3, 1.4, 1);
    };
  }
}
