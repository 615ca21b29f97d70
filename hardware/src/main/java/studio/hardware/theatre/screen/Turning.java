package studio.hardware.theatre.screen;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// One stroke of a turned or scaled sheet for the [BroadBrush]: for each lane the weighed sum of
/// its four neighbours, 256 in total. Most sheets are turned by a degree or two, or nearly at their
/// size already; then a whole stroke lies within two or three rows, and reading those and sorting
/// the lanes is several times quicker than fetching each lane from memory.
final class Turning {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = INTS.length();
  private static final IntVector COUNTING = IntVector.zero(INTS).addIndex(1);

  private Turning() {}

  /// (`u`, `v`) is the upper left neighbour of the first lane, (`du`, `dv`) the step to the next.
  static IntVector stroke(int[] from, int width, int u, int v, int du, int dv) {
    int lastU = u + (LANES - 1) * du;
    int lastV = v + (LANES - 1) * dv;
    int left = Math.min(u, lastU) >> 16;
    int top = Math.min(v, lastV) >> 16;
    int across = (Math.max(u, lastU) >> 16) - left;
    int down = (Math.max(v, lastV) >> 16) - top;
    int at = top * width + left;
    IntVector x = COUNTING.mul(du).add(u);
    IntVector y = COUNTING.mul(dv).add(v);
    if (across >= LANES || down > 1 || at + (down + 1) * width + LANES >= from.length) {
      return scattered(from, width, x, y);
    }
    IntVector lane = x.lanewise(ASHR, 16).sub(left);
    IntVector a0 = pick(from, at, lane);
    IntVector a1 = pick(from, at + 1, lane);
    IntVector b0 = pick(from, at + width, lane);
    IntVector b1 = pick(from, at + width + 1, lane);
    if (down == 1) {
      var lower = y.lanewise(ASHR, 16).compare(NE, top);
      a0 = a0.blend(b0, lower);
      a1 = a1.blend(b1, lower);
      b0 = b0.blend(pick(from, at + 2 * width, lane), lower);
      b1 = b1.blend(pick(from, at + 2 * width + 1, lane), lower);
    }
    return weighed(x, y, a0, a1, b0, b1);
  }

  private static IntVector pick(int[] from, int at, IntVector lane) {
    return lane.selectFrom(IntVector.fromArray(INTS, from, at));
  }

  private static IntVector scattered(int[] from, int width, IntVector x, IntVector y) {
    var at = new int[LANES];
    y.lanewise(ASHR, 16).mul(width).add(x.lanewise(ASHR, 16)).intoArray(at, 0);
    return weighed(
        x,
        y,
        IntVector.fromArray(INTS, from, 0, at, 0),
        IntVector.fromArray(INTS, from, 1, at, 0),
        IntVector.fromArray(INTS, from, width, at, 0),
        IntVector.fromArray(INTS, from, width + 1, at, 0));
  }

  private static IntVector weighed(
      IntVector x, IntVector y, IntVector a0, IntVector a1, IntVector b0, IntVector b1) {
    IntVector fx = x.lanewise(ASHR, 12).and(15);
    IntVector fy = y.lanewise(ASHR, 12).and(15);
    IntVector above = fy.neg().add(16);
    IntVector left = a0.mul(above).add(b0.mul(fy));
    IntVector right = a1.mul(above).add(b1.mul(fy));
    return left.mul(fx.neg().add(16)).add(right.mul(fx));
  }
}
