package studio.hardware.film.libav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// A file being written through a libav container. Add tracks, call `begin`, write packets, call
/// `finish`. Closing an output that was not finished deletes its file.
public final class Output implements AutoCloseable {
  private final Path target;
  private final AVFormatContext context = new AVFormatContext(null);
  private boolean opened;
  private boolean begun;
  private boolean finished;
  private boolean closed;

  /// `container` is libav's name of it: "mp4", "flac", "wav".
  public Output(Path target, String container) {
    this.target = target;
    Libav.load();
    // The muxer opens the file by its name once more to move the index to the front.
    try (BytePointer url = Libav.url(target);
        BytePointer format = new BytePointer(container)) {
      Libav.check(
          avformat.avformat_alloc_output_context2(context, null, format, url),
          "preparing " + target);
      // No dates and no version strings: the same input gives the same bytes.
      context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
      AVIOContext file = new AVIOContext(null);
      Libav.check(avformat.avio_open(file, url, avformat.AVIO_FLAG_WRITE), doing());
      context.pb(file);
      opened = true;
      begun = true;
    } catch (EngineFailure e) {
      close();
      throw e;
    }
  }

  public AVFormatContext context() {
    return context;
  }

  public AVStream addTrack() {
    AVStream track = avformat.avformat_new_stream(context, null);
    if (track == null || track.isNull()) {
      throw new EngineFailure(
          Kind.OUT_OF_MEMORY, "No memory for another track in " + target + ". Run fewer lanes.");
    }
    return track;
  }

  /// Says something about the whole file; before `begin`.
  public void tag(String key, String value) {
    AVDictionary tags = new AVDictionary(context.metadata());
    Libav.put(tags, key, value);
    context.metadata(tags);
  }

  /// Says something about a track; before `begin`.
  public void tag(AVStream track, String key, String value) {
    AVDictionary tags = new AVDictionary(track.metadata());
    Libav.put(tags, key, value);
    track.metadata(tags);
  }

  /// Options by which a film's lengths are whole numbers; by default they are cut to milliseconds,
  /// and a joined film loses a little at every clip.
  public static Map<String, String> clock(int ticksPerSecond) {
    String ticks = Integer.toString(ticksPerSecond);
    return Map.of("video_track_timescale", ticks, "movie_timescale", ticks);
  }

  public void begin(Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((key, value) -> Libav.put(dictionary, key, value));
    try {
      Libav.check(avformat.avformat_write_header(context, dictionary), doing());
    } finally {
      avutil.av_dict_free(dictionary);
    }
  }

  /// Writes one packet at once; the caller keeps tracks in step.
  public void write(AVPacket packet) {
    Libav.check(avformat.av_write_frame(context, packet), doing());
  }

  /// Completes the file. Only now it may be used.
  public void finish() {
    Libav.check(avformat.av_write_trailer(context), doing());
    AVIOContext file = context.pb();
    avformat.avio_flush(file);
    Libav.check(file.error(), doing());
    opened = false;
    context.pb(null);
    Libav.check(avformat.avio_close(file), doing());
    finished = true;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (opened) {
      avformat.avio_close(context.pb());
    }
    avformat.avformat_free_context(context);
    if (begun && !finished) {
      try {
        Files.deleteIfExists(target);
      } catch (IOException e) {
        throw new EngineFailure(
            Kind.INFRASTRUCTURE,
            "The unfinished file " + target + " could not be removed; remove it by hand.",
            e);
      }
    }
  }

  private String doing() {
    return "writing " + target;
  }
}
