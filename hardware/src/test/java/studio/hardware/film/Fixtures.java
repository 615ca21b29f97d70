package studio.hardware.film;

import java.nio.file.Path;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;

/// Tiny films that move, the same every time.
final class Fixtures {
  static final VideoFormat TINY = new VideoFormat(160, 90, 24);

  private Fixtures() {}

  /// A gradient that slides and a square that wanders; `seed` changes the colours.
  static void paint(YuvFrame frame, int number, int seed) {
    int w = frame.width();
    int h = frame.height();
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        boolean square =
            Math.abs(x - (number * 3 + seed * 17) % w) < 12 && Math.abs(y - h / 2) < 12;
        frame.y()[y * w + x] = (byte) (square ? 220 : 30 + ((x + y + number * 2) & 127));
      }
    }
    for (int i = 0; i < frame.u().length; i++) {
      frame.u()[i] = (byte) (100 + seed * 13 % 60);
      frame.v()[i] = (byte) (110 + i % (w / 2) / 4);
    }
  }

  static Path film(Path target, int frames, int seed) {
    return film(target, TINY, Quality.DRAFT, frames, seed);
  }

  static Path film(Path target, VideoFormat format, Quality quality, int frames, int seed) {
    return film(target, format, quality, EncoderChoice.embedded(), frames, seed);
  }

  static Path film(
      Path target, VideoFormat format, Quality quality, EncoderChoice by, int frames, int seed) {
    YuvFrame frame = YuvFrame.blank(format.width(), format.height());
    try (FilmWriter film = FilmWriter.open(target, format, quality, by, 1)) {
      for (int i = 0; i < frames; i++) {
        paint(frame, i, seed);
        film.write(frame);
      }
      film.finish();
    }
    return target;
  }

  /// A sine on both sides.
  static Pcm tone(double hertz, double amplitude, int samples) {
    Pcm sound = Pcm.silence(samples);
    for (int i = 0; i < samples; i++) {
      sound.left()[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
      sound.right()[i] = sound.left()[i];
    }
    return sound;
  }
}
