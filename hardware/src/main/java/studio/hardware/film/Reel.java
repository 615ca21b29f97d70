package studio.hardware.film;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.Input;
import studio.hardware.film.libav.Libav;

/// Clips in a row, as one track of H.264 packets.
///
/// Clips that are already in the format are copied. A clip of another codec, size or rate is odd:
/// it alone is made over. As long as all parameter sets are the same they stand once in the file's
/// header; otherwise every keyframe carries its own (`h264_mp4toannexb`), because a header has room
/// for one set and a player would show the other clips as garbage.
final class Reel {
  private final List<Clip> clips;
  private final VideoFormat format;
  private final Quality quality;
  private final boolean uniform;
  private final int delay;

  /// Reads the headers of `files`.
  Reel(List<Path> files, VideoFormat format, Quality quality) {
    if (files.isEmpty()) {
      throw new EngineFailure(Kind.INVALID, "There are no clips to join; film a shot first.");
    }
    this.format = format;
    this.quality = quality;
    clips = files.stream().map(file -> Clip.inspect(file, format)).toList();
    uniform = clips.stream().allMatch(clip -> clip.copyable() && clip.isDecodedLike(clips.get(0)));
    // Decoding order must never run backwards where two clips meet, so all take the longest delay.
    int copied = clips.stream().mapToInt(Clip::delay).max().orElse(0);
    delay = odd() == 0 ? copied : Math.max(copied, encoderDelay());
  }

  /// How many clips have to be made over.
  int odd() {
    return (int) clips.stream().filter(clip -> !clip.copyable()).count();
  }

  List<Clip> clips() {
    return clips;
  }

  int clock() {
    return format.fps() * VideoEncoding.TICKS;
  }

  /// Describes the joined track to a file about to be written.
  void describe(AVStream track) {
    track.time_base(avutil.av_make_q(1, clock()));
    track.avg_frame_rate(avutil.av_make_q(format.fps(), 1));
    var copied = clips.stream().filter(Clip::copyable).findFirst();
    if (copied.isEmpty()) {
      try (VideoEncoding encoding = encoding(true)) {
        encoding.copyParameters(track.codecpar());
      }
    } else {
      describeLike(copied.get(), track);
    }
    track.codecpar().codec_tag(0);
    track.codecpar().video_delay(delay);
  }

  private void describeLike(Clip clip, AVStream track) {
    try (Input input = Input.header(clip.path())) {
      AVStream original = input.picture();
      if (uniform) {
        Libav.check(
            avcodec.avcodec_parameters_copy(track.codecpar(), original.codecpar()), input.doing());
      } else {
        AVBSFContext filter = annexB(original);
        try {
          Libav.check(
              avcodec.avcodec_parameters_copy(track.codecpar(), filter.par_out()), input.doing());
        } finally {
          avcodec.av_bsf_free(filter);
        }
      }
    }
  }

  /// Hands every packet to `out`, with times in ticks of `1 / clock()`; returns the frames that
  /// were really there, clip by clip.
  long[] packets(Consumer<AVPacket> out) {
    long[] frames = new long[clips.size()];
    long start = 0;
    for (int i = 0; i < frames.length; i++) {
      Clip clip = clips.get(i);
      Placer placer = new Placer(start, out);
      if (clip.copyable()) {
        copy(clip, placer);
        refuseShort(clip, placer.count);
      } else {
        makeOver(clip, placer);
      }
      frames[i] = placer.count;
      start += placer.count;
    }
    return frames;
  }

  private void copy(Clip clip, Consumer<AVPacket> out) {
    try (Input input = Input.header(clip.path())) {
      AVStream track = input.picture();
      AVRational clock = track.time_base();
      long step = clock.den() / ((long) clock.num() * format.fps());
      int index = track.index();
      AVBSFContext filter = uniform ? null : annexB(track);
      try {
        for (var next = input.next(); next.isPresent(); next = input.next()) {
          AVPacket packet = next.get();
          if (packet.stream_index() != index) {
            continue;
          }
          if (filter != null) {
            Libav.check(avcodec.av_bsf_send_packet(filter, packet), input.doing());
            Libav.check(avcodec.av_bsf_receive_packet(filter, packet), input.doing());
          }
          packet.pts(packet.pts() / step * VideoEncoding.TICKS);
          out.accept(packet);
        }
      } finally {
        if (filter != null) {
          avcodec.av_bsf_free(filter);
        }
      }
    }
  }

  /// A header in front knows nothing of an end that was cut off.
  private static void refuseShort(Clip clip, long copied) {
    if (copied != clip.frames()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s is damaged: %d of its %d frames are there. Film the shot again."
              .formatted(clip.path(), copied, clip.frames()));
    }
  }

  private void makeOver(Clip clip, Consumer<AVPacket> out) {
    try (Input input = Input.of(clip.path());
        VideoEncoding encoding = encoding(false);
        Conversion conversion = new Conversion(input.picture().time_base(), format, 0)) {
      Decoding.all(
          input,
          input.picture(),
          frame -> conversion.convert(frame, made -> encoding.encode(made, out)));
      conversion.end(made -> encoding.encode(made, out));
      encoding.drain(out);
    }
  }

  private int encoderDelay() {
    try (VideoEncoding encoding = encoding(false)) {
      return encoding.delay();
    }
  }

  private VideoEncoding encoding(boolean setsInHeader) {
    return new VideoEncoding(EncoderChoice.embedded(), format, quality, 1, setsInHeader);
  }

  private static AVBSFContext annexB(AVStream track) {
    AVBSFContext filter = new AVBSFContext(null);
    String doing = "preparing to join clips";
    Libav.check(
        avcodec.av_bsf_alloc(avcodec.av_bsf_get_by_name("h264_mp4toannexb"), filter), doing);
    Libav.check(avcodec.avcodec_parameters_copy(filter.par_in(), track.codecpar()), doing);
    filter.time_base_in(track.time_base());
    Libav.check(avcodec.av_bsf_init(filter), doing);
    return filter;
  }

  /// Gives the packets of one clip their times in the whole: displayed when the clip says, counted
  /// from its start; decoded one frame after the other, `delay` frames ahead.
  private final class Placer implements Consumer<AVPacket> {
    private final long start;
    private final Consumer<AVPacket> out;
    private long count;

    Placer(long start, Consumer<AVPacket> out) {
      this.start = start;
      this.out = out;
    }

    @Override
    public void accept(AVPacket packet) {
      packet.pts(packet.pts() + start * VideoEncoding.TICKS);
      packet.dts((start + count - delay) * VideoEncoding.TICKS);
      packet.duration(VideoEncoding.TICKS);
      packet.pos(-1);
      count++;
      out.accept(packet);
    }
  }
}
