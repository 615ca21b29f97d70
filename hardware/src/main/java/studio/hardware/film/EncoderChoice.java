package studio.hardware.film;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Libav;

/// Which H.264 encoder films, and how it is set for each quality. Why these, and what they mean for
/// the licence: `docs/decisions/0009-encoders-and-licences.md`.
public enum EncoderChoice {
  /// Fast and good; part of the GPL flavour of the libraries.
  X264("libx264"),
  /// Slower and larger files, but free of the GPL.
  OPENH264("libopenh264"),
  /// An NVIDIA card's own encoder; only when asked for.
  NVENC("h264_nvenc");

  private final String codec;

  EncoderChoice(String codec) {
    this.codec = codec;
  }

  /// libav's name of the encoder.
  public String codec() {
    return codec;
  }

  /// The best encoder that needs no hardware.
  ///
  /// @throws EngineFailure when these libraries have none
  public static EncoderChoice embedded() {
    return List.of(X264, OPENH264).stream()
        .filter(EncoderChoice::isPresent)
        .findFirst()
        .orElseThrow(() ->
            new EngineFailure(
                Kind.INFRASTRUCTURE,
                "These film libraries have no H.264 encoder. Build with the default profile or"
                    + " with -Plgpl, which bring one."));
  }

  /// The encoder that the configuration names: "auto" for the best embedded one, else "x264",
  /// "openh264" or "nvenc". Hardware is proved by encoding a few frames, because libraries list
  /// encoders for cards that are not there.
  ///
  /// @throws EngineFailure when it is unknown or does not work here
  public static EncoderChoice named(String name) {
    if (name.equalsIgnoreCase("auto")) {
      return embedded();
    }
    EncoderChoice choice =
        Arrays.stream(values())
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() ->
                new EngineFailure(
                    Kind.INVALID,
                    "There is no encoder \"%s\"; choose auto, %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
    choice.prove();
    return choice;
  }

  /// Whether these libraries know the encoder; hardware may still be missing.
  public boolean isPresent() {
    Libav.load();
    AVCodec found = avcodec.avcodec_find_encoder_by_name(codec);
    return found != null && !found.isNull();
  }

  /// Encodes a few frames into nothing.
  private void prove() {
    VideoFormat format = new VideoFormat(256, 144, 24);
    YuvFrame frame = YuvFrame.blank(format.width(), format.height());
    try (VideoEncoding trial = new VideoEncoding(this, format, Quality.DRAFT, 1)) {
      for (int i = 0; i < 3; i++) {
        trial.encode(frame, packet -> {});
      }
      trial.drain(packet -> {});
    } catch (EngineFailure e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "The encoder %s does not work on this machine: %s Set film.encoder to auto."
              .formatted(name().toLowerCase(Locale.ROOT), e.getMessage()),
          e);
    }
  }

  /// Settings by libav's names (the measurements behind them are in the decision). Everything that
  /// shapes the stream is spelled out, so that clips of one quality can be joined whichever machine
  /// made them.
  Map<String, String> options(Quality quality, VideoFormat format) {
    Map<String, String> options = new LinkedHashMap<>();
    switch (this) {
      case X264 -> {
        options.put(
            "preset",
            switch (quality) {
              case DRAFT -> "ultrafast";
              case STANDARD -> "veryfast";
              // "fast" does not give the same bytes every time.
              case HIGH -> "faster";
            });
        options.put(
            "crf",
            switch (quality) {
              case DRAFT -> "25";
              case STANDARD -> "20";
              case HIGH -> "18";
            });
        options.put("x264-params", "open-gop=0:sliced-threads=0:stitchable=1");
      }
      case OPENH264 -> {
        options.put("rc_mode", "bitrate");
        options.put("allow_skip_frames", "0");
        options.put("profile", "high");
        options.put("b", Long.toString(bitsPerSecond(quality, format)));
      }
      case NVENC -> {
        options.put("preset", quality == Quality.HIGH ? "p6" : "p3");
        options.put("rc", "vbr");
        options.put("cq", quality == Quality.DRAFT ? "28" : "22");
        options.put("bf", "0");
        options.put("forced-idr", "1");
      }
    }
    return options;
  }

  /// An encoder without a quality mode gets bits by the size of the picture: 0.06, 0.1 and 0.14
  /// bits a pixel, about what x264 spends on cut paper, and half as much again.
  private static long bitsPerSecond(Quality quality, VideoFormat format) {
    double bitsPerPixel =
        switch (quality) {
          case DRAFT -> 0.06;
          case STANDARD -> 0.10;
          case HIGH -> 0.14;
        };
    return Math.max(
        64_000, Math.round(bitsPerPixel * format.width() * format.height() * format.fps()));
  }
}
