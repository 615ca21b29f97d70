package studio.hardware.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.hardware.film.AudioReader;

/// The lines of a scene as one track. A line is read when its time comes and forgotten after it, so
/// a long scene costs no more memory than the lines that sound at once.
final class Dialogue {
  private record Line(long start, float[] left, float[] right) {
    long end() {
      return start + left.length;
    }
  }

  private final List<Cue> coming;
  private final List<Line> sounding = new ArrayList<>();

  Dialogue(List<Cue> cues) {
    coming = new ArrayList<>(cues);
    coming.sort(Comparator.comparing(Cue::start));
  }

  /// Makes every line ready that sounds anywhere in `from`..`to`; forgets those that ended before.
  void ready(long from, long to) {
    sounding.removeIf(line -> line.end() <= from);
    while (!coming.isEmpty() && Pcm.samples(coming.getFirst().start()) < to) {
      Cue cue = coming.removeFirst();
      var sound = AudioReader.read(cue.sound());
      sounding.add(new Line(Pcm.samples(cue.start()), sound.left(), sound.right()));
    }
  }

  /// Adds the track from sample `from` on to the first `length` samples of `into`.
  void add(long from, float[][] into, int length) {
    for (Line line : sounding) {
      int first = (int) Math.clamp(line.start() - from, 0L, (long) length);
      int last = (int) Math.clamp(line.end() - from, 0L, (long) length);
      for (int i = first; i < last; i++) {
        int at = (int) (from + i - line.start());
        into[0][i] += line.left()[at];
        into[1][i] += line.right()[at];
      }
    }
  }

  /// Samples that would still sound after `end`.
  long beyond(long end) {
    return sounding.stream().mapToLong(line -> line.end() - end).max().orElse(0);
  }
}
