package studio.verticles.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.VideoFormat;

/// Places spoken lines in their shot: a breath before the first, a shorter one between two, a
/// moment to rest on the face after the last. The shot is as long as it was planned, or longer if
/// its lines need it, and always a whole number of frames.
record LineTiming(List<Duration> starts, int frames) {
  static final Duration BEFORE = Duration.ofMillis(400);
  static final Duration BETWEEN = Duration.ofMillis(350);
  static final Duration AFTER = Duration.ofMillis(600);

  LineTiming {
    starts = List.copyOf(starts);
  }

  /// How long a line would take that no voice could speak: two and a half words a second, the pace
  /// of reading subtitles aloud, and at least a second.
  static Duration readingTime(String text) {
    long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    return Duration.ofMillis(Math.max(1000, words * 400));
  }

  static LineTiming of(List<Duration> lines, int expectedFrames, VideoFormat clock) {
    List<Duration> starts = new ArrayList<>();
    Duration end = Duration.ZERO;
    for (Duration line : lines) {
      Duration start = end.plus(starts.isEmpty() ? BEFORE : BETWEEN);
      starts.add(start);
      end = start.plus(line);
    }
    if (starts.isEmpty()) {
      return new LineTiming(starts, expectedFrames);
    }
    long needed = end.plus(AFTER).toNanos();
    int frames = (int) Math.ceilDiv(needed * clock.fps(), 1_000_000_000L);
    return new LineTiming(starts, Math.max(frames, expectedFrames));
  }
}
