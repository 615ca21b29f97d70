package studio.hardware.film.libav;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// A media file opened for reading.
public final class Input implements AutoCloseable {
  private final Path source;
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVPacket packet;
  private boolean closed;

  private Input(Path source, String formats) {
    this.source = source;
    Libav.load();
    if (!Files.isRegularFile(source)) {
      throw new EngineFailure(
          Kind.INVALID, "There is no film or sound at " + source + ". Check that the path exists.");
    }
    AVDictionary options = new AVDictionary(null);
    try (BytePointer url = Libav.url(source)) {
      if (!formats.isEmpty()) {
        Libav.put(options, "format_whitelist", formats);
      }
      Libav.check(avformat.avformat_open_input(context, url, null, options), doing());
    } finally {
      avutil.av_dict_free(options);
    }
    packet = avcodec.av_packet_alloc();
  }

  /// Reads the header and nothing else: enough for our own clips, whose header says everything.
  public static Input header(Path source) {
    return new Input(source, "");
  }

  /// Reads the header and a little of every track, for files of any origin.
  public static Input of(Path source) {
    return searched(new Input(source, ""));
  }

  /// The same for a file that nobody vouches for.
  ///
  /// @param formats those that may be read, by libav's names, with commas between
  public static Input guarded(Path source, String formats) {
    return searched(new Input(source, formats));
  }

  private static Input searched(Input input) {
    try {
      Libav.check(
          avformat.avformat_find_stream_info(input.context, (PointerPointer<?>) null),
          input.doing());
      return input;
    } catch (EngineFailure e) {
      input.close();
      throw e;
    }
  }

  /// As much as decoding needs: an MP4 file says everything in its header.
  public static Input forDecoding(Path source) {
    Input input = new Input(source, "");
    if (input.context.iformat().name().getString().startsWith("mov,")) {
      return input;
    }
    input.close();
    return of(source);
  }

  public AVFormatContext context() {
    return context;
  }

  public Path source() {
    return source;
  }

  /// The first track of a libav media type (`avutil.AVMEDIA_TYPE_VIDEO`, ...).
  public Optional<AVStream> track(int mediaType) {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream track = context.streams(i);
      if (track.codecpar().codec_type() == mediaType) {
        return Optional.of(track);
      }
    }
    return Optional.empty();
  }

  /// The picture track.
  ///
  /// @throws EngineFailure when there is none
  public AVStream picture() {
    return track(avutil.AVMEDIA_TYPE_VIDEO)
        .orElseThrow(
            () -> new EngineFailure(Kind.INVALID, source + " has no picture; give a film."));
  }

  /// The sound track.
  ///
  /// @throws EngineFailure when there is none
  public AVStream sound() {
    return track(avutil.AVMEDIA_TYPE_AUDIO)
        .orElseThrow(
            () -> new EngineFailure(Kind.INVALID, source + " has no sound; give a sound file."));
  }

  /// The next packet of any track, valid until the next call; empty at the end of the file.
  public Optional<AVPacket> next() {
    avcodec.av_packet_unref(packet);
    int code = avformat.av_read_frame(context, packet);
    if (code == Libav.END) {
      return Optional.empty();
    }
    Libav.check(code, doing());
    return Optional.of(packet);
  }

  /// Goes to the last keyframe at or before `time`, in the track's own clock.
  public void seek(AVStream track, long time) {
    Libav.check(
        avformat.av_seek_frame(context, track.index(), time, avformat.AVSEEK_FLAG_BACKWARD),
        "seeking in " + source);
  }

  public String doing() {
    return "reading " + source;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.av_packet_free(packet);
      avformat.avformat_close_input(context);
    }
  }
}
