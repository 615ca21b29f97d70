package studio.hardware.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.libav.Boxes;
import studio.hardware.film.libav.Input;

/// Says what a film file is.
public final class FilmProbe {
  private static final double MICROSECONDS = 1e6;

  private FilmProbe() {}

  /// @throws EngineFailure when the file is damaged or has no picture
  public static FilmFacts probe(Path film) {
    try (PointerScope _ = new PointerScope();
        Input input = Input.of(film)) {
      AVStream picture = input.picture();
      Duration whole = seconds(input.context().duration() / MICROSECONDS);
      List<String> subtitles = new ArrayList<>();
      for (int i = 0; i < input.context().nb_streams(); i++) {
        AVStream track = input.context().streams(i);
        if (track.codecpar().codec_type() == avutil.AVMEDIA_TYPE_SUBTITLE) {
          subtitles.add(tags(track.metadata()).getOrDefault("language", "und"));
        }
      }
      return new FilmFacts(
          whole,
          picture(picture, whole),
          input.track(avutil.AVMEDIA_TYPE_AUDIO).map(track -> sound(track, whole)),
          subtitles,
          chapters(input),
          tags(input.context().metadata()),
          Boxes.isFaststart(film));
    }
  }

  private static FilmFacts.Picture picture(AVStream track, Duration whole) {
    AVCodecParameters parameters = track.codecpar();
    Duration length = length(track, whole);
    double rate = ratio(track.avg_frame_rate());
    long frames =
        track.nb_frames() > 0 ? track.nb_frames() : Math.round(length.toNanos() * rate / 1e9);
    BytePointer pixels = avutil.av_get_pix_fmt_name(parameters.format());
    return new FilmFacts.Picture(
        avcodec.avcodec_get_name(parameters.codec_id()).getString(),
        pixels == null ? "unknown" : pixels.getString(),
        parameters.width(),
        parameters.height(),
        rate,
        frames,
        length);
  }

  private static FilmFacts.Sound sound(AVStream track, Duration whole) {
    AVCodecParameters parameters = track.codecpar();
    return new FilmFacts.Sound(
        avcodec.avcodec_get_name(parameters.codec_id()).getString(),
        parameters.sample_rate(),
        parameters.ch_layout().nb_channels(),
        length(track, whole));
  }

  private static List<FilmFacts.Chapter> chapters(Input input) {
    List<FilmFacts.Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < input.context().nb_chapters(); i++) {
      AVChapter chapter = input.context().chapters(i);
      double tick = ratio(chapter.time_base());
      chapters.add(
          new FilmFacts.Chapter(
              seconds(chapter.start() * tick),
              seconds(chapter.end() * tick),
              Optional.ofNullable(tags(chapter.metadata()).get("title")).orElse("")));
    }
    return chapters;
  }

  private static Map<String, String> tags(AVDictionary dictionary) {
    Map<String, String> tags = new TreeMap<>();
    var entry = avutil.av_dict_iterate(dictionary, null);
    while (entry != null && !entry.isNull()) {
      tags.put(entry.key().getString(UTF_8), entry.value().getString(UTF_8));
      entry = avutil.av_dict_iterate(dictionary, entry);
    }
    return tags;
  }

  /// Some containers only know how long they are as a whole.
  private static Duration length(AVStream track, Duration whole) {
    return track.duration() == avutil.AV_NOPTS_VALUE
        ? whole
        : seconds(track.duration() * ratio(track.time_base()));
  }

  private static double ratio(AVRational rational) {
    return rational.den() == 0 ? 0 : (double) rational.num() / rational.den();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.max(0, Math.round(seconds * 1e9)));
  }
}
