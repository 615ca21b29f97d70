package studio.hardware.frames;

import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Input;

/// Opens films that come from anywhere.
final class Foreign {
  /// Only formats that hold pictures themselves: a playlist would make us open what it names.
  private static final String FORMATS =
      "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,ogg,asf,gif,apng,h264,hevc,ivf";

  /// No film is larger; one that claims to be wants our memory.
  private static final int LARGEST_SIDE = 8192;

  private Foreign() {}

  /// @throws EngineFailure INVALID when it is no film
  static Input open(Path film) {
    try {
      return Input.guarded(film, FORMATS);
    } catch (EngineFailure unreadable) {
      if (unreadable.kind() == Kind.OUT_OF_MEMORY) {
        throw unreadable;
      }
      throw new EngineFailure(
          Kind.INVALID,
          "%s cannot be read as a video: its beginning is damaged or it is something else. Look whether it plays, and send it again as MP4, MKV or WebM. (%s)"
              .formatted(film.getFileName(), unreadable.getMessage()),
          unreadable);
    }
  }

  /// @throws EngineFailure INVALID when there is none, or an impossible one
  static AVStream picture(Input input) {
    AVStream track = input.picture();
    int width = track.codecpar().width();
    int height = track.codecpar().height();
    if (width < 2 || height < 2 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s says that it is %d x %d pixels; films are taken up to %d a side. Convert it to a smaller one."
              .formatted(input.source().getFileName(), width, height, LARGEST_SIDE));
    }
    return track;
  }

  /// "1:02:03" or "2:03".
  static String clock(Duration time) {
    return time.toHours() > 0
        ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
