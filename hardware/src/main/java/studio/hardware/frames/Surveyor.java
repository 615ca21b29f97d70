package studio.hardware.frames;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.Input;

/// One look through a film. Damage costs the frames it hits, and the rest only where the file ends
/// in it.
final class Surveyor implements AutoCloseable {
  /// Wide enough to tell sharp from blurred, small enough for a hundred thousand of them.
  private static final int WIDTH = 320;

  private static final Duration LONG = Duration.ofMinutes(20);

  /// A film may end a little before its file says so.
  private static final Duration EARLY = Duration.ofSeconds(2);

  private final PointerScope scope = new PointerScope();
  private final Path film;
  private final Progress progress;
  private final Input input;
  private final AVStream track;
  private final FilmClock clock;
  private final Shrinking grey = new Shrinking(WIDTH);
  private final BarWatch bars = new BarWatch();
  private final List<Sighting> sightings = new ArrayList<>();
  private @Nullable GreyFrame before;
  private double moving;
  private int damaged;

  Surveyor(Path film, Progress progress) {
    this.film = film;
    this.progress = progress;
    try {
      this.input = Foreign.open(film);
    } catch (RuntimeException unreadable) {
      scope.close();
      throw unreadable;
    }
    this.track = Foreign.picture(input);
    this.clock = new FilmClock(input, track);
  }

  Survey survey() {
    Optional<String> end = Optional.empty();
    try (Decoding decoding = new Decoding(input, track)) {
      if (clock.length().filter(length -> length.compareTo(LONG) > 0).isPresent()) {
        decoding.context().skip_frame(avcodec.AVDISCARD_NONKEY);
      }
      end = readAll(decoding);
    }
    if (sightings.isEmpty()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s has no picture that can be read. Look whether it plays, and send it again."
              .formatted(film.getFileName()));
    }
    return new Survey(clock.length(), sightings, bars.bars(), remark(end));
  }

  /// @return why the file could not be read to its end
  private Optional<String> readAll(Decoding decoding) {
    try {
      for (var packet = input.next(); packet.isPresent(); packet = input.next()) {
        if (packet.get().stream_index() == track.index()) {
          decode(decoding, packet.get());
        }
      }
    } catch (EngineFailure torn) {
      return Optional.of(String.valueOf(torn.getMessage()));
    }
    try {
      decoding.drain(this::look);
    } catch (EngineFailure torn) {
      damaged++;
    }
    return Optional.empty();
  }

  private void decode(Decoding decoding, AVPacket packet) {
    try {
      decoding.decode(packet, this::look);
    } catch (EngineFailure damage) {
      damaged++;
    }
  }

  private void look(AVFrame frame) {
    long time = clock.timeOf(frame);
    Duration at = clock.at(time);
    grey.shrink(
        frame,
        small -> {
          bars.look(small);
          sightings.add(
              new Sighting(
                  at, time, cut(small), small.sharpness(), small.contrast(), small.hash()));
          before = small;
        });
    clock
        .length()
        .filter(Duration::isPositive)
        .ifPresent(length ->
            progress.at(Math.min(1, (double) at.toMillis() / Math.max(1, length.toMillis()))));
  }

  /// How libavfilter scores a change of scene: by how much more changed than between the two frames
  /// before.
  private double cut(GreyFrame now) {
    GreyFrame earlier = before;
    if (earlier == null) {
      return 0;
    }
    double difference = now.difference(earlier);
    double score = Math.clamp(Math.min(difference, Math.abs(difference - moving)) / 100, 0, 1);
    moving = difference;
    return score;
  }

  private Optional<String> remark(Optional<String> torn) {
    Duration seen = sightings.getLast().at();
    boolean isShort =
        clock
            .length()
            .filter(length -> length.minus(seen).compareTo(EARLY.plus(length.dividedBy(50))) > 0)
            .isPresent();
    if (isShort || torn.isPresent()) {
      return Optional.of(
          "%s is cut short: it can be read up to %s%s."
              .formatted(
                  film.getFileName(),
                  Foreign.clock(seen),
                  clock.length().map(length -> " of " + Foreign.clock(length)).orElse("")));
    }
    return damaged == 0
        ? Optional.empty()
        : Optional.of(
            "%s is damaged in %d places; the frames there were left out."
                .formatted(film.getFileName(), damaged));
  }

  @Override
  public void close() {
    grey.close();
    input.close();
    scope.close();
  }
}
