package studio.hardware.brief;

import java.util.List;

/// How far a mouth is open while a line is spoken: one value in 0..1 per tick, `TICKS_PER_SECOND`
/// of them, measured from the loudness of the voice.
public record MouthTrack(List<Float> openness) {
  /// Fine enough for a film of 60 frames a second, coarse enough to store with the line.
  public static final int TICKS_PER_SECOND = 50;

  public MouthTrack {
    openness = List.copyOf(openness);
  }

  /// Openness at `seconds` after the line began; closed before and after it.
  public double at(double seconds) {
    int tick = (int) Math.floor(seconds * TICKS_PER_SECOND);
    return tick < 0 || tick >= openness.size() ? 0 : openness.get(tick);
  }
}
