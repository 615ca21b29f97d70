package studio.hardware.frames;

import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.film.libav.Input;

/// When the frames of a film are shown. Some files do not say it for every frame; those follow the
/// one before at the film's pace.
final class FilmClock {
  private static final double MICROSECONDS = 1e6;

  private final double tick;
  private final long start;
  private final long step;
  private final Optional<Duration> length;
  private long last;
  private boolean any;
  private boolean guesses;

  FilmClock(Input input, AVStream track) {
    AVRational base = track.time_base();
    this.tick = base.den() == 0 ? 1 / MICROSECONDS : (double) base.num() / base.den();
    this.start = track.start_time() == avutil.AV_NOPTS_VALUE ? 0 : track.start_time();
    AVRational rate = track.avg_frame_rate();
    double pace = rate.num() == 0 || rate.den() == 0 ? 24 : (double) rate.num() / rate.den();
    this.step = Math.max(1, Math.round(1 / pace / tick));
    this.length = length(input, track);
  }

  private Optional<Duration> length(Input input, AVStream track) {
    if (track.duration() != avutil.AV_NOPTS_VALUE && track.duration() > 0) {
      return Optional.of(seconds(track.duration() * tick));
    }
    long whole = input.context().duration();
    return whole == avutil.AV_NOPTS_VALUE || whole <= 0
        ? Optional.empty()
        : Optional.of(seconds(whole / MICROSECONDS));
  }

  Optional<Duration> length() {
    return length;
  }

  /// In the track's own clock.
  long timeOf(AVFrame frame) {
    long told = frame.best_effort_timestamp();
    if (told == avutil.AV_NOPTS_VALUE) {
      guesses = true;
      told = any ? last + step : start;
    }
    any = true;
    last = told;
    return told;
  }

  /// Whether some times are only counted, so that seeking would miscount.
  boolean guesses() {
    return guesses;
  }

  Duration at(long time) {
    return seconds(Math.max(0, (time - start) * tick));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
