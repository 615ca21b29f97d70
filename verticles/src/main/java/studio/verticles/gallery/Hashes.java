package studio.verticles.gallery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import studio.hardware.judge.Fingerprint;
import studio.verticles.production.PictureId;

/// The fingerprints of a project's pictures, in the order in which they became known here. What a
/// fingerprint is never changes, so nothing in it is ever out of date; a picture that is deleted is
/// found missing when somebody reads its row.
final class Hashes {
  private long[] hashes = new long[256];
  private int[] tones = new int[256];
  private long[] highs = new long[256];
  private long[] lows = new long[256];
  private int size;

  record Near(PictureId picture, int distance) {}

  void add(UUID id, long hash, int tone) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      tones = Arrays.copyOf(tones, 2 * size);
      highs = Arrays.copyOf(highs, 2 * size);
      lows = Arrays.copyOf(lows, 2 * size);
    }
    hashes[size] = hash;
    tones[size] = tone;
    highs[size] = id.getMostSignificantBits();
    lows[size] = id.getLeastSignificantBits();
    size++;
  }

  int size() {
    return size;
  }

  /// The closest first, at most `most`: every hash is looked at, which takes a tenth of a
  /// millisecond for a hundred thousand.
  List<Near> nearest(long hash, int tone, int radius, int most) {
    Comparator<Near> far = Comparator.comparingInt(Near::distance).reversed();
    PriorityQueue<Near> best = new PriorityQueue<>(far);
    for (int at = 0; at < size; at++) {
      int distance = Long.bitCount(hashes[at] ^ hash);
      if (distance > radius
          || !Fingerprint.isNearDuplicate(hash, tone, hashes[at], tones[at], radius)) {
        continue;
      }
      if (best.size() < most) {
        best.add(new Near(id(highs, lows, at), distance));
      } else if (best.element().distance() > distance) {
        best.remove();
        best.add(new Near(id(highs, lows, at), distance));
      }
    }
    return best.stream().sorted(Comparator.comparingInt(Near::distance)).toList();
  }

  /// A copy that may be computed on elsewhere while this one grows.
  Snapshot snapshot() {
    return new Snapshot(
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(tones, size),
        Arrays.copyOf(highs, size),
        Arrays.copyOf(lows, size));
  }

  private static PictureId id(long[] highs, long[] lows, int at) {
    return new PictureId(new UUID(highs[at], lows[at]));
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Snapshot(long[] hashes, int[] tones, long[] highs, long[] lows) {
    int size() {
      return hashes.length;
    }

    PictureId id(int at) {
      return Hashes.id(highs, lows, at);
    }
  }
}
