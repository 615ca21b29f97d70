package studio.hardware.film;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.Input;

/// The picture a film ends with: what the next shot begins with, where shots are chained.
public final class LastFrame {
  private LastFrame() {}

  /// Reads only the end of the film, and of that only the frames that others are made from; when
  /// these do not reach the end, all of it.
  ///
  /// @throws EngineFailure when the film cannot be decoded
  public static YuvFrame of(Path film) {
    try (PointerScope _ = new PointerScope();
        Input input = Input.forDecoding(film);
        Holder last = new Holder()) {
      AVStream track = input.picture();
      long end = end(track);
      read(input, track, end, avcodec.AVDISCARD_NONREF, last);
      if (!last.reaches(end, track)) {
        read(input, track, end, avcodec.AVDISCARD_DEFAULT, last);
      }
      if (!last.reaches(end, track)) {
        read(input, track, 0, avcodec.AVDISCARD_DEFAULT, last);
      }
      return last.copy(film);
    }
  }

  private static void read(Input input, AVStream track, long from, int skip, Holder last) {
    input.seek(track, from);
    try (Decoding decoding = new Decoding(input, track)) {
      decoding.context().skip_frame(skip);
      for (var packet = input.next(); packet.isPresent(); packet = input.next()) {
        if (packet.get().stream_index() == track.index()) {
          decoding.decode(packet.get(), last::keep);
        }
      }
      decoding.drain(last::keep);
    }
  }

  private static long end(AVStream track) {
    long start = track.start_time() == avutil.AV_NOPTS_VALUE ? 0 : track.start_time();
    return track.duration() == avutil.AV_NOPTS_VALUE ? start : start + track.duration();
  }

  /// Keeps the latest of the frames it is shown.
  private static final class Holder implements AutoCloseable {
    private final AVFrame frame = avutil.av_frame_alloc();

    void keep(AVFrame decoded) {
      avutil.av_frame_unref(frame);
      avutil.av_frame_move_ref(frame, decoded);
    }

    boolean reaches(long end, AVStream track) {
      return frame.width() > 0
          && track.duration() != avutil.AV_NOPTS_VALUE
          && frame.pts() + frame.duration() >= end;
    }

    YuvFrame copy(Path film) {
      if (frame.width() < 2 || frame.height() < 2) {
        throw new EngineFailure(
            Kind.INVALID, film + " has no picture to end with; film the shot again.");
      }
      return YuvFrame.copyOf(frame);
    }

    @Override
    public void close() {
      avutil.av_frame_free(frame);
    }
  }
}
