package studio.hardware.brief;

import java.time.Duration;

/// Picture size in pixels (both even, as 4:2:0 needs) and whole frames per second.
public record VideoFormat(int width, int height, int fps) {
  public VideoFormat {
    if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException(
          "A picture needs even sides of at least 16: " + width + "x" + height);
    }
    if (fps < 1 || fps > 120) {
      throw new IllegalArgumentException("Frames per second must be 1 to 120, not " + fps);
    }
  }

  /// Frames in a shot of this length: the nearest whole number, at least one.
  public int frames(Duration length) {
    return (int) Math.max(1, Math.round(length.toNanos() * fps / 1e9));
  }

  /// The exact length of that many frames.
  public Duration lengthOf(long frames) {
    return Duration.ofNanos(Math.round(frames * 1e9 / fps));
  }
}
