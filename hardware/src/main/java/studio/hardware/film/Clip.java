package studio.hardware.film;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.libav.Input;

/// What the header of a clip says that matters for joining it to others.
///
/// @param copyable whether its packets can stand in a film of the wanted format as they are
/// @param frames how many frames it has, or will have once it was made over
/// @param delay frames by which decoding runs ahead of display
/// @param parameterSets how its packets are to be decoded; equal sets need no care when joining
record Clip(Path path, boolean copyable, long frames, int delay, byte[] parameterSets) {
  // H.264 profiles of eight bits a sample and 4:2:0: Baseline, Main, High.
  private static final int[] PROFILES = {66, 77, 100};

  static Clip inspect(Path path, VideoFormat format) {
    try (Input input = Input.header(path)) {
      AVStream track = input.picture();
      byte[] sets = parameterSets(track.codecpar());
      Optional<Integer> delay =
          sizeAndCodecAgree(track, format, sets) ? steadyDelay(track, format) : Optional.empty();
      long count = avformat.avformat_index_get_entries_count(track);
      if (delay.isPresent()) {
        return new Clip(path, true, count, delay.get(), sets);
      }
      AVRational clock = track.time_base();
      double seconds =
          track.duration() == avutil.AV_NOPTS_VALUE
              ? input.context().duration() / 1e6
              : (double) track.duration() * clock.num() / clock.den();
      return new Clip(path, false, Math.max(1, Math.round(seconds * format.fps())), 0, sets);
    }
  }

  boolean isDecodedLike(Clip other) {
    return Arrays.equals(parameterSets, other.parameterSets);
  }

  private static boolean sizeAndCodecAgree(AVStream track, VideoFormat format, byte[] sets) {
    AVCodecParameters parameters = track.codecpar();
    return parameters.codec_id() == avcodec.AV_CODEC_ID_H264
        && parameters.width() == format.width()
        && parameters.height() == format.height()
        && isSquare(parameters.sample_aspect_ratio())
        && isSquare(track.sample_aspect_ratio())
        && parameters.color_range() != avutil.AVCOL_RANGE_JPEG
        && sets.length > 6
        && sets[0] == 1
        && Arrays.stream(PROFILES).anyMatch(profile -> profile == sets[1]);
  }

  private static boolean isSquare(AVRational aspect) {
    return aspect.num() == 0 || aspect.num() == aspect.den();
  }

  /// The delay of a clip that begins with a keyframe at zero and steps by exactly one frame; empty
  /// for any other.
  private static Optional<Integer> steadyDelay(AVStream track, VideoFormat format) {
    int count = avformat.avformat_index_get_entries_count(track);
    AVRational clock = track.time_base();
    if (count == 0 || clock.den() % ((long) clock.num() * format.fps()) != 0) {
      return Optional.empty();
    }
    long step = clock.den() / ((long) clock.num() * format.fps());
    AVIndexEntry first = avformat.avformat_index_get_entry(track, 0);
    long start = first.timestamp();
    if ((first.flags() & AVIndexEntry.AVINDEX_KEYFRAME) == 0
        || start > 0
        || start % step != 0
        || track.start_time() != 0
        || Math.abs(track.duration() - count * step) >= step / 2) {
      return Optional.empty();
    }
    for (int i = 0; i < count; i++) {
      AVIndexEntry entry = avformat.avformat_index_get_entry(track, i);
      if (entry.timestamp() != start + i * step
          || (entry.flags() & AVIndexEntry.AVINDEX_DISCARD_FRAME) != 0) {
        return Optional.empty();
      }
    }
    return Optional.of((int) (-start / step));
  }

  private static byte[] parameterSets(AVCodecParameters parameters) {
    byte[] sets = new byte[parameters.extradata_size()];
    if (sets.length > 0) {
      parameters.extradata().position(0).get(sets);
    }
    return sets;
  }
}
