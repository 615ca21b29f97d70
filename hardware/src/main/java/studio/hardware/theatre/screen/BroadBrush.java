package studio.hardware.theatre.screen;

import static jdk.incubator.vector.VectorOperators.F2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// As many samples in one stroke as the processor has lanes, with the JDK's Vector API; what is
/// left at the end of a run is done by a [FineBrush]. The compiler's own vector code needs runs of
/// hundreds of samples to pay off and gives up on four neighbours; ours are often 32 or 64 long.
///
/// The only class that touches `jdk.incubator.vector`; without that module nothing loads it.
final class BroadBrush implements Brush {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = INTS.length();

  /// Below this many lanes the plain loops are as good, and bytes for one stroke have no shape.
  private static final int FEWEST = 8;

  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, 8 * LANES)));

  private final FineBrush fine;

  private BroadBrush(FineBrush fine) {
    this.fine = fine;
  }

  static Brush orElse(FineBrush fine) {
    return LANES == FLOATS.length() && LANES >= FEWEST ? new BroadBrush(fine) : fine;
  }

  @Override
  public void copy(int[] from, int at, float[] to, int out, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      value(ints(from, at + i)).intoArray(to, out + i);
    }
    fine.copy(from, at + i, to, out + i, n - i);
  }

  @Override
  public void blend(int[] from, int at, float opacity, float[] to, int out, int n) {
    float alpha = opacity / 255f;
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      over(ints(from, at + i), opacity, alpha, to, out + i);
    }
    fine.blend(from, at + i, opacity, to, out + i, n - i);
  }

  @Override
  public void copyHalf(int[] from, int at, int next, int part, float[] to, int out, int n) {
    int here = 16 - part;
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      IntVector sum = ints(from, at + i).mul(here).add(ints(from, next + i).mul(part));
      value(sum).mul(1 / 16f).intoArray(to, out + i);
    }
    fine.copyHalf(from, at + i, next + i, part, to, out + i, n - i);
  }

  @Override
  public void blendHalf(
      int[] from, int at, int next, int part, float opacity, float[] to, int out, int n) {
    int here = 16 - part;
    float value = opacity / 16f;
    float alpha = opacity / (255f * 16);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      IntVector sum = ints(from, at + i).mul(here).add(ints(from, next + i).mul(part));
      over(sum, value, alpha, to, out + i);
    }
    fine.blendHalf(from, at + i, next + i, part, opacity, to, out + i, n - i);
  }

  @Override
  public void copyBetween(
      int[] from, int at, int below, int fx, int fy, float[] to, int out, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      value(between(from, at + i, below + i, fx, fy)).mul(1 / 256f).intoArray(to, out + i);
    }
    fine.copyBetween(from, at + i, below + i, fx, fy, to, out + i, n - i);
  }

  @Override
  public void blendBetween(
      int[] from, int at, int below, int fx, int fy, float opacity, float[] to, int out, int n) {
    float value = opacity / 256f;
    float alpha = opacity / (255f * 256);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      over(between(from, at + i, below + i, fx, fy), value, alpha, to, out + i);
    }
    fine.blendBetween(from, at + i, below + i, fx, fy, opacity, to, out + i, n - i);
  }

  @Override
  public void blendTurned(
      int[] from,
      int width,
      int u,
      int v,
      int du,
      int dv,
      float opacity,
      float[] to,
      int out,
      int n) {
    float value = opacity / 256f;
    float alpha = opacity / (255f * 256);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      over(Turning.stroke(from, width, u + i * du, v + i * dv, du, dv), value, alpha, to, out + i);
    }
    fine.blendTurned(from, width, u + i * du, v + i * dv, du, dv, opacity, to, out + i, n - i);
  }

  @Override
  public void copyTurned(
      int[] from, int width, int u, int v, int du, int dv, float[] to, int out, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      IntVector sum = Turning.stroke(from, width, u + i * du, v + i * dv, du, dv);
      value(sum).mul(1 / 256f).intoArray(to, out + i);
    }
    fine.copyTurned(from, width, u + i * du, v + i * dv, du, dv, to, out + i, n - i);
  }

  @Override
  public void wash(float value, float alpha, float[] to, int out, int n) {
    float clear = 1f - alpha / 255f;
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      floats(to, out + i).mul(clear).add(value).intoArray(to, out + i);
    }
    fine.wash(value, alpha, to, out + i, n - i);
  }

  @Override
  public void load(byte[] from, int at, float[] to, int out, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      var bytes = ByteVector.fromArray(BYTES, from, at + i);
      var wide = (IntVector) bytes.convertShape(ZERO_EXTEND_B2I, INTS, 0);
      ((FloatVector) wide.convert(I2F, 0)).intoArray(to, out + i);
    }
    fine.load(from, at + i, to, out + i, n - i);
  }

  @Override
  public void store(float[] from, int at, byte[] to, int out, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      var bytes = (ByteVector) floats(from, at + i).add(0.5f).convertShape(F2B, BYTES, 0);
      bytes.intoArray(to, out + i);
    }
    fine.store(from, at + i, to, out + i, n - i);
  }

  private static IntVector ints(int[] from, int at) {
    return IntVector.fromArray(INTS, from, at);
  }

  private static FloatVector floats(float[] from, int at) {
    return FloatVector.fromArray(FLOATS, from, at);
  }

  private static FloatVector value(IntVector sum) {
    return (FloatVector) sum.and(0xFFFF).convert(I2F, 0);
  }

  private static void over(IntVector sum, float value, float alpha, float[] to, int out) {
    var covered = ((FloatVector) sum.lanewise(LSHR, 16).convert(I2F, 0)).mul(alpha);
    FloatVector below = floats(to, out).mul(FloatVector.broadcast(FLOATS, 1f).sub(covered));
    value(sum).mul(value).add(below).intoArray(to, out);
  }

  private static IntVector between(int[] from, int at, int below, int fx, int fy) {
    int w11 = fx * fy;
    int w01 = fx * 16 - w11;
    int w10 = fy * 16 - w11;
    int w00 = 256 - w11 - w01 - w10;
    return ints(from, at)
        .mul(w00)
        .add(ints(from, at + 1).mul(w01))
        .add(ints(from, below).mul(w10))
        .add(ints(from, below + 1).mul(w11));
  }
}
